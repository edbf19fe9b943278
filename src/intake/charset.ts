import iconv from 'iconv-lite';

/** A charset that can be decoded here: its name, and whether every byte of it stands for one character. */
export interface Charset {
  readonly name: string;
  readonly singleByte: boolean;
  decode(bytes: Uint8Array): string;
}

/** What the WHATWG Encoding Standard reads as windows-1252, as every browser and mail program does. */
const READ_AS_1252 = new Set([
  'iso88591',
  'latin1',
  'l1',
  'iso885911987',
  'ibm819',
  'cp819',
  'windows28591',
  'ansi',
]);

/** Names met in real mail that neither library knows. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['iso88598i', 'iso-8859-8'],
  ['iso88598e', 'iso-8859-8'],
  ['xmacroman', 'macintosh'],
  ['xgbk', 'gbk'],
  ['xsjis', 'shift_jis'],
  ['windows31j', 'shift_jis'],
  ['mskanji', 'shift_jis'],
  ['xmscp932', 'shift_jis'],
  ['ksc56011987', 'euc-kr'],
  ['ksc5601', 'euc-kr'],
  ['xwindows949', 'euc-kr'],
  ['xbig5', 'big5'],
  ['unicode20utf8', 'utf-8'],
  ['xunicode20utf8', 'utf-8'],
  ['xutf8', 'utf-8'],
]);

/** What iconv-lite offers under these names is a notation of bytes, not a charset. */
const NOT_CHARSETS = new Set(['base64', 'hex', 'binary', 'internal', 'ucs2', 'utf7imap']);
const ASCII = new Set([
  'usascii',
  'ascii',
  'ansix341968',
  'ansix341986',
  'iso646us',
  'us',
  'iso646irv',
  'cp367',
]);
const MULTI_BYTE =
  /^(?:utf|ucs|gb|big5|shiftjis|sjis|euc|cp9(?:32|36|49|50)|windows9|iso2022|unicode|cesu|ksc|hz)/;

/** Names are few and come again with every mail; a mail of invented names must not fill the memory. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, Charset | null>();

/** The charset of a declared name (RFC 2978, WHATWG Encoding), or null where nobody knows such a one. */
export function charsetNamed(declared: string): Charset | null {
  const known = remembered.get(declared);
  if (known !== undefined) return known;
  const charset = findCharset(declared);
  if (declared.length <= 80 && remembered.size < MOST_REMEMBERED) remembered.set(declared, charset);
  return charset;
}

function findCharset(declared: string): Charset | null {
  const label = /^[\s"'_]*([^\s"';,$]*)/.exec(declared.slice(0, 80))?.[1]?.toLowerCase() ?? '';
  const key = label.replace(/[^a-z0-9]/g, '');
  if (key === '' || NOT_CHARSETS.has(key)) return null;
  if (key === 'utf8' || OTHER_NAMES.get(key) === 'utf-8') return utf8;
  if (ASCII.has(key)) return ascii;
  if (READ_AS_1252.has(key)) return named('windows-1252');
  if (key === 'utf16le' || key === 'utf16be') return utf16(key === 'utf16le');
  return named(OTHER_NAMES.get(key) ?? label);
}

export const utf8: Charset = {
  name: 'utf-8',
  singleByte: false,
  decode: (bytes) => new TextDecoder('utf-8').decode(bytes),
};

const ascii: Charset = {
  name: 'us-ascii',
  singleByte: true,
  decode: (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u00ff]/g, '\ufffd'),
};

/** UTF-16 by TextDecoder, which replaces the lone halves of characters; a mark at the start is taken off. */
export function utf16(littleEndian: boolean): Charset {
  const name = littleEndian ? 'utf-16le' : 'utf-16be';
  return { name, singleByte: false, decode: (bytes) => new TextDecoder(name).decode(bytes) };
}

function named(label: string): Charset | null {
  const key = label.replace(/[^a-z0-9]/g, '');
  const singleByte = !MULTI_BYTE.test(key);
  if (iconv.encodingExists(label)) {
    return { name: label, singleByte, decode: (bytes) => iconv.decode(Buffer.from(bytes), label) };
  }
  return fromPlatform(label);
}

/** What iconv-lite lacks, ISO-2022-JP above all, Node decodes itself. */
function fromPlatform(label: string): Charset | null {
  try {
    const decoder = new TextDecoder(label);
    return { name: decoder.encoding, singleByte: false, decode: (bytes) => decoder.decode(bytes) };
  } catch {
    return null;
  }
}
