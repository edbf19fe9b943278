import { DeEncapsulate, Tokenize, type Tokenize as Tokenizer } from 'rtf-stream-parser';
import { ToPlainText } from 'rtf-stream-parser/dist/src/ToPlainText.js';
import { charsetNamed } from '../charset.js';
import { textOfHtml } from '../text-of-html.js';

const OPTIONS = { decode: decodeRun, encode: (text: string) => Buffer.from(text, 'latin1'), warn: () => {} };

/** The library reads about a megabyte a second, and much less where groups are nested deep. */
const LARGEST = 4 * 1_048_576;
const DEEPEST = 300;
/** Pictures and objects are digits in runs so long, and hold no words. */
const PICTURE = 4000;

/**
 * The words of an RTF body: the HTML or plain text that was wrapped in it (MS-OXRTFEX) where there is one, else
 * what it says itself. Null where the bytes are no RTF or say nothing, and where, pictures apart, they are too
 * many or nested too deep to be read. Never throws.
 */
export function textOfRtf(bytes: Uint8Array): string | null {
  const rtf = withoutPictures(bytes);
  if (rtf.length > LARGEST || depthOf(rtf) > DEEPEST) return null;
  try {
    const text = unwrapped(rtf) ?? run(rtf, new ToPlainText(OPTIONS));
    return text.trim() === '' ? null : text.replace(/\r\n?/g, '\n').trim();
  } catch {
    return null;
  }
}

function withoutPictures(bytes: Uint8Array): Buffer {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = endOfDigits(bytes, at);
    if (end - at >= PICTURE) {
      kept.push(bytes.subarray(from, at));
      from = end;
    }
    at = end + 1;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]);
}

function endOfDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && IS_DIGIT[bytes[at] ?? 0] === 1) at++;
  return at;
}

/** Hexadecimal digits and white space, by their bytes. */
const IS_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\da-fA-F\s]/.test(String.fromCharCode(byte)) && byte < 0x80 ? 1 : 0,
);

/** How deep groups are nested; marks that are escaped count too, which does no harm. */
function depthOf(rtf: Buffer): number {
  let depth = 0;
  let deepest = 0;
  for (const byte of rtf) {
    if (byte === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x7d) depth--;
  }
  return deepest;
}

function unwrapped(rtf: Buffer): string | null {
  const start = rtf.toString('latin1', 0, 1000);
  if (!/\\from(?:html|text)/.test(start)) return null;
  const reader = new DeEncapsulate({ ...OPTIONS, mode: 'either', prefix: false });
  const text = run(rtf, reader);
  return reader.isHtml ? textOfHtml(text) : text;
}

/** The library works on streams; pushed from hand to hand its parts work at once. */
function run(rtf: Buffer, reader: DeEncapsulate | ToPlainText): string {
  const pieces: string[] = [];
  const tokens: Tokenizer = new Tokenize();
  const done = (cause?: unknown) => {
    if (cause !== undefined && cause !== null) throw cause;
  };
  tokens.push = (token) => {
    if (token !== null) reader._transform(token, '', done);
    return true;
  };
  reader.push = (piece) => {
    if (piece !== null) pieces.push(String(piece));
    return true;
  };
  tokens._transform(rtf, undefined, done);
  tokens._flush(done);
  reader._flush(done);
  return pieces.join('');
}

function decodeRun(bytes: Buffer, charset: string): string {
  return charsetNamed(charset)?.decode(bytes) ?? bytes.toString('latin1');
}
