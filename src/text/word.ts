import { foldText } from './fold.js';
import type { Span } from './types.js';

/** A word of a text: where it stands, and its form folded for comparison (lower case, no accents). */
export interface Word extends Span {
  readonly form: string;
}

/**
 * A run of letters and digits, held together by what stands inside words: a soft hyphen or zero-width
 * character, and the points and commas of a number. Apostrophes and hyphens part words, as the index does.
 */
const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]|(?<=\p{N})[.,](?=\p{N}))*/gu;

/** The words of a text in order; none for a text without letters or digits. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({
      start: match.index,
      end: match.index + match[0].length,
      form: foldText(match[0], 'search'),
    });
  }
  return words;
}
