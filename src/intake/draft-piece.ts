import { languageOf } from '../language/index.js';
import { type PieceDraft, type Problem, type RenditionDraft, sha256Of } from '../record/index.js';
import { languageOfBody } from './body-language.js';
import { formatOf, type Kind } from './format-of.js';
import { readMessage } from './read-message.js';
import type { DocumentReader, Given } from './types.js';

/** The readers of documents by format. Their libraries are large, so each is loaded when it is first needed. */
const READERS: Readonly<Partial<Record<Kind['format'], () => Promise<DocumentReader>>>> = {
  html: async () => (await import('./read-html.js')).htmlReader,
  pdf: async () => (await import('./read-pdf.js')).pdfReader,
  docx: async () => (await import('./read-docx.js')).docxReader,
  text: async () => (await import('./read-text.js')).textReader,
  markdown: async () => (await import('./read-text.js')).textReader,
};
/** The reader of messages, as provenance names it. `version` changes when the text of a message does. */
export const MESSAGE_READER = { name: 'message', version: '2' } as const;
/** Mail inside mail inside mail: deeper than this, a part is kept as a file. */
const DEEPEST_MESSAGE = 8;
/** The reader of TNEF streams that lie by themselves. */
const TNEF_READER = { name: 'tnef', version: '1' } as const;

/** The reader of a format, or null where there is none. */
export async function readerOf(
  kind: Kind,
): Promise<{ readonly name: string; readonly version: string } | null> {
  if (kind.format === 'eml') return MESSAGE_READER;
  if (kind.format === 'msg') return (await import('./outlook/draft-item.js')).ITEM_READER;
  if (kind.format === 'tnef') return TNEF_READER;
  return (await READERS[kind.format]?.()) ?? null;
}

/**
 * Reads one thing, with all that it carries, into a piece. What cannot be read is a piece with problems.
 * Archives and mailboxes that a message carries are kept as files of its family and put into `archives`, for
 * the caller to open.
 */
export async function draftPiece(
  given: Given,
  kind: Kind,
  archives: Given[],
  depth = 0,
): Promise<PieceDraft> {
  if (kind.format === 'eml' && depth <= DEEPEST_MESSAGE) return draftMessage(given, archives, depth);
  if (kind.format === 'msg' || kind.format === 'tnef') return draftOutlook(given, kind, archives, depth);
  if (isContainer(kind)) archives.push(given);
  const reader = await READERS[kind.format]?.();
  return reader === undefined ? draftFile(given, kind) : draftDocument(given, kind, reader);
}

async function draftMessage(given: Given, archives: Given[], depth: number): Promise<PieceDraft> {
  const extract = readMessage(given.bytes);
  const parts: PieceDraft[] = [];
  for (const part of extract.parts) parts.push(await draftPart(part, archives, depth + 1));
  const text = extract.text === '' ? await textOfTnef(extract.parts) : extract.text;
  const isFound = extract.text === '' && text !== '';
  return {
    ...bytesOf(given.bytes),
    identity: sha256Of(storedAlike(given.bytes)),
    kind: 'message',
    format: 'eml',
    mediaType: 'message/rfc822',
    title: extract.title,
    byline: null,
    date: extract.date,
    language: languageOfBody(text),
    message: extract.header,
    rendition: {
      reader: MESSAGE_READER.name,
      version: MESSAGE_READER.version,
      text,
      pages: null,
    },
    problems: isFound ? extract.problems.filter(({ code }) => code !== 'message-no-text') : extract.problems,
    name: given.name,
    parts,
    marks: null,
  };
}

/** Something that a message or an item carries. */
function draftPart(part: Given, archives: Given[], depth: number): Promise<PieceDraft> {
  return draftPiece(part, formatOf(part.bytes, part.name, part.mediaType), archives, depth);
}

