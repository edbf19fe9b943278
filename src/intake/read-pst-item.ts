import type { PieceDraft } from '../record/index.js';
import { draftPiece } from './draft-piece.js';
import { formatOf } from './format-of.js';
import { draftItem } from './outlook/draft-item.js';
import { openPst, type PstFile, type PstRefusal } from './outlook/pst-file.js';
import type { PropertyNames } from './outlook/pst-properties.js';
import {
  contentsOf,
  entryById,
  type PstContents,
  type PstEntry,
  propertyNamesOf,
  readPstItem,
} from './outlook/read-pst.js';
import type { Given } from './types.js';

/** A PST that is open, with the names of its properties. */
export interface PstReader {
  readonly file: PstFile;
  readonly names: PropertyNames;
}

/** An item of a PST as a piece, and its bytes as they are serialised. */
export interface PstItem {
  readonly draft: PieceDraft;
  readonly bytes: Uint8Array;
}

/** Opens a PST or OST by its path, or tells why it cannot be. Errors are those of the disk. */
export function openPstReader(path: string): PstReader | PstRefusal {
  const file = openPst(path);
  return typeof file === 'string' ? file : { file, names: propertyNamesOf(file) };
}

/** What a PST holds. Never throws. */
export function listPst({ file }: PstReader): PstContents {
  return contentsOf(file);
}

/** The place of an item by its id, or null. Throws where the index is damaged there. */
export function pstEntryOf({ file }: PstReader, id: number): PstEntry | null {
  return entryById(file, id);
}

/**
 * Reads an item with all it carries; `folder` becomes the name it bore. Archives and mailboxes it carries are put
 * into `archives`. Rejects where the item cannot be read at all.
 */
export async function readPstPiece(
  { file, names }: PstReader,
  entry: PstEntry,
  folder: string | null,
  archives: Given[],
): Promise<PstItem> {
  const item = readPstItem(file, entry, names);
  return draftItem(item, folder, (given, depth) =>
    draftPiece(given, formatOf(given.bytes, given.name, given.mediaType), archives, depth),
  );
}
