import type { Span } from '../text/index.js';

/** The parts of a multipart body: byte offsets, and how the search ended. */
export interface FoundParts {
  readonly spans: readonly Span[];
  /** Whether the closing boundary was there. */
  readonly closed: boolean;
  /** Whether the search ended because there were too many. */
  readonly full: boolean;
}

/** A line that is a boundary: its bytes, its line end included, and whether it closes the multipart. */
interface Delimiter extends Span {
  readonly closing: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
/** RFC 2046 allows seventy characters. */
const LONGEST_BOUNDARY = 256;

/**
 * Finds the parts between the boundary lines of a multipart body (RFC 2046, 5.1.1). The line end before a
 * boundary belongs to the boundary. What stands before the first and behind the closing one is no part.
 * At most `most` parts; the last then runs to the end. An empty boundary finds nothing.
 */
export function findParts(body: Uint8Array, boundary: string, most: number): FoundParts {
  const nothing = { spans: [], closed: false, full: false };
  if (boundary === '' || boundary.length > LONGEST_BOUNDARY || most < 1) return nothing;
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'utf8');
  const spans: Span[] = [];
  let open = nextDelimiter(buffer, mark, 0);
  while (open !== null && !open.closing) {
    const next = spans.length + 1 < most ? nextDelimiter(buffer, mark, open.end) : null;
    const end = next === null ? buffer.length : Math.max(open.end, withoutLineEnd(buffer, next.start));
    spans.push({ start: open.end, end });
    open = next;
  }
  return { spans, closed: open !== null, full: spans.length >= most };
}

function nextDelimiter(buffer: Buffer, mark: Buffer, from: number): Delimiter | null {
  for (let at = buffer.indexOf(mark, from); at >= 0; at = buffer.indexOf(mark, at + 1)) {
    const atLineStart = at === 0 || buffer[at - 1] === LF || buffer[at - 1] === CR;
    const found = atLineStart ? delimiterAt(buffer, at, at + mark.length) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Behind the boundary only `--` and blanks may stand: `--ab` is not the boundary `a`. */
function delimiterAt(buffer: Buffer, start: number, behind: number): Delimiter | null {
  const rest = /^(--)?[ \t]*(\r?\n|\r|$)/.exec(buffer.toString('latin1', behind, behind + 200));
  if (rest === null) return null;
  return { start, end: behind + rest[0].length, closing: rest[1] !== undefined };
}

function withoutLineEnd(buffer: Buffer, at: number): number {
  if (buffer[at - 1] !== LF) return buffer[at - 1] === CR ? at - 1 : at;
  return buffer[at - 2] === CR ? at - 2 : at - 1;
}
