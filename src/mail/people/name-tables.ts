/** Titles that stand before a name, in the languages of the mail at hand. Folded. */
export const TITLES = words(`mr mrs ms miss mister madam dr doctor prof professor sir lord lady rev reverend
  capt captain gen lt sgt m mm mme mlle mgr me maitre monsieur madame mademoiselle docteur professeur pr
  herr frau dipl ing sr sra srta dott drs`);

/** Degrees, offices and generations that stand behind a name. Folded, without points. */
export const DEGREES = words(`phd dphil md mba esq cpa cfa msc bsc jd llm llb dds dvm mph edd qc
  avocat avocate avocats attorney lawyer notaire consultant freelance retired`);

/** Suffixes by which one tells father from child. */
export const GENERATIONS = words('jr junior sr senior ii iii iv');

/** Words that belong to the family name behind them. */
export const PARTICLES =
  words(`de du des d la le les da das do dos di del della dello dei degli van von vom zu zum zur
  der den het ten ter te op af av el al bin ben ibn mac mc st saint san santa o y`);

/** A name with one of these words names a desk, a list, a firm or a program, and no person. */
export const GROUP_WORDS =
  words(`team service services support customer customers subscribers mailing newsletter
  newsletters helpdesk desk department dept division committee commission council board bureau-de staff users
  members everyone subscribers administrator postmaster webmaster hostmaster mailer daemon noreply donotreply
  notification notifications alert alerts bulletin digest announce announcements undisclosed recipients recipient
  university universite institute institut association fondation foundation ministere ministry agency agence
  societe company corporation corp inc ltd llc llp gmbh plc sarl sas spa associates partners group groupe groupes
  equipe equipes comite secretariat accueil redaction greffe office offices cabinet mairie prefecture tribunal
  subsystem system systems delivery unsubscribe subscription subscriptions offers deals shopper club online
  international software technologies solutions marketing media magazine gazette reservations resources info
  information contact admin liste listes lists project forum community discussion developers abonnement
  abonnements client clients ventes commercial facturation family famille assoc assistance enquiries
  management operations accounting legal payroll recruiting recruitment conference events editor editors`);

/** Words that say so only where nothing but such words stand. Some are also somebody's family name. */
export const WEAK_GROUP_WORDS =
  words(`list sales news help home work user users e mail email the of for and all
  press jobs price web list r your my our no reply direct unknown nobody test me anonymous sender owner root`);

/** Local parts that name a desk, a list or a program whatever stands beside them. */
export const ROLE_WORDS =
  words(`info infos information contact contacts sales support postmaster webmaster hostmaster
  abuse noreply nreply donotreply daemon mailer admin administrator administration newsletter newsletters helpdesk
  majordomo listserv listproc mailman bounce bounces unsubscribe subscribe subscriptions subscription undisclosed
  recipients announce announcements notifications notification alert alerts service services customerservice
  customercare enquiries inquiries billing feedback marketing secretariat accueil greffe redaction equipe equipes
  comite committee reservations webadmin sysadmin security team office desk`);

/** Local parts that do so only where they stand alone: as a part of one they may be somebody's name. */
export const ROLE_ALONE =
  words(`root office list lists help desk hr jobs news press orders order legal reception
  staff all everyone team service members research events editor editors faculty library mailbox system nobody
  anonymous owner request rhelp test www ftp web bugs devel users announce`);

/** Hosts where anyone has an inbox: the same host says nothing about two people. By first label. */
export const PUBLIC_HOSTS =
  words(`gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol aim icloud me
  mac gmx web freenet arcor onlinehome t-online free orange wanadoo laposte sfr neuf bbox numericable club-internet
  voila libero tiscali virgilio alice tin inwind comcast earthlink mindspring att sbcglobal swbell bellsouth verizon
  charter cox rr roadrunner juno netzero excite lycos netscape compuserve prodigy usa mail email inbox fastmail
  hushmail protonmail proton tutanota posteo mailbox zoho yandex qq 163 126 sina sohu foxmail 139 rediffmail
  sify btinternet btopenworld ntlworld virginmedia blueyonder talktalk sky lineone telus rogers shaw sympatico videotron
  bigpond optusnet iinet ozemail xtra telia telenet skynet planet xs4all ziggo hetnet home chello bluewin sunrise
  eircom iol indigo uol bol terra ig globo telefonica ya mailinator flash pacbell pdq ev1 caramail bigfoot
  alum alumni iname pobox freemail seznam centrum wp onet interia o2 poczta ukr rambler bk list inet alumnos`);

