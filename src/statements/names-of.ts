import { type Gender, genderOfGivenName } from '../language/index.js';
import type { Frame } from './frames-of.js';
import { kindTold, speaksBehind } from './name-kind.js';
import { type NameRun, type NameSense, nameFrom } from './name-run.js';
import type { Token } from './tokens-of.js';

/** A name where the text has it. `sentence` counts the sentences of the text; `subject` as far as words tell. */
export interface NameMention {
  readonly start: number;
  readonly written: string;
  readonly gender: Gender | null;
  readonly person: boolean;
  /** Whether a given name or an honorific makes sure of that. */
  readonly certain: boolean;
  readonly subject: boolean;
  /** Whether it owns what is spoken of: "Marsh's lawyer". */
  readonly owner: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

/** The names of a text outside its quotations: all mentions in order, and the full forms by last word. */
export interface Names {
  readonly mentions: readonly NameMention[];
  readonly full: ReadonlyMap<string, readonly NameMention[]>;
  /** Names, in lower case, that the text calls a firm, a foundation and the like. */
  readonly institutions: ReadonlySet<string>;
  /** Where the sentences begin, in order. */
  readonly sentences: readonly number[];
}

const INSTITUTION =
  /(?:^|\s)(?:times|post|journal|news|press|inc|corp|committee|court|department|house|university|party|street|city|county|states|kingdom|union|school|institute|bank|group|company|foundation|council|agency|ministry|senate|congress|parliament|monde|figaro|parti|tribunal|cour|sénat|assemblée|université|banque|groupe|ministère|état|bureau|center|centre|association|llc|ltd|magazine|media|research|act|bill|tower|california|york|washington|america|france|paris|london|europe|americans|french|russia|china)$/i;

/** All names that the narration mentions. Linear. */
export function namesOf(text: string, frames: readonly Frame[], sense: NameSense): Names {
  const mentions: NameMention[] = [];
  const sentences: number[] = [];
  const institutions = new Set<string>();
  for (const frame of frames) {
    if (frame.parent === null) pushMentions(text, frame, sense, { mentions, sentences, institutions });
  }
  return { mentions, full: fullForms(mentions), institutions, sentences };
}

interface Gathered {
  readonly mentions: NameMention[];
  readonly sentences: number[];
  readonly institutions: Set<string>;
}

/** Gathers the names and the sentences of a paragraph. */
function pushMentions(text: string, frame: Frame, sense: NameSense, gathered: Gathered): void {
  const { tokens } = frame;
  const { mentions, sentences, institutions } = gathered;
  sentences.push(tokens[0]?.start ?? 0);
  for (let at = 0; at < tokens.length; ) {
    if (endsSentenceAt(tokens, at)) sentences.push(tokens[at]?.end ?? 0);
    const run = tokens[at]?.kind === 'word' ? nameFrom(sense, tokens, at) : null;
    at = run === null ? at + 1 : run.to;
    if (run === null) continue;
    const mention = mentionOf(text, frame, run, sense, sentences.length);
    mentions.push(mention);
    if (!mention.certain && kindTold(sense, tokens, run) === 'institution')
      addInstitution(mention.written, institutions);
  }
}

/** A stop, or words in marks that end a sentence themselves, before a new one. */
function endsSentenceAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'quote') return token?.kind === 'stop';
  const next = tokens[at + 1];
  return /[.!?…]/.test(token.quotation?.closing ?? '') && (next?.capital === true || next?.kind === 'quote');
}

/** "Aster Lines" makes an institution of "Aster" too. */
function addInstitution(written: string, institutions: Set<string>): void {
  institutions.add(written.toLowerCase());
  const [first, second] = written.toLowerCase().split(' ');
  if (first !== undefined && second !== undefined && genderOfGivenName(first) === null)
    institutions.add(first);
}

