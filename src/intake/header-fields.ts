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
const FIELD = /^([!-9;-~]{1,998})[ \t]*:/;

/**
 * Reads the header at the beginning of `bytes`. Bytes stay what they were, one character each, because what
 * they mean is known only when encoded words are decoded. Lines that are no field and no continuation are
 * passed over where a field follows, as they are where a header was broken by a careless program; where
 * none follows, the body begins with them. A postmark before the first field is passed over. Never throws.
 */
export function headerFieldsOf(bytes: Uint8Array): HeaderBlock {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lineEnd = buffer.subarray(0, HEADER_LIMIT).includes(LF) ? LF : CR;
  const collected: { name: string; parts: string[] }[] = [];
  let at = startOfHeader(buffer);
  while (at < buffer.length && at < HEADER_LIMIT) {
    const next = lineAfter(buffer, at, lineEnd);
    const line = buffer.toString('latin1', at, Math.min(next, at + HEADER_LIMIT)).replace(/[\r\n]+$/, '');
    if (line === '') return { fields: unfolded(collected), bodyStart: next, cut: false };
    const name = FIELD.exec(line)?.[1];
    const last = collected.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.parts.push(line);
    else if (name !== undefined) collected.push({ name: name.toLowerCase(), parts: [bodyOf(line)] });
    else if (!fieldFollows(buffer, next, lineEnd)) break;
    at = next;
  }
  return { fields: unfolded(collected), bodyStart: Math.min(at, buffer.length), cut: at >= HEADER_LIMIT };
}

/** The body of the first field of that name, or null. `name` is in lower case. */
export function fieldOf(fields: readonly HeaderField[], name: string): string | null {
  return fields.find((field) => field.name === name)?.raw ?? null;
}

function bodyOf(line: string): string {
  return line.slice(line.indexOf(':') + 1);
}

function unfolded(collected: readonly { name: string; parts: string[] }[]): HeaderField[] {
  return collected.map(({ name, parts }) => ({ name, raw: parts.join('').trim() }));
}

function lineAfter(buffer: Buffer, at: number, lineEnd: number): number {
  const end = buffer.indexOf(lineEnd, at);
  return end < 0 ? buffer.length : end + 1;
}

/** Behind a byte order mark and a postmark, escaped or not. Blank lines before a header are body. */
function startOfHeader(buffer: Buffer): number {
  const mark = buffer.toString('latin1', 0, 3) === '\u00ef\u00bb\u00bf' ? 3 : 0;
  const isPostmark = /^>*From /.test(buffer.toString('latin1', mark, mark + 20));
  return isPostmark ? lineAfter(buffer, mark, LF) : mark;
}

/** Whether the line at `at` is a field: one stray line does not end a header, two do. */
function fieldFollows(buffer: Buffer, at: number, lineEnd: number): boolean {
  const next = Math.min(lineAfter(buffer, at, lineEnd), at + 1000);
  return FIELD.test(buffer.toString('latin1', at, next));
}
