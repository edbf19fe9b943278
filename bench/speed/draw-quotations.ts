import { readMessage } from '../../src/intake/read-message.js';
import { passagesOf, wordsOf } from '../../src/text/index.js';
import { messagesBehind } from './corpus.js';
import { type ScannedText, scan } from './plain-scan.js';
import type { Random } from './random.js';

/** What a drawn quotation is, by construction and by a scan of all texts of the case. */
export type Kind = 'verbatim' | 'altered' | 'absent';

/** A run of words from a message, one space between them, and the pieces that hold it word for word. */
export interface Drawn {
  readonly kind: Kind;
  readonly text: string;
  readonly words: number;
  readonly holders: readonly string[];
}

const SHORTEST = 6;
const LONGEST = 30;
/** Messages behind the case's own that absent quotations are drawn from. */
const MOST_OUTSIDE = 1000;
/** Marks that would end a quotation or change it by the article's own conventions; quoted text; addresses. */
const CONFUSING = /["“”„‟«»‹›‘’‚`[\]<>{}()|…@/\\*_=]|\.\.|(?<!\p{L})'|'(?!\p{L})/u;
const LEAST_LETTERS = 0.9;

/** Draws so many quotations of a kind. `outside` are texts of messages that the case does not hold. */
export function draw(
  kind: Kind,
  count: number,
  random: Random,
  inside: readonly ScannedText[],
  outside: readonly string[],
): Drawn[] {
  const drawn: Drawn[] = [];
  const source = kind === 'absent' ? outside : inside.map(({ text }) => text);
  while (drawn.length < count) {
    const run = runOf(source[random.below(source.length)] ?? '', random);
    if (run === null) continue;
    const text = kind === 'altered' ? withTwoWordsChanged(run, random, source) : run;
    const holders = text === null ? [] : scan(inside, text);
    if (text === null || (kind === 'verbatim') !== holders.length > 0) continue;
    drawn.push({ kind, text, words: wordsOf(text).length, holders });
  }
  return drawn;
}

/** Texts of messages that stand behind the first `skipped` of the corpus. */
export async function textsBehind(skipped: number): Promise<string[]> {
  const texts: string[] = [];
  for await (const { bytes } of messagesBehind(skipped)) {
    texts.push(readMessage(bytes).text);
    if (texts.length >= MOST_OUTSIDE) break;
  }
  return texts;
}

/** A run of prose inside one paragraph, or null where the draw falls on something else: code, tables, quoted lines. */
function runOf(text: string, random: Random): string | null {
  const passages = passagesOf(text);
  const passage = passages[random.below(passages.length)];
  if (passage === undefined) return null;
  const words = wordsOf(text.slice(passage.start, passage.end));
  const length = SHORTEST + random.below(LONGEST - SHORTEST + 1);
  if (words.length < length) return null;
  const from = random.below(words.length - length + 1);
  const start = passage.start + (words[from]?.start ?? 0);
  const end = passage.start + (words[from + length - 1]?.end ?? 0);
  const run = text.slice(start, end).replace(/\s+/g, ' ');
  return isProse(run) ? run : null;
}

function isProse(run: string): boolean {
  const letters = run.match(/[\p{L} ]/gu)?.length ?? 0;
  return !CONFUSING.test(run) && letters >= LEAST_LETTERS * run.length;
}

/** The run with two of its words, not side by side, replaced by words of other messages; null where it cannot be. */
function withTwoWordsChanged(run: string, random: Random, source: readonly string[]): string | null {
  const words = wordsOf(run);
  const first = random.below(words.length - 2);
  const second = first + 2 + random.below(words.length - first - 2);
  let changed = run;
  for (const at of [second, first]) {
    const word = words[at];
    const other = wordOf(source[random.below(source.length)] ?? '', random);
    if (word === undefined || other === null || other === word.form) return null;
    changed = changed.slice(0, word.start) + other + changed.slice(word.end);
  }
  return changed;
}

function wordOf(text: string, random: Random): string | null {
  const words = wordsOf(text).filter(({ form }) => /^[a-z]{3,12}$/.test(form));
  return words[random.below(words.length)]?.form ?? null;
}