/** The number of the sentence that an offset stands in, counted as in `NameMention`. */
export function sentenceAt({ sentences }: Names, at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionOf(
  text: string,
  frame: Frame,
  run: NameRun,
  sense: NameSense,
  sentence: number,
): NameMention {
  const { tokens } = frame;
  const written = nameText(text, tokens[run.name]?.start ?? 0, tokens[run.to - 1]?.end ?? 0);
  const title = tokens
    .slice(run.from, run.name)
    .map((token) => sense.tables.honorifics.get(token.form) ?? null);
  const honorific = title.find((gender) => gender !== null) ?? null;
  const given = genderOfGivenName(tokens[run.name]?.form ?? '');
  const owner = tokens[run.to]?.form === "'s";
  return {
    start: tokens[run.from]?.start ?? 0,
    written,
    gender: honorific ?? (given === 'either' ? null : given),
    certain: honorific !== null || given !== null || kindTold(sense, tokens, run) === 'person',
    person:
      honorific !== null || given !== null || !isInstitution(written, tokens[run.from - 1]?.form, sense),
    subject: !owner && (isSubjectPlace(tokens[run.from - 1], sense) || speaksBehind(sense, tokens, run.from)),
    owner,
    sentence,
    paragraph: frame.paragraph,
  };
}

/** A name as a reader would say it: without the line breaks of a wrapped text. */
export function nameText(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** A company, a place, a newspaper: by its last word, its capitals, or the article before it. */
function isInstitution(written: string, before: string | undefined, sense: NameSense): boolean {
  if (
    INSTITUTION.test(written) ||
    /^\p{Lu}{2,}$|\p{Ll}\p{Lu}{2,}|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u.test(lastWord(written))
  ) {
    return !/^(?:Mc|Mac|De|La|Le)\p{Lu}/u.test(lastWord(written));
  }
  return before !== undefined && sense.tables.determiners.has(before);
}

function isSubjectPlace(
  before: { readonly kind: string; readonly form: string } | undefined,
  sense: NameSense,
): boolean {
  if (before === undefined || before.kind !== 'word') return true;
  return sense.tables.conjunctions.has(before.form) || sense.tables.complementizers.has(before.form);
}

export function lastWord(name: string): string {
  const words = name.split(' ').filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word));
  return words.at(-1) ?? name;
}

/** A surname alone, though in two words. */
const SURNAME = /^(?:(?:le|la|les|de|du|des)\s|[ld]['’])/i;

function fullForms(mentions: readonly NameMention[]): Map<string, NameMention[]> {
  const full = new Map<string, NameMention[]>();
  const seen = new Set<string>();
  for (const mention of mentions) {
    if (!mention.written.includes(' ') || seen.has(mention.written)) continue;
    if (SURNAME.test(mention.written)) continue;
    seen.add(mention.written);
    const key = lastWord(mention.written).toLowerCase();
    const row = full.get(key);
    if (row === undefined) full.set(key, [mention]);
    else row.push(mention);
  }
  return full;
}

/**
 * The fullest form of a name that the text supports: for a surname alone the full name with it, one seen before
 * if there is one. Where several people bear it, the gender decides if it can; else the name stays as written.
 */
export function fullName(names: Names, written: string, at: number, gender: Gender | null): string {
  const plain = written.replace(/(?<=^|\s)(?:Mc|Mac|De|La|Le)(?=\p{Lu})/gu, '');
  if (/\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(plain) || hasGivenName(written)) return written;
  const end = ` ${written.toLowerCase()}`;
  const all = (names.full.get(lastWord(written).toLowerCase()) ?? []).filter(
    (one) => one.person && bearsAtEnd(one.written.toLowerCase(), end),
  );
  const known = all.filter((one) => genderOfGivenName(one.written.split(' ')[0] ?? '') !== null);
  const fitting = (known.length > 0 ? known : all).filter(
    (one) => gender === null || one.gender === null || one.gender === gender,
  );
  const earlier = fitting.filter((one) => one.start <= at);
  return fullest(earlier.length > 0 ? earlier : fitting) ?? written;
}

/** Whether a full name ends with a shorter form, but for "Jr." and the like. */
function bearsAtEnd(full: string, end: string): boolean {
  return full.endsWith(end) || full.replace(/ (?:jr|sr|ii|iii|iv)\.?$/, '').endsWith(end);
}

function hasGivenName(written: string): boolean {
  const [first, second] = written.split(' ');
  return second !== undefined && genderOfGivenName(first ?? '') !== null;
}

/** Of forms with one first name the longest; null where the first names differ. */
function fullest(forms: readonly NameMention[]): string | null {
  const first = new Set(forms.map((one) => one.written.split(' ')[0]?.toLowerCase()));
  if (first.size !== 1) return null;
  return forms.reduce((best, one) => (one.written.length > best.length ? one.written : best), '');
}
