import type { Gender, Pronoun } from '../types.js';
import { phraseSet, wordSet } from '../word-list.js';

export const AUXILIARIES = wordSet(`has have had having was were is are been being did do does will would
  could can may might must should 's 'd 've`);
export const COPULAS = wordSet('is are was were be been being am');
export const PREVERBS =
  wordSet(`also later then once previously recently again just even still now always often
  never not repeatedly reportedly allegedly first further simply only already soon thus himself herself itself
  themselves both all famously quickly immediately publicly privately initially finally instead quietly bluntly
  angrily flatly twice rightly wrongly subsequently earlier apparently reluctantly too`);
export const ATTRIBUTIONS = [
  'according to',
  'in the words of',
  'as told by',
  'as stated by',
  'as reported by',
  'per',
];
export const MEDIA =
  wordSet(`letter letters statement memo memorandum email e-mail emails e-mails message messages
  complaint lawsuit filing suit petition report op-ed column tweet post blog note testimony affidavit brief
  response reply answer verdict conclusion comment remark reaction warning headline
  press release motion indictment headline caption text transcript speech interview argument`);
export const INSTITUTIONS =
  wordSet(`firm company corporation group business conglomerate foundation charity organisation organization bank
  agency startup start-up manufacturer newspaper daily weekly magazine party union regulator trust partnership
  venture subsidiary body institute university college think-tank nonprofit non-profit lab laboratory retailer
  broadcaster airline shipyard utility supplier builder maker publisher consortium council ministry`);
export const WORKS =
  wordSet(`book novel film movie song album show series play poem article essay op-ed column
  paper study report documentary memo memorandum podcast episode painting single track magazine newspaper
  chapter section headline story thread subject speech video game entitled titled headlined`);
export const NAMING = wordSet(`so-called called named dubbed titled entitled nicknamed labeled labelled termed
  headlined codenamed code-named christened styled self-styled term word phrase nickname slogan moniker hashtag
  catchphrase words terms phrases name motto`);
export const NEGATIONS = wordSet(
  "not never no n't nor none nobody nothing neither without cannot hardly nowhere",
);
export const MODALS = wordSet('will would shall should may might must can could ought cannot');
export const TURNS =
  phraseSet(`but, however, unless, if, except, except that, provided that, provided, though,
  although, even though, not, only if, as long as, yet, nevertheless, until, otherwise, on condition that,
  in the event that, rather than, instead of, without, subject to, whereas, while, despite, in spite of,
  nonetheless, save that, apart from, unless and until, only`);
export const COMPLEMENTIZERS = wordSet('that whether how why if');
export const RELATIVES = wordSet('who whom whose which that where when');
export const CONJUNCTIONS =
  wordSet(`and or but nor so yet that because although though while whereas if unless since
  when as until after before once than`);
export const PREPOSITIONS =
  wordSet(`of in to for with on at from by about as into through during against between
  among under over within without toward towards upon around near behind beyond despite per via like than since
  amid across after before regarding including`);
export const TOWARDS = wordSet('to');
export const AGENTS = wordSet('by');
export const DETERMINERS =
  wordSet(`the a an this that these those his her its their our my your some any each every
  another no one two three four five six several many most both all such what`);

const SHE: Gender = 'feminine';
const HE: Gender = 'masculine';
function pronoun(gender: Gender | null, plural: boolean, subject: boolean): Pronoun {
  return { gender, plural, subject };
}
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', pronoun(HE, false, true)],
  ['she', pronoun(SHE, false, true)],
  ['they', pronoun(null, true, true)],
  ['it', pronoun(null, false, true)],
  ['i', pronoun(null, false, true)],
  ['we', pronoun(null, true, true)],
  ['you', pronoun(null, false, true)],
  ['who', pronoun(null, false, true)],
  ['him', pronoun(HE, false, false)],
  ['her', pronoun(SHE, false, false)],
  ['them', pronoun(null, true, false)],
  ['me', pronoun(null, false, false)],
  ['us', pronoun(null, true, false)],
]);

const OPENERS =
  wordSet(`here there today yesterday tomorrow now then later meanwhile still also even just only
  first second third last next other others more most much many few not no yes well oh hey what why how where
  when whether perhaps maybe indeed instead thus hence rather such same both either neither none nothing
  everyone everybody someone anybody nobody something anything because while since until unless though although
  if as is are was were be been am do does did has have had will would can could may might must should shall
  let please thank thanks dear sorry further moreover furthermore however therefore nevertheless besides
  according asked speaking given earlier recently once again never always often sometimes soon almost`);
export const FUNCTION_WORDS = new Set([
  ...OPENERS,
  ...COMPLEMENTIZERS,
  ...RELATIVES,
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...PRONOUNS.keys(),
]);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);
export const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ['mr', HE],
  ['mister', HE],
  ['sir', HE],
  ['lord', HE],
  ['mrs', SHE],
  ['ms', SHE],
  ['miss', SHE],
  ['madam', SHE],
  ['lady', SHE],
  ['dr', null],
  ['prof', null],
  ['judge', null],
  ['justice', null],
  ['rev', null],
]);
export const ROLES = wordSet(`president vice-president senator sen rep representative governor gov gen general
  secretary minister chancellor chairman chairwoman chair ceo cto cfo coo director professor mayor captain
  colonel col lt lieutenant sgt sergeant attorney congressman congresswoman spokesman spokeswoman spokesperson
  king queen prince princess pope cardinal bishop ambassador commissioner speaker democrat republican former
  officer chief executive founder co-founder cofounder investor analyst reporter journalist lawyer manager
  host editor author prime vice deputy acting nominee candidate leader`);
export const PARTICLES = wordSet('de du von van der den la le da di del al bin ibn el ter ten y');
export const ABBREVIATIONS =
  wordSet(`mr mrs ms dr prof sen rep gov gen col lt sgt capt st rev hon jr sr inc corp co
  ltd llc vs etc jan feb mar apr jun jul aug sept sep oct nov dec no vol fig ed eds al approx dept est mt ave
  blvd u.s u.k u.n e.g i.e a.m p.m d.c cf ph.d messrs mss atty`);
export const CLOSING_ABBREVIATIONS = wordSet(
  'jr sr inc corp co ltd llc etc u.s u.k u.n a.m p.m d.c ph.d al ave blvd',
);
export const HEARSAY =
  wordSet(`said reported alleged believed rumoured rumored understood thought supposed known claimed
  presumed purported quoted cited recorded`);
export const HEDGE_ADVERBS = wordSet(
  'allegedly reportedly purportedly supposedly apparently ostensibly seemingly presumably',
);
export const HEDGE_VERBS = wordSet('claim allege purport');
