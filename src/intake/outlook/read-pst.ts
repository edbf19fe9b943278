import { reasonOf } from '../../text/index.js';
import { namedPropertiesOf } from './named-properties.js';
import {
  bytesOfProperty,
  numberOfProperty,
  PT,
  TAG,
  textOfProperty,
  withCharsetOf,
} from './property-values.js';
import type { PstNode } from './pst-blocks.js';
import { type PstFile, wordAt } from './pst-file.js';
import { type OpenNode, openNode, type PropertyNames, propertiesOf } from './pst-properties.js';
import { rowsOf } from './pst-table.js';
import { eachEntry, findEntry } from './pst-tree.js';
import type { MapiAttachment, MapiItem, MapiProperties } from './types.js';

/** A folder's or an item's place in a PST: the id of its node, and of the folder that holds it. */
export interface PstEntry extends PstNode {
  readonly id: number;
  readonly parent: number;
}

/** What a PST holds: its items folder by folder, the names of its folders, and what of its index is damaged. */
export interface PstContents {
  readonly items: readonly PstEntry[];
  /** The path of each folder, its names parted by `/`; the root has none. */
  readonly folders: ReadonlyMap<number, string>;
  readonly faults: readonly string[];
}

/** Kinds of nodes, by the low five bits of their ids (MS-PST, 2.2.2.1). */
const FOLDER = 0x02;
const MESSAGE = 0x04;
const ROOT_FOLDER = 0x0122;
const NAME_MAP = 0x61;
const RECIPIENTS = 0x0692;
const ATTACHMENTS = 0x0671;
const DEEPEST_FOLDER = 200;
const MOST_FAULTS = 100;

/**
 * Lists a PST by its tree of nodes, which knows every folder and item, whatever the tables of the folders say.
 * What Outlook notes for itself beside the items is not among them. Never throws.
 */
export function contentsOf(file: PstFile): PstContents {
  const faults: string[] = [];
  const note = (cause: unknown) => {
    if (faults.length < MOST_FAULTS) faults.push(reasonOf(cause));
  };
  const items: PstEntry[] = [];
  const folders = new Map<number, PstEntry>();
  for (const entry of eachEntry(file, file.nodeRoot, note)) {
    const kind = (entry[0] ?? 0) & 0x1f;
    if (kind === MESSAGE) items.push(entryOf(file, entry));
    else if (kind === FOLDER) folders.set(entry.readUInt32LE(0), entryOf(file, entry));
  }
  items.sort((one, other) => one.parent - other.parent || one.id - other.id);
  const names = new Map([...folders.values()].map((folder) => [folder.id, folderName(file, folder, note)]));
  const paths = new Map([...folders.keys()].map((id) => [id, pathOf(id, folders, names)]));
  return { items, folders: paths, faults };
}

/** The place of an item by the id of its node, or null where the file has no such one. */
export function entryById(file: PstFile, id: number): PstEntry | null {
  const entry = findEntry(file, file.nodeRoot, id);
  return entry === null ? null : entryOf(file, entry);
}

/** How this file names its properties from 0x8000 on; nothing where its list of names is damaged. */
export function propertyNamesOf(file: PstFile): PropertyNames {
  try {
    const entry = entryById(file, NAME_MAP);
    if (entry === null) return new Map();
    const properties = propertiesOf(openNode(file, entry), new Map());
    const stream = (tag: number) => bytesOfProperty(properties, tag) ?? new Uint8Array();
    return namedPropertiesOf(stream(2), stream(3), stream(4));
  } catch {
    return new Map();
  }
}

/** Reads an item. Throws where its properties cannot be read at all; what else is damaged is in its faults. */
export function readPstItem(file: PstFile, node: PstNode, names: PropertyNames): MapiItem {
  const open = openNode(file, node);
  const faults: string[] = [];
  const properties = propertiesOf(open, names);
  const recipients = attempt(faults, () =>
    rowsBelow(open, RECIPIENTS, names).map((row) => withCharsetOf(properties, row)),
  );
  const attachments = attempt(faults, () => attachmentsOf(open, names, faults)).map((attachment) => ({
    ...attachment,
    properties: withCharsetOf(properties, attachment.properties),
  }));
  return { properties, recipients, attachments, faults };
}

function attempt<Thing>(faults: string[], read: () => readonly Thing[]): readonly Thing[] {
  try {
    return read();
  } catch (cause) {
    faults.push(reasonOf(cause));
    return [];
  }
}

function rowsBelow(open: OpenNode, id: number, names: PropertyNames): MapiProperties[] {
  const node = open.below.get(id);
  return node === undefined ? [] : rowsOf(openNode(open.file, node), names);
}

function attachmentsOf(open: OpenNode, names: PropertyNames, faults: string[]): MapiAttachment[] {
  return rowsBelow(open, ATTACHMENTS, names).flatMap((row) => [
    ...attempt(faults, () => [attachmentOf(open, numberOfProperty(row, TAG.rowId) ?? 0, names)]),
  ]);
}

function attachmentOf(open: OpenNode, id: number, names: PropertyNames): MapiAttachment {
  const node = open.below.get(id);
  if (node === undefined) throw new Error('an attachment is not in the file');
  const attached = openNode(open.file, node);
  const properties = propertiesOf(attached, names);
  const data = properties.get(TAG.attachData);
  if (data?.type !== PT.object) return { properties, open: null };
  return { properties, open: () => itemWithin(attached, data.read(), names) };
}

/** An item within an item is a node below the attachment (MS-PST, 2.4.6.2.2). */
function itemWithin(attached: OpenNode, value: Uint8Array, names: PropertyNames): MapiItem {
  const id = value.length < 4 ? 0 : Buffer.from(value).readUInt32LE(0);
  const node = attached.below.get(id);
  if (node === undefined) throw new Error('an item within it is not in the file');
  return readPstItem(attached.file, node, names);
}

function entryOf(file: PstFile, entry: Buffer): PstEntry {
  const { word } = file.layout;
  return {
    id: entry.readUInt32LE(0),
    data: wordAt(entry, word, file.layout),
    below: wordAt(entry, 2 * word, file.layout),
    parent: entry.readUInt32LE(3 * word),
  };
}

function folderName(file: PstFile, folder: PstNode, note: (cause: unknown) => void): string {
  try {
    return textOfProperty(propertiesOf(openNode(file, folder), new Map()), TAG.displayName) ?? '';
  } catch (cause) {
    note(cause);
    return '';
  }
}

function pathOf(
  id: number,
  folders: ReadonlyMap<number, PstEntry>,
  names: ReadonlyMap<number, string>,
): string {
  const path: string[] = [];
  let at: number | undefined = id;
  while (at !== undefined && at !== ROOT_FOLDER && path.length < DEEPEST_FOLDER) {
    const folder: PstEntry | undefined = folders.get(at);
    if (folder === undefined) break;
    path.unshift((names.get(at) ?? '').replaceAll('/', '\u2215'));
    at = folder.parent === at ? undefined : folder.parent;
  }
  return path.filter((name) => name !== '').join('/');
}
