import { type Gender, genderOfGivenName } from '../language/index.js';
import type { Frame } from './frames-of.js';
import { type NameRun, type NameSense, nameFrom } from './name-run.js';

/** A name where the text has it. `sentence` counts the sentences of the text; `subject` as far as words tell. */
export interface NameMention {
  readonly start: number;
  readonly written: string;
  readonly gender: Gender | null;
  readonly person: boolean;
  /** Whether a given name or an honorific makes sure of that. */
  readonly certain: boolean;
  readonly subject: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

/** The names of a text outside its quotations: all mentions in order, and the full forms by last word. */
export interface Names {
  readonly mentions: readonly NameMention[];
  readonly full: ReadonlyMap<string, readonly NameMention[]>;
}

const INSTITUTION =
  /(?:^|\s)(?:times|post|journal|news|press|inc|corp|committee|court|department|house|university|party|street|city|county|states|kingdom|union|school|institute|bank|group|company|foundation|council|agency|ministry|senate|congress|parliament|monde|figaro|parti|tribunal|cour|sénat|assemblée|université|banque|groupe|ministère|état|bureau|center|centre|association|llc|ltd|magazine|media|research|act|bill|tower|california|york|washington|america|france|paris|london|europe|americans|french|russia|china)$/i;

/** All names that the narration mentions. Linear. */
export function namesOf(text: string, frames: readonly Frame[], sense: NameSense): Names {
  const mentions: NameMention[] = [];
  let sentence = 0;
  for (const frame of frames) {
    if (frame.parent === null) sentence = pushMentions(text, frame, sense, sentence + 1, mentions);
  }
  return { mentions, full: fullForms(mentions) };
}

/** Pushes the names of a paragraph, whose first sentence has the number given; gives the number of its last. */
function pushMentions(
  text: string,
  frame: Frame,
  sense: NameSense,
  first: number,
  mentions: NameMention[],
): number {
  let sentence = first;
  for (let at = 0; at < frame.tokens.length; ) {
    const token = frame.tokens[at];
    if (token?.kind === 'stop') sentence++;
    const run = token?.kind === 'word' ? nameFrom(sense, frame.tokens, at) : null;
    if (run !== null) mentions.push(mentionOf(text, frame, run, sense, sentence));
    at = run === null ? at + 1 : run.to;
  }
  return sentence;
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
  return {
    start: tokens[run.from]?.start ?? 0,
    written,
    gender: honorific ?? (given === 'either' ? null : given),
    certain: honorific !== null || given !== null,
    person:
      honorific !== null || given !== null || !isInstitution(written, tokens[run.from - 1]?.form, sense),
    subject: isSubjectPlace(tokens[run.from - 1], sense),
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

function fullForms(mentions: readonly NameMention[]): Map<string, NameMention[]> {
  const full = new Map<string, NameMention[]>();
  const seen = new Set<string>();
  for (const mention of mentions) {
    if (!mention.written.includes(' ') || seen.has(mention.written)) continue;
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
  if (
    written.includes(' ') ||
    /\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(written.replace(/^(?:Mc|Mac|De|La|Le)(?=\p{Lu})/u, ''))
  ) {
    return written;
  }
  const all = (names.full.get(written.toLowerCase()) ?? []).filter((one) => one.person);
  const known = all.filter((one) => genderOfGivenName(one.written.split(' ')[0] ?? '') !== null);
  const fitting = (known.length > 0 ? known : all).filter(
    (one) => gender === null || one.gender === null || one.gender === gender,
  );
  const earlier = fitting.filter((one) => one.start <= at);
  return fullest(earlier.length > 0 ? earlier : fitting) ?? written;
}

/** Of forms with one first name the longest; null where the first names differ. */
function fullest(forms: readonly NameMention[]): string | null {
  const first = new Set(forms.map((one) => one.written.split(' ')[0]?.toLowerCase()));
  if (first.size !== 1) return null;
  return forms.reduce((best, one) => (one.written.length > best.length ? one.written : best), '');
}
