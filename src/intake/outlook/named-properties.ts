import type { MapiKey } from './types.js';

const MAPI = '00020328-0000-0000-c000-000000000046';
export const PUBLIC_STRINGS = '00020329-0000-0000-c000-000000000046';

/**
 * The names of the properties from 0x8000 on, which each file numbers as it likes: out of the three streams that
 * a PST (MS-PST, 2.4.7) and a .msg (MS-OXMSG, 2.2.3) hold for it. What is damaged is left out; never throws.
 */
export function namedPropertiesOf(
  guids: Uint8Array,
  entries: Uint8Array,
  strings: Uint8Array,
): ReadonlyMap<number, MapiKey> {
  const names = new Map<number, MapiKey>();
  const view = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
  for (let at = 0; at + 8 <= view.length; at += 8) {
    const id = view.readUInt32LE(at);
    const kind = view.readUInt16LE(at + 4);
    const set = setOf(guids, kind >> 1);
    const name = (kind & 1) === 0 ? numberName(id) : stringAt(strings, id);
    if (set !== null && name !== null) names.set(0x8000 + view.readUInt16LE(at + 6), `${set}/${name}`);
  }
  return names;
}

/** The name of a numbered property within its set. */
export function numberName(id: number): string {
  return id.toString(16).padStart(4, '0');
}

/** A GUID as it is written, in lower case; its first three parts are little-endian. */
export function guidText(bytes: Uint8Array): string {
  const hex = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
    .map((at) => (bytes[at] ?? 0).toString(16).padStart(2, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function setOf(guids: Uint8Array, index: number): string | null {
  if (index === 1) return MAPI;
  if (index === 2) return PUBLIC_STRINGS;
  const at = (index - 3) * 16;
  return at < 0 || at + 16 > guids.length ? null : guidText(guids.subarray(at, at + 16));
}

function stringAt(strings: Uint8Array, at: number): string | null {
  const view = Buffer.from(strings.buffer, strings.byteOffset, strings.byteLength);
  if (at + 4 > view.length) return null;
  const length = view.readUInt32LE(at);
  return length > 1000 ? null : view.toString('utf16le', at + 4, at + 4 + length);
}
