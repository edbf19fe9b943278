import type { Word } from '../text/index.js';
import { likeness } from './likeness.js';

/** A step of an alignment. Indexes into the two word lists; a pair may cover two words on one side. */
export type Step =
  | {
      readonly op: 'pair';
      readonly quote: number;
      readonly quoteCount: number;
      readonly text: number;
      readonly textCount: number;
      readonly cost: number;
    }
  | { readonly op: 'added'; readonly quote: number }
  | { readonly op: 'dropped'; readonly text: number };

/** The best place of some words in others: how well they fit (1 the same, 0 nothing), and step by step how. */
export interface Alignment {
  readonly score: number;
  readonly steps: readonly Step[];
  /** Words of the text it covers, half-open; empty where nothing pairs. */
  readonly from: number;
  readonly to: number;
}

/** Short words carry grammar more than sense: they count for less, and losing one costs less. */
const SHORT = 3;
const SHORT_WEIGHT = 0.4;
/** A word written as two, or two as one ("e mail", "email"). A hyphen at the end of a line is no difference. */
const SPLIT_COST = 0.2;
/**
 * What the article leaves out costs less than what it puts in: so "we want it" in "we do not want it" is read as
 * two words left out, and not as "not" written "we".
 */
const DROPPED = 0.45;
const REPLACED = 0.95;

/**
 * Fits the words of a quotation into the words of a text: every word of the quotation counts, those of the text
 * only between the first and the last that pair (semi-global alignment, after Sellers 1980, over words).
 * Time and memory are the product of the two lengths: give it a window, not a book.
 */
export function alignWords(quote: readonly Word[], text: readonly Word[]): Alignment {
  if (quote.length === 0 || text.length === 0) return { score: 0, steps: [], from: 0, to: 0 };
  const table = fillTable(quote, text);
  return trace(quote, table);
}

/** What a word weighs. */
export function weightOf(word: Word): number {
  return word.form.length <= SHORT && !/\d/.test(word.form) ? SHORT_WEIGHT : 1;
}

interface Table {
  readonly width: number;
  readonly costs: Float32Array;
  /** Which step led to a cell, see `Move`. */
  readonly moves: Uint8Array;
}

const Move = { start: 0, pair: 1, added: 2, dropped: 3, oneIsTwo: 4, twoAreOne: 5 } as const;

function fillTable(quote: readonly Word[], text: readonly Word[]): Table {
  const width = text.length + 1;
  const costs = new Float32Array((quote.length + 1) * width);
  const moves = new Uint8Array(costs.length);
  for (let i = 1; i <= quote.length; i++) {
    const word = quote[i - 1];
    if (word === undefined) break;
    const weight = weightOf(word);
    costs[i * width] = (costs[(i - 1) * width] ?? 0) + weight;
    moves[i * width] = Move.added;
    for (let j = 1; j <= text.length; j++) fillCell({ width, costs, moves }, quote, text, i, j, weight);
  }
  return { width, costs, moves };
}

function fillCell(
  table: Table,
  quote: readonly Word[],
  text: readonly Word[],
  i: number,
  j: number,
  weight: number,
): void {
  const { width, costs, moves } = table;
  const here = i * width + j;
  const q = quote[i - 1] as Word;
  const t = text[j - 1] as Word;
  let best = (costs[here - width - 1] ?? 0) + pairCost(q, t, weight);
  let move: number = Move.pair;
  const consider = (cost: number, by: number) => {
    if (cost < best) {
      best = cost;
      move = by;
    }
  };
  consider((costs[here - width] ?? 0) + weight, Move.added);
  consider((costs[here - 1] ?? 0) + weightOf(t) * DROPPED, Move.dropped);
  const before = text[j - 2];
  if (before !== undefined && q.form === before.form + t.form) {
    consider((costs[here - width - 2] ?? 0) + SPLIT_COST, Move.oneIsTwo);
  }
  const earlier = quote[i - 2];
  if (earlier !== undefined && t.form === earlier.form + q.form) {
    consider((costs[here - 2 * width - 1] ?? 0) + SPLIT_COST, Move.twoAreOne);
  }
  costs[here] = best;
  moves[here] = move;
}

/**
 * Another word costs the weight of the heavier, and less than putting one in and leaving the other out, so that
 * "may" for "will" is read as one word for another. A word that is spelled nearly alike costs less.
 */
function pairCost(quote: Word, text: Word, weight: number): number {
  if (quote.form === text.form) return 0;
  const apart = weight + DROPPED * weightOf(text);
  const cost = Math.min(Math.max(weight, weightOf(text)), REPLACED * apart);
  return cost * (1 - 0.7 * likeness(quote.form, text.form));
}

function trace(quote: readonly Word[], table: Table): Alignment {
  const { width, costs, moves } = table;
  let j = bestEnd(table, quote.length);
  const to = j;
  const cost = costs[quote.length * width + j] ?? 0;
  const steps: Step[] = [];
  let i = quote.length;
  while (i > 0) {
    const move = moves[i * width + j];
    const quoteCount = move === Move.dropped ? 0 : move === Move.twoAreOne ? 2 : 1;
    const textCount = move === Move.added ? 0 : move === Move.oneIsTwo ? 2 : 1;
    const spent = (costs[i * width + j] ?? 0) - (costs[(i - quoteCount) * width + j - textCount] ?? 0);
    i -= quoteCount;
    j -= textCount;
    steps.push(stepOf(i, quoteCount, j, textCount, spent));
  }
  steps.reverse();
  const whole = quote.reduce((sum, word) => sum + weightOf(word), 0);
  return { score: Math.max(0, 1 - cost / whole), steps, ...trim(steps, j, to) };
}

function stepOf(quote: number, quoteCount: number, text: number, textCount: number, cost: number): Step {
  if (textCount === 0) return { op: 'added', quote };
  if (quoteCount === 0) return { op: 'dropped', text };
  return { op: 'pair', quote, quoteCount, text, textCount, cost };
}

/** The end that costs least; of several the last start is not better than the first, so the first stays. */
function bestEnd(table: Table, rows: number): number {
  const { width, costs } = table;
  let best = 0;
  for (let j = 1; j < width; j++) {
    if ((costs[rows * width + j] ?? 0) < (costs[rows * width + best] ?? 0)) best = j;
  }
  return best;
}

function trim(steps: readonly Step[], from: number, to: number): { from: number; to: number } {
  const pairs = steps.flatMap((step) => (step.op === 'pair' ? [step] : []));
  const first = pairs[0];
  const last = pairs.at(-1);
  return first === undefined || last === undefined
    ? { from, to: from }
    : { from: first.text, to: Math.min(to, last.text + last.textCount) };
}
