import iconv from 'iconv-lite';

const ASCII = /^[\n\x20-\x7e]*$/;
/** RFC 2045, 6.7 and 6.8: no encoded line is longer. */
const LONGEST_LINE = 76;
/** Keeps an encoded word with its frame under the 75 characters of RFC 2047, 2. */
const LONGEST_WORD = 54;

export function isAscii(text: string): boolean {
  return ASCII.test(text);
}

/** A header value in which every phrase or run of words beyond ASCII is an encoded word (RFC 2047). */
export function encodeHeader(value: string, charset: string): string {
  return value
    .split(', ')
    .map((part) => encodeMailbox(part, charset))
    .join(',\n ');
}

/** A subject as encoded words where ASCII does not hold it; “Re: ” and its like stay legible before them. */
export function encodeSubject(value: string, charset: string): string {
  if (isAscii(value)) return value;
  const mark = /^(?:Re|Fwd?|FW|TR): /.exec(value)?.[0] ?? '';
  return mark + encodedWords(value.slice(mark.length), charset);
}

/** RFC 2045, 6.7, over the bytes of a text in its charset; line breaks stay line breaks. */
export function quotedPrintable(bytes: Buffer): string {
  return bytes.toString('latin1').split('\n').map(quotedPrintableLine).join('\n');
}

export function base64Lines(bytes: Uint8Array): string {
  const encoded = Buffer.from(bytes).toString('base64');
  const lines = encoded.match(/.{1,76}/g) ?? [];
  return `${lines.join('\n')}\n`;
}

function encodeMailbox(mailbox: string, charset: string): string {
  const angle = mailbox.indexOf(' <');
  if (angle < 0 || isAscii(mailbox)) return mailbox;
  return encodedWords(mailbox.slice(0, angle), charset) + mailbox.slice(angle);
}

function encodedWords(text: string, charset: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    const next = encodeCharacter(character, charset);
    if (word.length + next.length > LONGEST_WORD) {
      words.push(word);
      word = '';
    }
    word += next;
  }
  return [...words, word].map((part) => `=?${charset}?Q?${part}?=`).join('\n ');
}

function encodeCharacter(character: string, charset: string): string {
  if (character === ' ') return '_';
  if (/[A-Za-z0-9]/.test(character)) return character;
  return [...iconv.encode(character, charset)].map(hexOf).join('');
}

/** A byte that must not stand as it is, or a blank at the end of a line, becomes its number. */
function quotedPrintableLine(line: string): string {
  const units = line.match(/[\s\S]/g) ?? [];
  const coded = units.map((unit, at) =>
    /[\x21-\x3c\x3e-\x7e]/.test(unit) || (unit === ' ' && at < units.length - 1)
      ? unit
      : hexOf(unit.charCodeAt(0)),
  );
  return breakSoftly(coded);
}

function breakSoftly(units: readonly string[]): string {
  let broken = '';
  let length = 0;
  for (const unit of units) {
    if (length + unit.length > LONGEST_LINE - 1) {
      broken += '=\n';
      length = 0;
    }
    broken += unit;
    length += unit.length;
  }
  return broken;
}

function hexOf(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
