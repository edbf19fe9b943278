import type { VerbTable } from '../saying-forms.js';

/** The English verbs of saying by what is done with them. Written for this program. */
export const ENGLISH_VERBS: VerbTable = {
  acts: {
    claim: `say tell write add argue insist claim state note explain assert maintain contend continue conclude
      declare describe call tweet retweet testify observe remark reply respond answer point stress emphasize
      emphasise underline underscore recall acknowledge admit concede confirm comment suggest believe think fear
      hope estimate predict joke quip boast brag lament complain muse shout yell scream whisper cry exclaim
      repeat reiterate remind assure reassure inform report reveal disclose read post text email e-mail message
      quote cite opine posit reason recount relate counter retort rebut interject interrupt begin deadpan
      summarize summarise caution warn dub label brand characterize characterise term portray praise mock slam
      blast criticize criticise denounce condemn decry dismiss deride tout hail liken advise advocate affirm
      agree attest aver avow bemoan bellow blurt caption chant chide clarify concur confess confide convey
      crow declaim depict disagree elaborate enthuse espouse express feel gush grumble growl grumble gripe
      hint hold imply indicate intone inveigh jibe lambast lambaste lecture marvel mention moan mumble murmur
      mutter nickname object opine persist pen preach protest rail rant recite refer scoff scold scrawl shrug
      sigh signal smile snap snarl sneer speculate speak specify stipulate submit tease thunder type utter
      venture vent volunteer wail worry ridicule rip tease cheer laugh conclude interpret foresee find go
      laud put recommend encourage credit bill frame cast rate rank view regard consider deem paint`,
    denial: 'deny dispute refute disavow contradict disclaim',
    request:
      'ask urge press beg plead implore appeal request demand petition exhort invite lobby pray entreat',
    offer: 'offer propose',
    refusal: 'reject refuse decline rebuff',
    accusation: 'accuse allege blame charge fault',
    promise: 'promise vow pledge swear guarantee',
    threat: 'threaten',
    announcement: 'announce proclaim unveil',
    filing: 'file sue',
    question: 'wonder inquire enquire query question',
    order: 'order instruct command direct',
  },
  near: `put speak go begin read post text message go find hold smile laugh shrug nod cheer sue file charge bill frame cast
    rate rank view regard consider deem paint feel think believe hope fear submit point direct offer decline
    refuse unveil pen type cast express convey hint object disagree agree relate sing invite pray rail
    interrupt hail rip signal tease fault worry credit persist report mention press encourage type question smile`,
  calls: `call describe dub label brand characterize characterise term portray dismiss deride hail tout refer
    liken denounce condemn criticize criticise praise mock slam blast ridicule nickname decry depict rip
    bill cast regard view consider deem paint frame rate`,
  tells: `tell remind assure reassure inform warn urge ask advise beg implore instruct order command caution
    accuse text email e-mail message exhort chide scold lecture threaten entreat invite question promise`,
  nouns: `say claim claims note notes state states call calls report reports comment comments question
    questions demand demands charge charges offer offers promise promises post posts text texts email emails
    message messages tweet tweets answer answers reply replies point points estimate estimates order orders
    request requests appeal appeals fear fears hope hopes joke jokes boast cry cries quote quotes read label
    labels brand brands term terms file files pledge pledges vow vows worry worries query queries command
    commands view views cast lament complaint remark remarks protest protests object objects signal signals
    hint hints rate rates rank ranks bill bills frame frames credit credits reason reasons counter advocate
    advocates mention mentions stress smile laugh sigh lecture go petition fault charge caution warning
    warnings finding findings writing writings saying meaning feeling feelings offering reading blame crow
    shout shouts chant chants find type types praise pen text speculation rant rants nickname nicknames`,
};
