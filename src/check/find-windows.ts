import type { Word } from '../text/index.js';
import { weightOf } from './align-words.js';

/** A run of words of a text in which a quotation may stand, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Where each word form stands in a text. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

/** Words a window keeps on each side beyond half the length of the quotation: room for a few put in. */
const MARGIN = 8;

/** Indexes the words of a text by their form. */
export function indexWords(words: readonly Word[]): WordIndex {
  const index = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const places = index.get(word.form);
    if (places === undefined) index.set(word.form, [at]);
    else places.push(at);
  }
  return index;
}

/**
 * The windows of a text that share the most words with a run, in nearly its order, best first.
 * Every shared word votes for the place where the run would begin; rarer words of the text have more say.
 * None where no word is shared. Linear in the number of shared places.
 */
export function findWindows(run: readonly Word[], index: WordIndex, length: number, limit: number): Window[] {
  const width = Math.max(run.length, MARGIN);
  const votes = new Map<number, number>();
  for (const [offset, word] of run.entries()) {
    const places = index.get(word.form) ?? [];
    const say = weightOf(word) / Math.sqrt(places.length);
    for (const place of places) {
      // Two bins that overlap by half, so that a place near an edge is not torn in two.
      const bin = Math.floor(((place - offset) * 2) / width);
      votes.set(bin, (votes.get(bin) ?? 0) + say);
      votes.set(bin - 1, (votes.get(bin - 1) ?? 0) + say);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([bin]) => windowAt((bin * width) / 2, width, run.length, length));
}

function windowAt(start: number, width: number, runLength: number, length: number): Window {
  const slack = Math.ceil(runLength / 2) + MARGIN;
  return {
    from: Math.max(0, Math.floor(start) - slack),
    to: Math.min(length, Math.ceil(start + width) + runLength + slack),
  };
}
