import { type PieceDraft, sha256Of } from '../../record/index.js';
import type { Given } from '../types.js';
import { type DraftFile, damageOf, draftItem, draftParts } from './draft-item.js';
import { itemBodyOf } from './item-body.js';
import { readMsg } from './read-msg.js';
import { readTnef } from './read-tnef.js';
import type { MapiItem } from './types.js';

/** A .msg as a piece: its item, under the hash of the file. `file` is what it is where it cannot be read. */
export async function draftMsg(
  given: Given,
  file: PieceDraft,
  draftFile: DraftFile,
  depth: number,
): Promise<PieceDraft> {
  const item = readMsg(given.bytes);
  return item === null ? unreadable(file, 'msg-unreadable') : draftWhole(given, item, draftFile, depth);
}

/**
 * A TNEF stream as a piece. By itself it is a message, as a .msg is. Carried by a mail it stays a file, whose bytes
 * are evidence, and carries what is in it; the text of that mail is told by `textOfTnef` where it has none.
 */
export async function draftTnef(
  given: Given,
  file: PieceDraft,
  draftFile: DraftFile,
  depth: number,
): Promise<PieceDraft> {
  const item = readTnef(given.bytes);
  if (item === null) return unreadable(file, 'tnef-unreadable');
  if (depth === 0) return draftWhole(given, item, draftFile, depth);
  const { parts, problems } = await draftParts(item, draftFile, depth);
  return { ...file, parts, problems: [...problems, ...damageOf(item)] };
}

/** The text of the mail that was wrapped in a TNEF stream, or null where it has none. Never throws. */
export function textOfTnef(bytes: Uint8Array): string | null {
  const item = readTnef(bytes);
  return item === null ? null : itemBodyOf(item.properties).text;
}

async function draftWhole(
  given: Given,
  item: MapiItem,
  draftFile: DraftFile,
  depth: number,
): Promise<PieceDraft> {
  const { draft } = await draftItem(item, given.name, draftFile, depth);
  return { ...draft, sha256: sha256Of(given.bytes), size: given.bytes.length };
}

function unreadable(file: PieceDraft, code: string): PieceDraft {
  return { ...file, problems: [{ code, values: { name: file.name ?? '?' } }] };
}
