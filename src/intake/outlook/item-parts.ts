import type { Problem } from '../../record/index.js';
import { reasonOf } from '../../text/index.js';
import type { Given } from '../types.js';
import { PT, TAG, textOfProperty } from './property-values.js';
import type { MapiAttachment, MapiItem } from './types.js';

/** What an item carries, one after the other: a file, an item within it, or the problem why neither can be had. */
export type ItemPart =
  | { readonly given: Given }
  | { readonly item: MapiItem; readonly name: string | null }
  | { readonly problem: Problem };

/** What an item carries, in its order. Never throws. */
export function itemPartsOf({ attachments }: MapiItem): ItemPart[] {
  return attachments.map(partOf);
}

function partOf(attachment: MapiAttachment): ItemPart {
  const { properties, open } = attachment;
  const name = nameOf(attachment);
  try {
    if (open !== null) return { item: open(), name: name ?? textOfProperty(properties, TAG.displayName) };
    const data = properties.get(TAG.attachData);
    // A link to a file elsewhere, and an object of a program, have no bytes here.
    if (data === undefined || data.type === PT.object) return missing(name, 'its bytes are not in the item');
    const mediaType = textOfProperty(properties, TAG.attachMediaType)?.toLowerCase() ?? null;
    return { given: { bytes: data.read(), name, mediaType, charset: null } };
  } catch (cause) {
    return missing(name, reasonOf(cause));
  }
}

function missing(name: string | null, reason: string): ItemPart {
  return { problem: { code: 'item-attachment-missing', values: { name: name ?? '?', reason } } };
}

function nameOf({ properties }: MapiAttachment): string | null {
  const name =
    textOfProperty(properties, TAG.attachLongName) ??
    textOfProperty(properties, TAG.attachName) ??
    textOfProperty(properties, TAG.displayName);
  // Only the last part: some writers put the whole path of the file there.
  const file = name?.replace(/^.*[\\/]/s, '').trim() ?? '';
  return file === '' ? null : file;
}