/** The text of a mail that Outlook sent wrapped whole in a winmail.dat; empty where there is none. */
async function textOfTnef(parts: readonly Given[]): Promise<string> {
  const wrapped = parts.find((part) => formatOf(part.bytes, part.name, part.mediaType).format === 'tnef');
  if (wrapped === undefined) return '';
  const { textOfTnef: textOf } = await import('./outlook/draft-outlook.js');
  return textOf(wrapped.bytes) ?? '';
}

/** A .msg is a message by its own bytes; a winmail.dat within a mail is a file that carries others. */
async function draftOutlook(given: Given, kind: Kind, archives: Given[], depth: number): Promise<PieceDraft> {
  const file = draftFile(given, kind);
  const { draftMsg, draftTnef } = await import('./outlook/draft-outlook.js');
  const draftWithin = (part: Given, deeper: number) => draftPart(part, archives, deeper);
  return (kind.format === 'msg' ? draftMsg : draftTnef)(given, file, draftWithin, depth);
}

async function draftDocument(given: Given, kind: Kind, reader: DocumentReader): Promise<PieceDraft> {
  const extract = await reader.read({ ...given, mediaType: kind.mediaType });
  const rendition: RenditionDraft | null =
    extract.text === null
      ? null
      : { reader: reader.name, version: reader.version, text: extract.text, pages: extract.pages };
  return {
    ...draftFile(given, kind),
    kind: reader.kind,
    mediaType: extract.charset === null ? kind.mediaType : `${kind.mediaType}; charset=${extract.charset}`,
    title: extract.title,
    byline: extract.byline,
    date: extract.date,
    language: extract.text === null ? null : languageOf(extract.text),
    rendition,
    problems: extract.problems,
  };
}

/** A thing without text: its bytes and its name. */
function draftFile(given: Given, kind: Kind): PieceDraft {
  const bytes = bytesOf(given.bytes);
  return {
    ...bytes,
    identity: bytes.sha256,
    kind: 'file',
    format: formatOfPiece(kind),
    mediaType: kind.mediaType,
    title: null,
    byline: null,
    date: null,
    language: null,
    message: null,
    rendition: null,
    problems: unreadable(given, kind),
    name: given.name,
    parts: [],
    marks: null,
  };
}

function bytesOf(bytes: Uint8Array): { sha256: string; size: number } {
  return { sha256: sha256Of(bytes), size: bytes.length };
}

const CONTAINERS = ['mbox', 'pst', 'emlx', 'zip', 'gzip', 'tar'] as const;
type Container = (typeof CONTAINERS)[number];

/** Whether a thing is opened rather than read: a mailbox or an archive. */
export function isContainer({ format }: Kind): boolean {
  return isOpened(format);
}

function isOpened(format: Kind['format']): format is Container {
  return CONTAINERS.some((container) => container === format);
}

/** An archive or a mailbox carried by a mail is a file on the record; what is in it is taken in beside it. */
function formatOfPiece({ format }: Kind): PieceDraft['format'] {
  return isOpened(format) || format === 'tnef' ? 'other' : format;
}

function unreadable(given: Given, kind: Kind): Problem[] {
  return isContainer(kind)
    ? []
    : [{ code: 'no-reader', values: { name: given.name ?? '', mediaType: kind.mediaType } }];
}

const CR = 0x0d;
const LF = 0x0a;

/**
 * The bytes by which a message is known: every CRLF as LF, and without the line ends at its end. Programs that
 * store mail change these and nothing else.
 */
function storedAlike(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LF || bytes[end - 1] === CR)) end--;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, end);
  if (!body.includes(CR)) return body;
  const result = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    if (body[at] === CR && body[at + 1] === LF) continue;
    result[length++] = body[at] ?? 0;
  }
  return result.subarray(0, length);
}

/** The problems of a piece and of all it carries. */
export function problemsOf(draft: PieceDraft): Problem[] {
  return [...draft.problems, ...draft.parts.flatMap(problemsOf)];
}
