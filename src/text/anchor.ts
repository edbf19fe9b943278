import type { Span, TextQuote } from './types.js';

/** How much of the surroundings an anchor keeps on each side: enough to tell two places apart, and to read. */
export const CONTEXT_LENGTH = 48;

/**
 * Describes a run of a text so that it can be found again: the words and what stands around them.
 * The inverse of `locate`. A span beyond the text is cut to it.
 */
export function describe(text: string, span: Span): TextQuote {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/**
 * Finds a described run again. The position is tried first and re-asserted by the words; then the words with
 * their surroundings; then the words alone where they occur once. Null where they do not stand there, or
 * where several places answer and none of them better: an altered text never moves an anchor to a lookalike.
 */
export function locate(text: string, quote: TextQuote, hint: Span | null = null): Span | null {
  if (hint !== null && text.slice(hint.start, hint.end) === quote.exact) return hint;
  if (quote.exact === '') return null;
  const surrounded = onlyOccurrence(text, quote.prefix + quote.exact + quote.suffix);
  if (surrounded !== null) return spanAt(surrounded + quote.prefix.length, quote.exact.length);
  const alone = onlyOccurrence(text, quote.exact);
  return alone === null ? null : spanAt(alone, quote.exact.length);
}

function onlyOccurrence(text: string, words: string): number | null {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : null;
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
