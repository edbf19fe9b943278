const CR = 0x0d;
const LF = 0x0a;
const EQUALS = 0x3d;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045, 6): base64, quoted-printable and, from before
 * the standard, uuencode. Every other one, and an unknown one, means that the bytes stand as they are: the same array is given back. Damaged input gives
 * what can be had of it; never throws.
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  const name = /[\w-]+/.exec(encoding.toLowerCase())?.[0] ?? '';
  if (name === 'base64') return decodeBase64(bytes);
  if (/^(?:x-)?uue(?:ncode)?$/.test(name)) return decodeUuencode(bytes);
  return name === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes;
}

/**
 * Lines of a length and as many characters for six bits each, between `begin` and `end` (POSIX, uuencode).
 * Bytes without such a beginning stand as they are.
 */
function decodeUuencode(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const beginning = /^begin [0-7]{3,4} .*\r?\n/m.exec(text);
  if (beginning === null) return bytes;
  const decoded = Buffer.alloc(bytes.length);
  let size = 0;
  let at = beginning.index + beginning[0].length;
  while (at < text.length && !text.startsWith('end', at)) {
    const lineEnd = text.indexOf('\n', at);
    const length = sixBits(text, at);
    size += decodeLine(text, at + 1, decoded.subarray(size, size + length));
    at = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return decoded.subarray(0, size);
}

/** Fills `line` from groups of four characters for three bytes; what is missing counts as zero. */
function decodeLine(text: string, from: number, line: Buffer): number {
  for (let group = 0; group * 3 < line.length; group++) {
    const at = from + group * 4;
    const [a, b, c, d] = [0, 1, 2, 3].map((place) => sixBits(text, at + place));
    const value = ((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0);
    for (let byte = 0; byte < 3 && group * 3 + byte < line.length; byte++) {
      line[group * 3 + byte] = (value >> (16 - 8 * byte)) & 0xff;
    }
  }
  return line.length;
}

/** The six bits that a character stands for; a line end or the end stands for none. */
function sixBits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x20 && code <= 0x60 ? (code - 0x20) & 0x3f : 0;
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
  let equals = bytes.indexOf(EQUALS);
  if (equals < 0) return bytes;
  const decoded = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  let at = 0;
  while (equals >= 0) {
    decoded.set(bytes.subarray(at, equals), size);
    size += equals - at;
    at = softBreakEnd(bytes, equals + 1);
    if (at < 0) {
      const value = hexAt(bytes, equals + 1);
      decoded[size++] = value < 0 ? EQUALS : value;
      at = value < 0 ? equals + 1 : equals + 3;
    }
    equals = bytes.indexOf(EQUALS, at);
  }
  decoded.set(bytes.subarray(at), size);
  return decoded.subarray(0, size + bytes.length - at);
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
