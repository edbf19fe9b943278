import { FREQUENT_WORDS, TELLING_TRIGRAMS, TOLD_APART } from './frequent-words.js';
import type { Language } from './types.js';

/** More than so many words, or so many code units, tell nothing more about the language, and cost time. */
const MOST_WORDS = 200;
const LONGEST_SAMPLE = 4000;
/** Fewer letters than this are anybody's language. */
const FEWEST_LETTERS = 12;
/** How often the words seen so far are looked at for an early answer. */
const LOOK_EVERY = 24;

/** What a word tells that stands in the lists of one language, of two, of more. */
const WEIGHTS = [0, 6, 3, 2, 1, 1, 1, 1];
/** Five words of one language alone, with hardly anything against them, leave no doubt. */
const CERTAIN = 30;
const CERTAIN_LEAD = 4;
/** Less than this is as good as nothing. */
const LEAST = 6;
/** The best language must be so much likelier than the next. */
const LEAD = 1.4;
/** So much must be told by each word: texts of names, figures or another alphabet tell less. */
const LEAST_A_WORD = 0.35;

/** A list of all words, or of all runs of letters, each with a bit for every language that has it. */
function bitsOf(lists: Readonly<Record<(typeof TOLD_APART)[number], string>>): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [n, language] of TOLD_APART.entries()) {
    for (const entry of lists[language].split(' ')) bits.set(entry, (bits.get(entry) ?? 0) | (1 << n));
  }
  return bits;
}

const WORDS = bitsOf(FREQUENT_WORDS);
const TRIGRAMS = bitsOf(TELLING_TRIGRAMS);

/** What was counted: points by the languages of `TOLD_APART`, words of prose, letters Latin and not. */
interface Count {
  readonly points: number[];
  /** Words that no list has, for a closer look where the others tell too little. */
  readonly unknown: string[];
  words: number;
  letters: number;
  foreign: number;
}

/**
 * The language a text is written in, judged by its first two hundred words of prose; null where it is neither
 * English nor French, too short, or too unlike any of them to tell. Words of code, addresses and figures do not
 * count. A few microseconds a text, since five words out of the commonest leave nothing to ask. Never throws.
 */
export function languageOf(text: string): Language | null {
  const count: Count = { points: TOLD_APART.map(() => 0), unknown: [], words: 0, letters: 0, foreign: 0 };
  countWords(text.trimStart().slice(0, LONGEST_SAMPLE).toLowerCase(), count);
  if (count.letters < FEWEST_LETTERS || count.foreign > count.letters) return null;
  if (leader(count.points, CERTAIN, CERTAIN_LEAD) < 0) countTrigrams(count);
  const best = leader(count.points, Math.max(LEAST, count.words * LEAST_A_WORD), LEAD);
  const language = TOLD_APART[best];
  return language === 'en' || language === 'fr' ? language : null;
}

/** The language with at least so many points, and so many times those of the next; -1 where none is. */
function leader(points: readonly number[], least: number, lead: number): number {
  let best = 0;
  for (let n = 1; n < points.length; n++) if ((points[n] ?? 0) > (points[best] ?? 0)) best = n;
  const most = points[best] ?? 0;
  const next = points.reduce((high, value, n) => (n === best ? high : Math.max(high, value)), 0);
  return most >= least && most >= next * lead ? best : -1;
}

function countWords(sample: string, count: Count): void {
  for (let at = 0; at < sample.length && count.words < MOST_WORDS; at++) {
    const code = sample.charCodeAt(at);
    if (!isLatin(code)) {
      if (isForeign(code)) count.foreign++;
      continue;
    }
    const start = at;
    while (at < sample.length && isLatin(sample.charCodeAt(at))) at++;
    count.letters += at - start;
    if (!isProse(sample, start, at)) continue;
    countWord(sample.slice(start, at), count);
    if (count.words % LOOK_EVERY === 0 && leader(count.points, CERTAIN, CERTAIN_LEAD) >= 0) return;
  }
}

function countWord(word: string, count: Count): void {
  count.words++;
  const bits = WORDS.get(word);
  if (bits === undefined) count.unknown.push(word);
  else addPoints(count.points, bits, 1);
}

function countTrigrams({ unknown, points }: Count): void {
  for (const word of unknown) {
    if (word.length < 4) continue;
    const marked = `^${word}$`;
    for (let at = 0; at + 2 < marked.length; at++) {
      const bits = TRIGRAMS.get(marked.slice(at, at + 3));
      if (bits !== undefined) addPoints(points, bits, 0.15);
    }
  }
}

function addPoints(points: number[], bits: number, share: number): void {
  let languages = 0;
  for (let rest = bits; rest > 0; rest >>= 1) languages += rest & 1;
  const weight = (WEIGHTS[languages] ?? 1) * share;
  for (let n = 0; n < points.length; n++) if ((bits >> n) & 1) points[n] = (points[n] ?? 0) + weight;
}

/** Letters of the languages that are told apart: those of ASCII, and all of Latin-1 and Latin Extended. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
}

function isForeign(code: number): boolean {
  return (code >= 0x370 && code <= 0x1fff) || (code >= 0x3040 && code <= 0xd7ff);
}

/** Marks that stand at a word of prose on neither side: those of code, addresses and paths. */
const CODE_MARKS = new Set('@_/\\$=|#0123456789'.split('').map((mark) => mark.charCodeAt(0)));
const DOT = 0x2e;
const OPENING = 0x28;

function isProse(sample: string, start: number, end: number): boolean {
  const before = sample.charCodeAt(start - 1);
  const behind = sample.charCodeAt(end);
  if (CODE_MARKS.has(before) || CODE_MARKS.has(behind) || before === DOT || behind === OPENING) return false;
  return behind !== DOT || !isLatin(sample.charCodeAt(end + 1));
}
