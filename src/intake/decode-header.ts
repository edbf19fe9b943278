import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Charset, charsetNamed } from './charset.js';

/** A header field's text, and the names of charsets in it that nobody knows, in the order met. */
export interface DecodedHeader {
  readonly text: string;
  readonly unknownCharsets: readonly string[];
}

/** A run of a field: plain, or the bytes that encoded words of one charset stand for. */
type Run =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'word'; readonly charset: string; readonly words: EncodedWord[] };

interface EncodedWord {
  readonly source: string;
  readonly encoding: 'B' | 'Q';
  readonly payload: string;
}

const ESCAPE = 0x1b;
const NONE: readonly string[] = [];

/** RFC 2047, 2, with the language of RFC 2231, 5. Blanks in the payload are not allowed, yet met. */
const OPENING = /=\?([^?\s]{1,80})\?([bqBQ])\?/y;

/**
 * Decodes a header field (RFC 2047). `raw` is the unfolded body with one character for each byte (latin1).
 * Bytes of neighbouring encoded words of one charset are joined before they are decoded, since many
 * programs cut a character in two. Bytes above 127 outside encoded words are UTF-8 where they are valid as
 * such, else windows-1252. An encoded word in an unknown charset is told, and stays as written unless its
 * bytes are ASCII. Control
 * characters become blanks. Linear in the length; never throws.
 */
export function decodeHeader(raw: string): DecodedHeader {
  if (!/[^ -~]|=\?/.test(raw)) return { text: raw, unknownCharsets: NONE };
  const unknownCharsets: string[] = [];
  const text = runsOf(raw)
    .map((run) => {
      if (run.kind === 'plain') return decodeRaw(run.text);
      const charset = charsetNamed(run.charset);
      if (charset !== null) return decodeWords(run.words, charset);
      unknownCharsets.push(run.charset);
      // Hardly any charset is without ASCII: bytes that are nothing else can be read in one that nobody knows.
      const bytes = Buffer.concat(bytesOfWords(run.words));
      if (isAscii(bytes) && !bytes.includes(ESCAPE)) return bytes.toString('latin1');
      return decodeRaw(run.words.map(({ source }) => source).join(' '));
    })
    .join('');
  return { text: clean(text), unknownCharsets };
}

/** Decodes bytes (as latin1 characters) that no encoded word holds: UTF-8 if valid, else windows-1252. */
export function decodeRaw(raw: string): string {
  if (!/[\u0080-\u00ff]/.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  // The platform's own decoder of windows-1252 is not used: in Node 20 it reads 0x80 to 0x9f as controls.
  return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252');
}

/** Where the encoded word that begins at `at` ends, or -1 where none begins there. */
export function encodedWordEnd(raw: string, at: number): number {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(raw);
  if (opening === null) return -1;
  const payload = at + opening[0].length;
  // The next question mark must be the closing one: this keeps the scan linear where none closes.
  const mark = raw.indexOf('?', payload);
  if (mark >= 0 && raw[mark + 1] === '=') return mark + 2;
  return opening[2]?.toUpperCase() === 'Q' ? endBeyondMarks(raw, payload) : -1;
}

/** A question mark inside a Q payload should be encoded and is not always; no word is longer than this. */
const WORD_REACH = 400;

function endBeyondMarks(raw: string, payload: number): number {
  const reach = raw.slice(payload, payload + WORD_REACH);
  const end = reach.indexOf('?=');
  const another = reach.indexOf('=?');
  return end < 0 || (another >= 0 && another < end) ? -1 : payload + end + 2;
}

function runsOf(raw: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (let at = raw.indexOf('=?'); at >= 0; at = raw.indexOf('=?', Math.max(at + 1, done))) {
    const end = encodedWordEnd(raw, at);
    if (end < 0) continue;
    addPlain(runs, raw.slice(done, at));
    addWord(runs, raw.slice(at, end));
    done = end;
  }
  addPlain(runs, raw.slice(done));
  return runs.filter((run, index) => !isGap(run, runs[index - 1], runs[index + 1]));
}

function addPlain(runs: Run[], text: string): void {
  if (text !== '') runs.push({ kind: 'plain', text });
}

/** Blanks between encoded words are only there to part them (RFC 2047, 6.2). */
function isGap(run: Run, before: Run | undefined, behind: Run | undefined): boolean {
  return run.kind === 'plain' && run.text.trim() === '' && before?.kind === 'word' && behind?.kind === 'word';
}

function addWord(runs: Run[], source: string): void {
  const [, charset = '', encoding = '', ...rest] = source.split('?');
  const name = charset.replace(/\*.*$/, '');
  const payload = rest.join('?').slice(0, -2);
  const word: EncodedWord = { source, encoding: encoding.toUpperCase() === 'B' ? 'B' : 'Q', payload };
  const last = runs.at(-1);
  const before = last?.kind === 'plain' && last.text.trim() === '' ? runs.at(-2) : last;
  if (before?.kind !== 'word' || before.charset.toLowerCase() !== name.toLowerCase()) {
    runs.push({ kind: 'word', charset: name, words: [word] });
    return;
  }
  if (last !== before) runs.pop();
  before.words.push(word);
}

function decodeWords(words: readonly EncodedWord[], charset: Charset): string {
  const bytes = Buffer.concat(bytesOfWords(words));
  const text = charset.decode(bytes);
  if (!text.includes('\ufffd')) return text;
  // ISO-2022 begins anew with every word, and two escapes in a row are an error to some decoders.
  const apart = words.map((word) => charset.decode(Buffer.concat(bytesOfWords([word])))).join('');
  if (!apart.includes('\ufffd')) return apart;
  // Declared as ASCII or as UTF-8 and neither: what a program wrote that did not look at its own bytes.
  return charset.name.startsWith('u') ? decodeRaw(bytes.toString('latin1')) : text;
}

function bytesOfWords(words: readonly EncodedWord[]): Buffer[] {
  const bytes: Buffer[] = [];
  let open = '';
  for (const { encoding, payload } of words) {
    if (encoding === 'Q') {
      bytes.push(Buffer.from(open, 'base64'), bytesOfQ(payload));
      open = '';
      continue;
    }
    // A base64 text cut where no group of four ends goes on in the next word.
    open += payload.replace(/[^A-Za-z0-9+/=]/g, '');
    if (open.length % 4 !== 0) continue;
    bytes.push(Buffer.from(open, 'base64'));
    open = '';
  }
  return [...bytes, Buffer.from(open, 'base64')];
}

function bytesOfQ(payload: string): Buffer {
  const text = payload
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

function clean(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\p{Cc}+/gu, ' ');
}
