import type { Introduction, Line } from './types.js';

/** What some mail programs put before quoted lines instead of ">". */
const OTHER_MARK = /^\s{0,2}([|:}%!#])(?=\s|\1|$)/;
const INDENT = /^(?: {2,}|\t)/;

/**
 * Behind an attribution line quoted words may also be marked by "|", ":" and the like, or only be indented.
 * These lines get the mark they stand for, up to the first line that lacks it.
 */
export function withRegions(lines: Line[], introductions: readonly Introduction[]): Line[] {
  for (const { kind, from, to } of introductions) {
    if (kind !== 'attribution') continue;
    const marks = lines[to - 1]?.marks ?? 0;
    const begin = lines[to]?.content === '' ? to + 1 : to;
    const first = lines[begin];
    if (first === undefined || first.marks !== marks || first.content === '') continue;
    if (lines[begin + 1]?.marks === marks + 1) lines[begin] = { ...first, marks: marks + 1 };
    else markRegion(lines, begin, readerFor(first, lines[from] as Line));
  }
  return lines;
}

/** Takes the mark from a line; null for a line that lacks it. */
type Unmark = (line: Line) => Line | null;

/** How the lines are marked of which this is the first, behind an attribution line; null where they are not. */
function readerFor(first: Line, attribution: Line): Unmark | null {
  const mark = OTHER_MARK.exec(first.content)?.[1];
  if (mark !== undefined) return (line) => markedBy(line, mark);
  return INDENT.test(first.content) && !INDENT.test(attribution.content) ? indented : null;
}

function markRegion(lines: Line[], from: number, unmark: Unmark | null): void {
  const marks = lines[from]?.marks;
  for (let at = from; unmark !== null && at < lines.length; at++) {
    const line = lines[at] as Line;
    const read = line.marks === marks ? unmark(line) : null;
    if (read !== null) lines[at] = read;
    else if (line.content !== '') return;
  }
}

function indented(line: Line): Line | null {
  if (!INDENT.test(line.content)) return null;
  return { ...line, marks: line.marks + 1, content: line.content.trimStart() };
}

/** The line without its marks of that kind; null for a line that bears none. */
function markedBy(line: Line, mark: string): Line | null {
  const { content } = line;
  let at = 0;
  let count = 0;
  let from = 0;
  while (at < content.length && (content[at] === mark || content[at] === ' ') && at - from < 3) {
    if (content[at] === mark) {
      count++;
      from = at + 1;
    }
    at++;
  }
  if (count === 0) return null;
  return { ...line, marks: line.marks + count, content: content.slice(from).replace(/^[ \t]/, '') };
}
