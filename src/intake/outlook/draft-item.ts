import { type MessageHeader, type PieceDraft, type Problem, sha256Of } from '../../record/index.js';
import { languageOfBody } from '../body-language.js';
import type { ReadHeader } from '../message-header.js';
import type { Given } from '../types.js';
import { itemBodyOf } from './item-body.js';
import { type ItemField, itemFieldsOf, itemMomentOf } from './item-fields.js';
import { itemHeaderOf, subjectOf } from './item-header.js';
import { itemPartsOf } from './item-parts.js';
import { TAG, textOfProperty } from './property-values.js';
import { serialiseItem } from './serialise-item.js';
import type { MapiItem, MapiProperties } from './types.js';

/** Reads a file that an item carries into a piece, so many messages deep. */
export type DraftFile = (given: Given, depth: number) => Promise<PieceDraft>;

/** The reader of Outlook items, as provenance names it. `version` changes when the text of an item does. */
export const ITEM_READER = { name: 'outlook-item', version: '1' } as const;
/** Items inside items: deeper than this, one is not opened. */
const DEEPEST_ITEM = 8;
const MAIL = /^(?:IPM\.(?:Note|Post|Schedule|Recall|Outlook\.Recall|Sharing|Conflict)|REPORT)(?:\.|$)/i;

/** What the record keeps of an item, but for its hash and its place. */
type ItemContent = Pick<PieceDraft, 'kind' | 'title' | 'date' | 'message' | 'problems'> & {
  readonly text: string;
  readonly bytes: Buffer;
};

/**
 * An Outlook item as a piece: mail as a message, a contact, an appointment, a task or a note as a document whose
 * text tells its readable properties. Its bytes are those of `serialiseItem`. Never rejects but where `draftFile`
 * does.
 */
export async function draftItem(
  item: MapiItem,
  name: string | null,
  draftFile: DraftFile,
  depth = 0,
): Promise<{ readonly draft: PieceDraft; readonly bytes: Buffer }> {
  const { parts, problems } = await draftParts(item, draftFile, depth);
  const header = itemHeaderOf(item);
  const isMessage = isMail(item.properties, header.header);
  const content = isMessage ? mailContent(item, header, parts) : otherContent(item, header, parts);
  const { text, bytes, ...about } = content;
  const sha256 = sha256Of(bytes);
  const draft: PieceDraft = {
    ...about,
    sha256,
    identity: sha256,
    size: bytes.length,
    format: 'msg',
    mediaType: 'application/vnd.ms-outlook',
    byline: null,
    language: languageOfBody(text),
    rendition: { reader: ITEM_READER.name, version: ITEM_READER.version, text, pages: null },
    problems: [...content.problems, ...problems, ...damageOf(item)],
    name,
    parts,
    marks: null,
  };
  return { draft, bytes };
}

function mailContent(item: MapiItem, read: ReadHeader, parts: readonly PieceDraft[]): ItemContent {
  const { header, title, date } = read;
  const { text, problems } = itemBodyOf(item.properties);
  return {
    kind: 'message',
    title,
    date,
    message: header,
    text: text ?? '',
    bytes: serialiseItem(item, { header, title, fields: [], parts }),
    problems: [...read.problems, ...(text === null ? [NO_TEXT] : []), ...problems],
  };
}

function otherContent(item: MapiItem, { header }: ReadHeader, parts: readonly PieceDraft[]): ItemContent {
  const fields = itemFieldsOf(item);
  const { text, problems } = itemBodyOf(item.properties);
  const title = subjectOf(item.properties) ?? nameOf(fields);
  const told = fields.map(([label, value]) => `${label}: ${value}`).join('\n');
  return {
    kind: 'document',
    title,
    date: itemMomentOf(item.properties),
    message: null,
    text: [told, text ?? ''].filter((run) => run !== '').join('\n\n'),
    bytes: serialiseItem(item, { header, title, fields, parts }),
    problems,
  };
}

/** Parts of an item that could not be read, as problems. */
export function damageOf({ faults }: MapiItem): Problem[] {
  return faults.map((reason) => ({ code: 'item-damaged', values: { reason } }));
}

const NO_TEXT: Problem = { code: 'message-no-text', values: {} };

/** What an item carries, read into pieces, and what could not be had of it. */
export async function draftParts(
  item: MapiItem,
  draftFile: DraftFile,
  depth: number,
): Promise<{ readonly parts: readonly PieceDraft[]; readonly problems: readonly Problem[] }> {
  const parts: PieceDraft[] = [];
  const problems: Problem[] = [];
  for (const part of itemPartsOf(item)) {
    if ('problem' in part) problems.push(part.problem);
    else if ('given' in part) parts.push(await draftFile(part.given, depth + 1));
    else if (depth < DEEPEST_ITEM)
      parts.push((await draftItem(part.item, part.name, draftFile, depth + 1)).draft);
    else problems.push({ code: 'message-nesting-too-deep', values: { limit: DEEPEST_ITEM } });
  }
  return { parts, problems };
}

/** By its class; where that tells nothing, by what only mail has. */
function isMail(properties: MapiProperties, header: MessageHeader): boolean {
  const itemClass = textOfProperty(properties, TAG.messageClass) ?? '';
  if (MAIL.test(itemClass)) return true;
  return !itemClass.includes('.') && (header.messageId !== null || header.mailboxes.length > 0);
}

function nameOf(fields: readonly ItemField[]): string | null {
  return fields.find(([label]) => label === 'Name')?.[1] ?? null;
}
