import type { Span } from '../../text/index.js';
import { hashWords } from './hash-words.js';

/** Words that one print is made of (k), and how many prints in a row one is chosen from (w). */
export const WORDS_OF_PRINT = 4;
export const WINDOW = 9;
/** A run that two texts share is sure to give them a print in common from so many words on. */
export const SURE_WORDS = WORDS_OF_PRINT + WINDOW - 1;

/**
 * The fingerprints of the words of some spans of a text, ascending and each once: winnowing (Schleimer, Wilkerson
 * and Aiken, "Winnowing: local algorithms for document fingerprinting", 2003) over runs of words. Whatever the
 * line wrapping, reply marks, case, accents and punctuation, two texts that share `SURE_WORDS` words in a row
 * share a print. Empty for less than `WORDS_OF_PRINT` words. Linear in the spans.
 */
export function printsOf(text: string, spans: readonly Span[]): Uint32Array {
  return winnow(hashWords(text, spans));
}

/** The prints of a run of words given by their hashes. */
export function winnow(words: Uint32Array): Uint32Array {
  const runs = words.length - WORDS_OF_PRINT + 1;
  if (runs <= 0) return new Uint32Array();
  const hashes = hashRuns(words, runs);
  const chosen = new Uint32Array(runs);
  let count = 0;
  let smallest = -1;
  const first = Math.min(WINDOW, runs);
  for (let end = first; end <= runs; end++) {
    const start = end - first;
    if (smallest < start) smallest = smallestIn(hashes, start, end);
    else if ((hashes[end - 1] ?? 0) <= (hashes[smallest] ?? 0)) smallest = end - 1;
    else continue;
    chosen[count++] = hashes[smallest] ?? 0;
  }
  return eachOnce(chosen.subarray(0, count).sort());
}

/** The place of the smallest hash; of equal ones the last, which stays in the window longest. */
function smallestIn(hashes: Uint32Array, start: number, end: number): number {
  let smallest = start;
  for (let at = start + 1; at < end; at++) {
    if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}

/** One hash for each run of `WORDS_OF_PRINT` words, mixed so that any of its bits is as good as another. */
function hashRuns(words: Uint32Array, runs: number): Uint32Array {
  const hashes = new Uint32Array(runs);
  for (let at = 0; at < runs; at++) {
    let hash = 0;
    for (let word = at; word < at + WORDS_OF_PRINT; word++) {
      hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    hashes[at] = hash ^ (hash >>> 13);
  }
  return hashes;
}

function eachOnce(ascending: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < ascending.length; at++) {
    if (at === 0 || ascending[at] !== ascending[at - 1]) ascending[count++] = ascending[at] ?? 0;
  }
  return ascending.slice(0, count);
}
