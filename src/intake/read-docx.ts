import mammoth from 'mammoth';
import { reasonOf } from '../text/index.js';
import { writtenDate } from './document-date.js';
import { lookInto } from './docx-package.js';
import { textOfHtml } from './text-of-html.js';
import type { DocumentReader, Extract } from './types.js';

/** What a DOCX may unpack to: the longest report with its pictures stays far below. */
const LARGEST = 200_000_000;

const nothing = { text: null, title: null, byline: null, date: null, pages: null, charset: null };

/**
 * Reads a DOCX (ECMA-376): paragraphs parted by blank lines, tables a line a row, footnotes at the end;
 * title, author and date from its core properties. Revisions that were deleted are not text.
 */
export const docxReader: DocumentReader = {
  name: 'docx',
  version: '1',
  kind: 'document',
  read: ({ bytes }) => readDocx(bytes),
};

/** `docxReader` with a limit of unpacked bytes of the caller's choice. Never rejects. */
export async function readDocx(bytes: Uint8Array, largest: number = LARGEST): Promise<Extract> {
  try {
    const { tooLarge, core } = await lookInto(bytes, largest);
    if (tooLarge) return failed('docx-too-large', { limit: Math.round(largest / 1_000_000) });
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: withoutImage, externalFileAccess: false },
    );
    const text = textOfHtml(withoutNoteMarks(value));
    if (text === '') return { ...failed('docx-no-text', {}), ...aboutOf(core) };
    return { ...nothing, ...aboutOf(core), text, problems: [] };
  } catch (cause) {
    return failed('docx-broken', { reason: reasonOf(cause) });
  }
}

function failed(code: string, values: Readonly<Record<string, string | number>>): Extract {
  return { ...nothing, problems: [{ code, values }] };
}

/** A picture as data in the mark-up would only be thrown away again. */
const withoutImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

/**
 * The number of a note within a sentence would break every quotation that runs over it. The notes at the
 * end stand in the order of their numbers.
 */
function withoutNoteMarks(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[\w-]{1,20}" id="[\w-]{1,40}">\[\d{1,6}\]<\/a><\/sup>/g, '')
    .replace(/ ?<a href="#(?:foot|end)note-ref-[\w-]{1,20}">↑<\/a>/g, '');
}

function aboutOf(core: string | null): Pick<Extract, 'title' | 'byline' | 'date'> {
  if (core === null) return { title: null, byline: null, date: null };
  const date = elementOf(core, 'created');
  return {
    title: elementOf(core, 'title'),
    byline: elementOf(core, 'creator'),
    date: date === null ? null : writtenDate(date),
  };
}

/** The text of the first element of a local name in a flat XML, its entities resolved; null where empty. */
function elementOf(xml: string, name: string): string | null {
  const opening = new RegExp(`<(?:\\w{1,40}:)?${name}(?:\\s[^<>]{0,400})?>`).exec(xml);
  if (opening === null) return null;
  const start = opening.index + opening[0].length;
  const text = unescapeXml(xml.slice(start, xml.indexOf('<', start))).trim();
  return text === '' ? null : text;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (written, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
