import type { Span } from '../text/index.js';
import type { Look } from './byte-source.js';
import { isPostmark } from './postmark.js';

const LF = 0x0a;
const CR = 0x0d;
/** Bytes before a "From " that tell whether a blank line stands there: LF CR LF at most. */
const BEHIND = 4;
/** Bytes behind a "From " that are looked at: the postmark, and the beginning of the header. */
const AHEAD = 4096;
const SCAN = 65_536;
const NEEDLE = Buffer.from('From ');

/**
 * The first postmark at or behind `from`, which is the beginning of a line: its bytes with the line end, or
 * null where there is none up to the end. A line of any length costs no more than its bytes.
 */
export async function findPostmark(look: Look, size: number, from: number): Promise<Span | null> {
  let position = from;
  while (position < size) {
    const base = Math.max(0, position - BEHIND);
    const block = await look(base, SCAN + AHEAD);
    // A hit too near to the end of the block is left to the next one, which sees what follows it.
    const limit = base + block.length >= size ? block.length : block.length - AHEAD;
    const found = postmarkIn(block, position - base, limit);
    if (found !== null) return { start: base + found.start, end: base + found.end };
    position = base + limit;
  }
  return null;
}

/** The postmark that begins exactly at `position`, whatever stands before it, or null. */
export async function postmarkAt(look: Look, position: number): Promise<Span | null> {
  const block = await look(position, AHEAD);
  const end = endOfLine(block, 0);
  return isPostmark(lineOf(block, 0, end)) ? { start: position, end: position + end } : null;
}

function postmarkIn(block: Buffer, from: number, limit: number): Span | null {
  let start = block.indexOf(NEEDLE, from);
  while (start >= 0 && start < limit) {
    if (start === 0 || block[start - 1] === LF) {
      const end = endOfLine(block, start);
      if (parts(block, { start, end })) return { start, end };
    }
    start = block.indexOf(NEEDLE, start + 1);
  }
  return null;
}

/**
 * Whether a "From " line parts two messages. Behind a blank line, a line that looks like a postmark does.
 * Without the blank line, which careless writers leave out, the lines behind it must look like a header
 * too. The two errors are not equal: to miss a postmark hides a whole message in the text of another, and
 * gives its words to the wrong writer; to see one too many cuts a text in two but keeps every word. A
 * writer of mbox escapes such a line in a body, so what is not escaped and followed by a header is one.
 */
function parts(block: Buffer, { start, end }: Span): boolean {
  if (!isPostmark(lineOf(block, start, end))) return false;
  return isBehindBlankLine(block, start) || isHeader(block.toString('latin1', end, end + 1000));
}

function isBehindBlankLine(block: Buffer, at: number): boolean {
  if (at === 0) return true;
  const before = block[at - 2] === CR ? at - 3 : at - 2;
  return before < 0 || block[before] === LF;
}

/** Two field lines, or one and a continuation, or one and the end of the file. */
function isHeader(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2);
  const field = /^(?:[A-Za-z][\w-]{0,60}:[ \t]|>From )/;
  return field.test(first) && (second === '' || /^[ \t]+\S/.test(second) || field.test(second));
}

/** Longer than any postmark, so that a line cut here is not taken for one. */
const LINE_REACH = 1100;

function lineOf(block: Buffer, start: number, end: number): string {
  return block.toString('latin1', start, Math.min(end, start + LINE_REACH)).trimEnd();
}

function endOfLine(block: Buffer, start: number): number {
  const end = block.subarray(start, start + LINE_REACH).indexOf(LF);
  return end < 0 ? Math.min(block.length, start + LINE_REACH) : start + end + 1;
}
