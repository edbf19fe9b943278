const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045, 6): base64 and quoted-printable. Every other one, and an
 * unknown one, means that the bytes stand as they are: the same array is given back. Damaged input gives
 * what can be had of it; never throws.
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = /[\w-]+/.exec(encoding.toLowerCase())?.[0] ?? '';
  if (name === 'base64') return decodeBase64(bytes);
  return name === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes;
}

/** Pieces of base64 put together, each with its padding: no program makes more of them in one part. */
const MOST_PIECES = 100_000;

/**
 * Padding ends the data, unless all that follows is base64 too, as where two encoded pieces were put
 * together. A footer that a mailing list added behind it is not data.
 */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const padding = /={1,3}\s*/.exec(text);
  const end = padding === null ? text.length : padding.index;
  const behind = padding === null ? '' : text.slice(padding.index + padding[0].length);
  const whole = behind !== '' && /^[A-Za-z0-9+/=\s]*$/.test(behind);
  const pieces = whole ? text.split(/=+/, MOST_PIECES) : [text.slice(0, end)];
  const decoded = pieces.map((piece) => Buffer.from(piece.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64'));
  return decoded.length === 1 ? (decoded[0] ?? bytes) : Buffer.concat(decoded);
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const { value, end } = byte === EQUALS ? escapeAt(bytes, at) : { value: byte, end: at + 1 };
    if (value !== null) decoded[size++] = value;
    at = end;
  }
  return decoded.subarray(0, size);
}

/** What the `=` at `at` stands for: a byte, nothing where it takes a line end away, or itself. */
function escapeAt(bytes: Uint8Array, at: number): { value: number | null; end: number } {
  const soft = softBreakEnd(bytes, at + 1);
  if (soft >= 0) return { value: null, end: soft };
  const value = hexAt(bytes, at + 1);
  return value < 0 ? { value: EQUALS, end: at + 1 } : { value, end: at + 3 };
}

/** Behind the line end that an `=` takes away, blanks before it included; -1 where none follows. */
function softBreakEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] === SPACE || bytes[at] === TAB) && at - from < 100) at++;
  if (bytes[at] === CR) return bytes[at + 1] === LF ? at + 2 : at + 1;
  if (bytes[at] === LF) return at + 1;
  return at === bytes.length ? at : -1;
}

function hexAt(bytes: Uint8Array, at: number): number {
  const high = nibble(bytes[at]);
  const low = nibble(bytes[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function nibble(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
