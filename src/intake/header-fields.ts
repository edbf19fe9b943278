/** One header field (RFC 5322, 2.2): its name in lower case, its body unfolded, bytes as latin1 characters. */
export interface HeaderField {
  readonly name: string;
  readonly raw: string;
}

/** The header of a message or part, and where its body begins: a byte offset. */
export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  readonly bodyStart: number;
  /** Whether a header goes on beyond what was read of it: what is left is taken for body. */
  readonly cut: boolean;
}

/** More header than this is read as body. Real ones have a few kilobytes. */
export const HEADER_LIMIT = 2 * 1_048_576;

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const FIELD = /([!-9;-~]{1,998})[ \t]*:/y;

/**
 * Reads the header at the beginning of `bytes`. Bytes stay what they were, one character each, because what
 * they mean is known only when encoded words are decoded. Lines that are no field and no continuation are
 * passed over where a field follows, as they are where a header was broken by a careless program; where
 * none follows, the body begins with them. A postmark before the first field is passed over. Never throws.
 */
export function headerFieldsOf(bytes: Uint8Array): HeaderBlock {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineEnd = buffer.subarray(0, HEADER_LIMIT).includes(LF) ? LF : CR;
  const start = startOfHeader(buffer);
  const end = endOfHeader(buffer, start, lineEnd);
  const lines = buffer.toString('latin1', start, end);
  const { fields, read } = fieldsIn(lines, lineEnd === LF ? '\n' : '\r');
  const ended = buffer[end - 1] === lineEnd && isBlankLine(buffer, end, lineEnd);
  const cut = end >= HEADER_LIMIT && end < buffer.length && !ended;
  const bodyStart = cut || read < lines.length ? start + read : lineAfter(buffer, end, lineEnd);
  return { fields, bodyStart, cut };
}

/** The body of the first field of that name, or null. `name` is in lower case. */
export function fieldOf(fields: readonly HeaderField[], name: string): string | null {
  for (const field of fields) if (field.name === name) return field.raw;
  return null;
}

/** Where the first blank line begins, or the end: of the bytes, or of what a header can be. */
function endOfHeader(buffer: Buffer, start: number, lineEnd: number): number {
  let at = start;
  while (at < buffer.length && at < HEADER_LIMIT && !isBlankLine(buffer, at, lineEnd)) {
    at = Math.min(lineAfter(buffer, at, lineEnd), Math.max(HEADER_LIMIT, start));
  }
  return at;
}

function isBlankLine(buffer: Buffer, at: number, lineEnd: number): boolean {
  if (buffer[at] === lineEnd) return true;
  let end = at;
  while (buffer[end] === CR) end++;
  return end > at && (buffer[end] === lineEnd || end === buffer.length);
}

function lineAfter(buffer: Buffer, at: number, lineEnd: number): number {
  const end = buffer.indexOf(lineEnd, at);
  return end < 0 ? buffer.length : end + 1;
}

/** The fields of header lines, and how far those go that are a header's. */
function fieldsIn(lines: string, lineEnd: string): { fields: HeaderField[]; read: number } {
  const open: OpenField[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = lines.indexOf(lineEnd, at);
    const next = found < 0 ? lines.length : found + 1;
    // One stray line does not end a header, two do.
    if (!takeLine(open, lines, at, next) && colonOf(lines, next) < 0) break;
    at = next;
  }
  return { fields: open.map(({ name, raw }) => ({ name, raw: raw.trim() })), read: at };
}

/** A field whose continuations may still follow. */
interface OpenField {
  readonly name: string;
  raw: string;
}

/** Takes a line for a field, or for the continuation of the last one; false where it is neither. */
function takeLine(open: OpenField[], lines: string, at: number, next: number): boolean {
  const last = open.at(-1);
  const end = withoutLineEnd(lines, at, next);
  if (last !== undefined && isBlank(lines.charCodeAt(at))) {
    last.raw += lines.slice(at, end);
    return true;
  }
  const colon = colonOf(lines, at);
  if (colon < 0) return false;
  open.push({ name: lines.slice(at, colon).trimEnd().toLowerCase(), raw: lines.slice(colon + 1, end) });
  return true;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Where the colon of the field that begins at `at` stands, or -1 where none begins there. */
function colonOf(lines: string, at: number): number {
  FIELD.lastIndex = at;
  return FIELD.test(lines) ? FIELD.lastIndex - 1 : -1;
}

function withoutLineEnd(lines: string, from: number, end: number): number {
  let at = end;
  while (at > from && (lines.charCodeAt(at - 1) === LF || lines.charCodeAt(at - 1) === CR)) at--;
  return at;
}

/** Behind a byte order mark and a postmark, escaped or not. Blank lines before a header are body. */
function startOfHeader(buffer: Buffer): number {
  const mark = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  const isPostmark = /^>*From /.test(buffer.toString('latin1', mark, mark + 20));
  return isPostmark ? lineAfter(buffer, mark, LF) : mark;
}
