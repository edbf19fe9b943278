import type { Format } from '../record/index.js';
import { decodeText, isProbablyText } from './decode-text.js';
import { DOCX, endingOf, mediaTypeOfName } from './media-types.js';

/** What bytes are: something a reader takes, or something to open first. */
export interface Kind {
  readonly format: Format | 'mbox' | 'pst' | 'emlx' | 'tnef' | 'zip' | 'gzip' | 'tar';
  readonly mediaType: string;
}

const OUTLOOK_ITEM = 'application/vnd.ms-outlook';
/** So much of the beginning is looked at. */
const SAMPLE = 4096;

/** The first bytes of what is never text (their offset, the bytes in Latin-1, the media type). */
const MAGIC: readonly (readonly [number, string, string])[] = [
  [0, '\x89PNG\r\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF8', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, 'ID3', 'audio/mpeg'],
  [0, 'OggS', 'audio/ogg'],
  [8, 'WAVE', 'audio/wav'],
  [4, 'ftyp', 'video/mp4'],
  [0, '{\\rtf', 'application/rtf'],
  [0, '7z\xbc\xaf', 'application/x-7z-compressed'],
  [0, 'Rar!', 'application/vnd.rar'],
];
/** A zip with entries, an empty one, one in parts (APPNOTE 4.3). */
const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
/** Compound files (MS-CFB): Outlook's items, and the documents of the old offices. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The signature of a TNEF stream (MS-OXTNEF, 2.1.3.1): winmail.dat. */
const TNEF = 'x\x9f>"';
/** What only an Outlook item has in its directory (MS-OXMSG, 2.2). */
const ITEM = Buffer.from('__properties_version1.0', 'utf16le');
/** Offices that pack their documents in a zip and are not read here: no archive to be opened. */
const ZIPPED = new Set(['xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub']);

/** Fields of RFC 5322, 2045 and of common transport; two of them make a message. */
const FIELDS =
  /^(?:received|from|date|subject|message-id|mime-version|to|cc|bcc|reply-to|sender|return-path|delivered-to|in-reply-to|references|content-type|content-transfer-encoding|dkim-signature|x-[\w-]+|list-[\w-]+|x?-?envelope-to|authentication-results|resent-[\w-]+)$/i;
const CERTAIN = /^(?:received|from|date|subject|message-id|return-path|delivered-to)$/i;

/**
 * Tells what bytes are, by what they begin with, then by their name, then by what was declared. The first
 * 4 KB are enough. `other` is what no reader takes; its media type is the best that can be told. Never throws.
 */
export function formatOf(bytes: Uint8Array, name: string | null, declared: string | null): Kind {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const said = declared?.trim().toLowerCase() || null;
  return (
    byMagic(bytes, start, name) ?? (isProbablyText(bytes) ? byText(bytes, name, said) : unread(name, said))
  );
}

function byMagic(bytes: Uint8Array, start: string, name: string | null): Kind | null {
  // ISO 32000-1 lets junk stand before the header, and real files have it.
  if (start.slice(0, 1024).includes('%PDF-') && !looksLikeMail(start)) return kind('pdf', 'application/pdf');
  if (ZIP.some((mark) => start.startsWith(mark))) return ofZip(start, name);
  if (start.startsWith('\x1f\x8b')) return kind('gzip', 'application/gzip');
  if (start.slice(257, 262) === 'ustar') return kind('tar', 'application/x-tar');
  if (start.startsWith(COMPOUND)) return ofCompound(bytes, name);
  if (start.startsWith('!BDN')) return kind('pst', 'application/vnd.ms-outlook-pst');
  if (start.startsWith(TNEF)) return kind('tnef', 'application/ms-tnef');
  const known = MAGIC.find(([at, mark]) => start.startsWith(mark, at));
  return known === undefined ? null : kind('other', known[2]);
}

/** A DOCX is told by the names in the zip's first entries, or by its own name. */
function ofZip(start: string, name: string | null): Kind {
  const packed = mediaTypeOfName(name);
  const office = start.includes('[Content_Types].xml') || start.includes('_rels/.rels');
  if (packed === DOCX || (office && start.includes('word/'))) return kind('docx', DOCX);
  if (ZIPPED.has(endingOf(name))) return kind('other', packed ?? 'application/zip');
  const declared = /mimetype(application\/[\w.+-]{1,80}?)(?:PK|$)/.exec(start)?.[1];
  return declared === undefined ? kind('zip', 'application/zip') : kind('other', declared);
}

/** The directory of a compound file may stand anywhere; where it is not among the bytes, the name tells. */
function ofCompound(bytes: Uint8Array, name: string | null): Kind {
  const named = mediaTypeOfName(name) ?? 'application/x-ole-storage';
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isItem = named === OUTLOOK_ITEM || view.includes(ITEM);
  return isItem ? kind('msg', OUTLOOK_ITEM) : kind('other', named);
}

function byText(bytes: Uint8Array, name: string | null, declared: string | null): Kind {
  const { text } = decodeText(bytes.subarray(0, SAMPLE), null);
  const start = text.trimStart();
  const ending = endingOf(name);
  if (/^From \S{1,200}.{0,100}\d\d:\d\d/.test(text)) return kind('mbox', 'application/mbox');
  const counted = /^\d{1,10}[ \t]{0,20}\n/.exec(text);
  if (counted !== null && looksLikeMail(text.slice(counted[0].length))) return kind('emlx', 'message/x-emlx');
  if (looksLikeMail(text) || ending === 'eml') return kind('eml', 'message/rfc822');
  if (
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[\s\S]{0,2000}?-->\s{0,20})?<(?:!doctype\s+html|html[\s>])/i.test(
      start,
    )
  )
    return kind('html', 'text/html');
  if (/^x?html?$/.test(ending)) return kind('html', 'text/html');
  if (ending === 'mbox') return kind('mbox', 'application/mbox');
  return byDeclaration(name, declared);
}

function byDeclaration(name: string | null, declared: string | null): Kind {
  const named = mediaTypeOfName(name);
  if (named === 'text/markdown') return kind('markdown', named);
  if (named?.startsWith('text/')) return kind('text', named);
  if (named === 'image/svg+xml') return kind('other', named);
  if (declared === 'text/html' || declared === 'application/xhtml+xml') return kind('html', 'text/html');
  if (declared === 'text/markdown') return kind('markdown', declared);
  if (declared === 'message/rfc822') return kind('eml', declared);
  return kind('text', declared?.startsWith('text/') ? declared : 'text/plain');
}

function unread(name: string | null, declared: string | null): Kind {
  const named = mediaTypeOfName(name);
  const said = declared === 'application/octet-stream' || declared?.startsWith('text/') ? null : declared;
  const readable = named === DOCX || named?.startsWith('text/') === true;
  return kind('other', (readable ? null : named) ?? said ?? 'application/octet-stream');
}

/** A block of header fields at the very start (RFC 5322, 2.2): two known ones, one of them a message's own. */
function looksLikeMail(text: string): boolean {
  let known = 0;
  let certain = 0;
  for (const line of text.split(/\r?\n/).slice(0, 60)) {
    if (/^[ \t]+\S/.test(line) && known > 0) continue;
    const field = /^([!-9;-~]{1,76})[ \t]*:/.exec(line)?.[1];
    if (field === undefined) break;
    if (FIELDS.test(field)) known++;
    if (CERTAIN.test(field)) certain++;
  }
  return known >= 2 && certain >= 1;
}

function kind(format: Kind['format'], mediaType: string): Kind {
  return { format, mediaType };
}
