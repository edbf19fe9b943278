import type { Span } from './types.js';

/** A longer paragraph is cut at a sentence or, failing that, a space, so that a passage can be read at once. */
const LONGEST_PASSAGE = 1200;

/**
 * The passages of a text: its paragraphs (runs between blank lines), the longest ones cut.
 * In order, without overlap, never empty, without white space at either end. A text of white space has none.
 */
export function passagesOf(text: string): Span[] {
  const passages: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    pushPieces(text, start, gap.index, passages);
    start = gap.index + gap[0].length;
  }
  pushPieces(text, start, text.length, passages);
  return passages;
}

/** The passage that holds an offset; where it falls between two, the one before; null in an empty text. */
export function passageAt(text: string, offset: number): Span | null {
  let found: Span | null = null;
  for (const passage of passagesOf(text)) {
    if (passage.start > offset && found !== null) break;
    found = passage;
  }
  return found;
}

function pushPieces(text: string, from: number, to: number, passages: Span[]): void {
  let start = from;
  while (to - start > LONGEST_PASSAGE) {
    const end = cutBefore(text, start, start + LONGEST_PASSAGE);
    pushTrimmed(text, start, end, passages);
    start = end;
  }
  pushTrimmed(text, start, to, passages);
}

/** The best place to cut at or before `limit`: behind a sentence, a line, a word; else at the limit. */
function cutBefore(text: string, start: number, limit: number): number {
  const run = text.slice(start, limit);
  const sentence = Math.max(
    run.lastIndexOf('. '),
    run.lastIndexOf('? '),
    run.lastIndexOf('! '),
    run.lastIndexOf('.\n'),
  );
  if (sentence > LONGEST_PASSAGE / 2) return start + sentence + 1;
  const space = Math.max(run.lastIndexOf('\n'), run.lastIndexOf(' '));
  if (space > LONGEST_PASSAGE / 2) return start + space;
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit; // never between the halves of a character
}

function pushTrimmed(text: string, from: number, to: number, passages: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (end > start) passages.push({ start, end });
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
