import type { Line } from './types.js';

/** A line that a mail program breaks is about this long at least, marks included. */
const BROKEN = 66;
/** What it breaks off is at most this long. */
const REST = 44;

/**
 * Quoted lines that a mail program broke leave their rest behind without marks. Where that is clear, the rest
 * gets the marks of the line it was broken from: it is short, stands between marked lines with no blank line
 * between, and goes on with the sentence. A ">" that is no reply mark is not counted as one.
 */
export function withWrapped(lines: Line[]): Line[] {
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.content === '') continue;
    const before = lines[at - 1] as Line;
    if (line.marks === before.marks) continue;
    if (isRest(before, line, lines[at + 1]) || isNoMark(before, line)) {
      lines[at] = { ...line, marks: before.marks };
    }
  }
  return lines;
}

function isRest(before: Line, line: Line, after: Line | undefined): boolean {
  if (before.marks < line.marks || line.content.length > REST || after === undefined) return false;
  const isBetween = line.marks === 0 ? after.marks > 0 : after.marks === before.marks;
  return isBetween && before.content !== '' && goesOn(before, line);
}

function goesOn(before: Line, line: Line): boolean {
  if (before.content.endsWith('<') || line.content.startsWith('<')) return true;
  const word = line.content.indexOf(' ');
  const first = word < 0 ? line.content.length : word;
  if (before.end - before.start + first < BROKEN) return false;
  if (line.content.length <= 12) return true;
  return /^[\p{Ll}\d(]/u.test(line.content) || !/[.?!:;]$/.test(before.content);
}

/**
 * The mark that mailboxes put before "From ", lest it part two messages; and the bracket that ends an address
 * broken before it: "… <ana@b.example ↵ > wrote:".
 */
function isNoMark(before: Line, line: Line): boolean {
  if (line.marks !== before.marks + 1) return false;
  if (line.content.startsWith('From ')) return true;
  const isOpen = before.content.lastIndexOf('<') > before.content.lastIndexOf('>');
  return isOpen && /^[\p{L} ]{3,16}:$/u.test(line.content);
}
