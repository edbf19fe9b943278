import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import type { Problem } from '../record/index.js';
import { type Charset, charsetNamed, utf8, utf16 } from './charset.js';

/** A text made of bytes: in which charset, and what went wrong on the way, if anything did. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  readonly problem: Problem | null;
}

const REPLACEMENT = '\ufffd';
/** Detection looks at so many bytes from the first one outside ASCII on: more makes it slower, not surer. */
const DETECTION_SAMPLE = 8192;
/** How much of a file tells text from other bytes. */
const TEXT_SAMPLE = 4096;

/**
 * Decodes bytes: by their byte order mark; else as declared, where that yields clean text; else as UTF-8;
 * else by detection. Line ends become `\n`; NUL and lone surrogates become U+FFFD. `declared` is null where
 * nothing was said. ISO-8859-1 is read as windows-1252. Never throws: whatever is chosen against the
 * declaration, or damaged, is told by `problem` (`charset-unknown`, `charset-wrong`, `charset-damaged`).
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  return plainAscii(bytes, declared) ?? decodeAny(bytes, declared);
}

const NUL = 0;
const ESCAPE = 0x1b;
const CR = '\r';
/** Charsets in which bytes of ASCII stand for other characters. */
const ASCII_IS_NOT_ITSELF = /^(?:utf|unicode|ucs|csu|csiso|iso-?2022|hz|x-?user)/i;

/**
 * Most mail is ASCII, in which all charsets but a few say the same: no decoder is asked, and nothing can be
 * wrong. Null for all else.
 */
function plainAscii(bytes: Uint8Array, declared: string | null): DecodedText | null {
  if (!isAscii(bytes) || bytes.includes(NUL) || bytes.includes(ESCAPE)) return null;
  const charset = declared === null || declared.trim() === '' ? utf8 : charsetNamed(declared);
  if (charset === null || (charset !== utf8 && ASCII_IS_NOT_ITSELF.test(charset.name))) return null;
  return { text: unixLines(latin1(bytes)), charset: charset.name, problem: null };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function unixLines(text: string): string {
  return text.includes(CR) ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeAny(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = charsetOfMark(bytes);
  if (marked !== null) return decoded(bytes, marked);
  if (declared === null || declared.trim() === '') return decoded(bytes, detectCharset(bytes));
  const charset = charsetNamed(declared);
  if (charset === null) {
    const { text, charset: found } = decoded(bytes, detectCharset(bytes));
    return {
      text,
      charset: found,
      problem: { code: 'charset-unknown', values: { charset: declared.trim() } },
    };
  }
  return asDeclared(bytes, charset);
}

/** Whether bytes look like text in any charset. The empty run does. Only the first 4 KB are looked at. */
export function isProbablyText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, TEXT_SAMPLE);
  if (charsetOfMark(sample) !== null || charsetOfNuls(sample) !== null) return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return false;
    if (byte < 0x20 && !isTextControl(byte)) controls++;
  }
  // A stray control character stands in many a real mail; compressed bytes hold one in ten.
  return controls * 50 <= sample.length;
}

/** Backspace to carriage return, and the escape of ISO-2022. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b;
}

function asDeclared(bytes: Uint8Array, charset: Charset): DecodedText {
  const plain = decoded(bytes, charset);
  const better = charset.singleByte ? unmistakable(bytes) : null;
  if (better === null && plain.problem === null) return plain;
  const found = better ?? detectCharset(bytes);
  if (found.name === charset.name || (better === null && isSlight(plain, bytes))) return plain;
  const problem = { code: 'charset-wrong', values: { declared: charset.name, used: found.name } };
  return { ...decoded(bytes, found), problem };
}

/** What no text in a charset of single bytes looks like by accident: UTF-16, or UTF-8 beyond ASCII. */
function unmistakable(bytes: Uint8Array): Charset | null {
  return charsetOfNuls(bytes) ?? (isUtf8(bytes) && !isAscii(bytes) ? utf8 : null);
}

/** A few broken characters among many sound ones: the declaration is right, and the bytes are damaged. */
function isSlight({ problem }: DecodedText, bytes: Uint8Array): boolean {
  const beyond = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  return Number(problem?.values.count ?? 0) * 8 <= beyond;
}

