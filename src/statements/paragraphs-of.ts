import type { Span } from '../text/index.js';

/** Lines longer than this are not lines of a hard-wrapped text: there a new line is a new paragraph. */
const LONGEST_WRAPPED_LINE = 120;
const BLANK_LINE = /\n[^\S\n]*\n\s*/g;
const TIRET = /^[^\S\n]*[—–―][^\S\n]*/;

/**
 * The paragraphs of a text in order, without white space at their ends: runs parted by blank lines; where there
 * are none, or where the lines are too long to be wrapped ones, each line. A line that begins with a dash is
 * always a paragraph, since that is how dialogue is printed.
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  const runs = runsOf(text);
  for (const run of runs) {
    const byLine = runs.length === 1 || hasLongLine(text, run);
    pushLines(text, run, byLine, paragraphs);
  }
  return paragraphs;
}

function runsOf(text: string): Span[] {
  const runs: Span[] = [];
  let start = 0;
  for (const gap of text.replace(/\r/g, ' ').matchAll(BLANK_LINE)) {
    pushTrimmed(text, start, gap.index, runs);
    start = gap.index + gap[0].length;
  }
  pushTrimmed(text, start, text.length, runs);
  return runs;
}

function hasLongLine(text: string, run: Span): boolean {
  let start = run.start;
  while (start < run.end) {
    const end = lineEnd(text, start, run.end);
    if (end - start > LONGEST_WRAPPED_LINE) return true;
    start = end + 1;
  }
  return false;
}

function pushLines(text: string, run: Span, byLine: boolean, paragraphs: Span[]): void {
  let start = run.start;
  for (let at = lineEnd(text, start, run.end); at < run.end; at = lineEnd(text, at + 1, run.end)) {
    if (!byLine && !TIRET.test(text.slice(at + 1, at + 9))) continue;
    pushTrimmed(text, start, at, paragraphs);
    start = at + 1;
  }
  pushTrimmed(text, start, run.end, paragraphs);
}

function lineEnd(text: string, from: number, limit: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 || at > limit ? limit : at;
}

/** Pushes a run without the white space at its ends; nothing where only white space is left. */
function pushTrimmed(text: string, from: number, to: number, spans: Span[]): void {
  const span = trimmed(text, { start: from, end: to });
  if (span.end > span.start) spans.push(span);
}

/** A span without the white space (of any width) at its ends; empty where there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** White space as typography has it around marks, and what is invisible there. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  return code >= 0x80 && /[\s\u200b-\u200f\u2060\ufeff]/.test(text.charAt(at));
}
