import { type AttributionLine, readAttributionLine } from './attribution-line.js';
import { readForwardedHeader } from './forwarded-header.js';
import type { Line, Segment } from './types.js';

/** An attribution line is folded over at most this many lines. */
const FOLDED_LINES = 3;

/**
 * Parts a body into the runs that one person wrote, by reply marks (">"), attribution lines ("On … X wrote:",
 * « Le … X a écrit : ») and the header blocks of forwarded mail. The runs are in order and cover the whole text;
 * an attribution line and a header block belong to whoever put them there. An empty text has no runs.
 * Linear in the length of the text.
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  const lines = linesOf(text);
  // What was last said of the author of each depth. A header block lifts all that follows by one.
  const authors: (AttributionLine | null)[] = [];
  let lifted = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const depth = line.depth + lifted;
    authors.length = Math.max(authors.length, depth + 1);
    const header = readForwardedHeader(lines, at);
    const introduced = header ?? attributionAt(lines, at);
    const taken = introduced?.lines ?? 1;
    for (const part of lines.slice(at, at + taken)) append(segments, part, depth, authors[depth] ?? null);
    if (introduced !== null) authors[depth + 1] = introduced.by;
    if (header !== null && !quotedBelow(lines, at + taken, line.depth)) lifted++;
    at += taken;
  }
  return segments;
}

/** The run that holds an offset of a body; null beyond its end. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  return segments.find((segment) => offset >= segment.start && offset < segment.end) ?? null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const marks = /^[ \t]?(?:>[ \t]?)*/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? '';
    const depth = marks.split('>').length - 1;
    const content = text.slice(start + (depth === 0 ? 0 : marks.length), end).trimEnd();
    lines.push({ start, end, depth, content });
    start = end;
  }
  return lines;
}

/** An attribution line at this place, folded or not, if quoted text one deeper follows it. */
function attributionAt(lines: readonly Line[], at: number): { by: AttributionLine; lines: number } | null {
  const depth = lines[at]?.depth ?? 0;
  let joined = '';
  for (let taken = 1; taken <= FOLDED_LINES; taken++) {
    const line = lines[at + taken - 1];
    if (line === undefined || line.depth !== depth || line.content === '') return null;
    joined = joined === '' ? line.content.trim() : `${joined} ${line.content.trim()}`;
    const by = readAttributionLine(joined);
    if (by !== null) return quotedBelow(lines, at + taken, depth) ? { by, lines: taken } : null;
  }
  return null;
}

/** Whether the next line that says something is quoted one deeper. */
function quotedBelow(lines: readonly Line[], from: number, depth: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) {
    const line = lines[at] as Line;
    if (line.content !== '' || line.depth > depth) return line.depth > depth;
  }
  return false;
}

function append(segments: Segment[], line: Line, depth: number, by: AttributionLine | null): void {
  const last = segments.at(-1);
  const author = by?.author ?? null;
  const date = by?.date ?? null;
  if (last?.depth === depth && last.author === author && last.date === date) {
    segments[segments.length - 1] = { ...last, end: line.end };
  } else {
    segments.push({ start: line.start, end: line.end, depth, author, date });
  }
}