function decoded(bytes: Uint8Array, charset: Charset): DecodedText {
  const raw = charset.decode(bytes);
  const broken = count(raw, REPLACEMENT) - replacementsWritten(bytes, charset);
  const text = unixLines(raw)
    .replaceAll('\0', REPLACEMENT)
    .replace(/\p{Surrogate}/gu, REPLACEMENT)
    .replace(/^\ufeff/, '');
  const problem =
    broken > 0 ? { code: 'charset-damaged', values: { charset: charset.name, count: broken } } : null;
  return { text, charset: charset.name, problem };
}

/** How often the writer himself wrote U+FFFD: in UTF-8 the bytes EF BF BD. Elsewhere nobody does. */
function replacementsWritten(bytes: Uint8Array, charset: Charset): number {
  return charset === utf8 ? count(latin1(bytes), '\u00ef\u00bf\u00bd') : 0;
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** The charset that a byte order mark names (Unicode, 23.8), or null where there is none. */
export function charsetOfMark(bytes: Uint8Array): Charset | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return utf8;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? charsetNamed('utf-32le') : utf16(true);
  if (a === 0xfe && b === 0xff) return utf16(false);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return charsetNamed('utf-32be');
  return null;
}

function detectCharset(bytes: Uint8Array): Charset {
  const sound = charsetOfNuls(bytes) ?? charsetOfEscapes(bytes) ?? (isUtf8(bytes) ? utf8 : null);
  if (sound !== null) return sound;
  return isMostlyUtf8(bytes) ? utf8 : detectLegacy(bytes);
}

/** UTF-8 that was cut or patched in places: far more whole sequences than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = utf8.decode(bytes);
  const broken = count(text, REPLACEMENT);
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > 4 * broken;
}

/** The escapes by which ISO-2022-JP turns to JIS (RFC 1468): nothing else writes them into ASCII. */
function charsetOfEscapes(bytes: Uint8Array): Charset | null {
  const at = bytes.indexOf(ESCAPE);
  const sign = latin1(bytes.subarray(at + 1, at + 3));
  const turns = at >= 0 && isAscii(bytes) && (sign === '$@' || sign === '$B');
  return turns ? charsetNamed('iso-2022-jp') : null;
}

/**
 * UTF-16 without a mark: Latin letters, spaces and line ends leave a NUL in every second byte, and on one
 * side only. Null where there are no such NULs.
 */
function charsetOfNuls(bytes: Uint8Array): Charset | null {
  const sample = bytes.subarray(0, TEXT_SAMPLE);
  let even = 0;
  let odd = 0;
  for (let at = sample.indexOf(NUL); at >= 0; at = sample.indexOf(NUL, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = Math.max(1, sample.length / 8);
  if (odd > enough && even * 20 < odd) return utf16(true);
  if (even > enough && odd * 20 < even) return utf16(false);
  return null;
}

/**
 * The charset of bytes that are no Unicode. In a Latin text of few accents the statistics of a detector
 * are noise, so windows-1252 holds there unless another is clearly more likely.
 */
function detectLegacy(bytes: Uint8Array): Charset {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(Math.max(0, first - 2048), first + DETECTION_SAMPLE);
  const western = charsetNamed('windows-1252') ?? utf8;
  const guesses = analyse(sample);
  const westernGuess = guesses.find(({ name }) => /8859-1$|1252/.test(name))?.confidence ?? 0;
  const isLatin = shareBeyondAscii(sample) < 0.3;
  for (const { name, confidence } of guesses) {
    const charset = /8859-1$|1252|UTF/i.test(name) ? null : charsetNamed(name);
    if (charset === null || decoded(sample, charset).problem !== null) continue;
    if (confidence > (isLatin ? Math.max(40, westernGuess + 10) : westernGuess)) return charset;
    break;
  }
  return western;
}

/** How many of the letters stand beyond ASCII: a small share in Latin script, nearly all in others. */
function shareBeyondAscii(bytes: Uint8Array): number {
  let beyond = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) beyond++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  return beyond / Math.max(1, beyond + letters);
}