/** Second-level labels under which organisations register: "acme.co.uk", "univ.ac.at". */
export const SECOND_LEVELS = words(
  'co ac com edu gov gouv org net or ne go nhs asn id govt mil sch qc on bc ab',
);

/** Family names that very many people bear: such a name alone tells nobody. */
export const COMMON_FAMILIES =
  words(`smith jones williams johnson brown davis miller wilson moore taylor anderson
  thomas jackson white harris martin thompson garcia martinez robinson clark rodriguez lewis lee walker hall allen
  young king wright lopez hill scott green adams baker nelson carter mitchell perez roberts turner phillips campbell
  parker evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy bailey cooper kelly howard
  ward cox wood james bennett gray hughes price watson wang zhang chen liu yang huang zhao zhou zhu sun guo lin luo
  zheng liang song tang feng cheng nguyen tran pham park choi jung kang kim singh kumar sharma gupta patel khan
  ahmed ali hussain shah silva santos oliveira souza pereira costa ferreira rodrigues fernandes gonzalez hernandez
  fernandez gomez diaz muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann bernard
  dubois durand moreau laurent simon michel lefebvre leroy roux david bertrand petit dupont rossi russo ferrari
  hansen jensen nielsen andersen johansson andersson nilsson ivanov sato suzuki tanaka`);

/** Short forms and the given names they may stand for. Each row: names that one person may go by. */
const SAME_GIVEN = `robert rob bob bobby|william will bill billy|richard rick dick rich|james jim jimmy jamie|john jack
  johnny jon|jonathan jon|michael mike mick|thomas tom tommy|david dave|daniel dan danny|stephen steven steve|
  edward ed eddie ted ned|theodore ted|charles charlie chuck|joseph joe joey|christopher chris|christine chris|
  christian chris|matthew matt|matthias matt|anthony tony|andrew andy drew|nicholas nick|nicolas nico|alexander alex
  sandy|alexandra alex|benjamin ben|samuel sam|samantha sam|gregory greg|jeffrey geoffrey jeff geoff|kenneth ken|
  ronald ron|donald don|lawrence larry|laurence larry|timothy tim|peter pete|philip phil|phillip phil|patrick pat|
  patricia pat patty|elizabeth liz beth betty eliza|margaret maggie meg peggy|katherine kathy kate katie|catherine
  cathy kate|susan sue|barbara barb|deborah deb debbie|jennifer jen jenny|rebecca becky|victoria vicky|frederick fred|
  raymond ray|gerald gerry jerry|leonard len|vincent vince|douglas doug|francis frank|franklin frank|henry harry hank|
  ulrich uli|johannes hans|wolfgang wolf|friedrich fritz|guillermo memo|francisco paco|jose pepe|antonio toni`;

/** For each given name, the rows of `SAME_GIVEN` that it stands in. */
const GIVEN_ROWS: ReadonlyMap<string, readonly number[]> = rowsOf(SAME_GIVEN);

/** Whether two given names are forms of one name that people write for each other. */
export function isShortForm(one: string, other: string): boolean {
  const rows = GIVEN_ROWS.get(other);
  return rows !== undefined && (GIVEN_ROWS.get(one)?.some((row) => rows.includes(row)) ?? false);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function rowsOf(table: string): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, names] of table.split('|').entries()) {
    for (const name of names.trim().split(/\s+/)) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return rows;
}
