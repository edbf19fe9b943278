import { guidText, numberName } from './named-properties.js';
import { joinRuns, PT } from './property-values.js';
import type { MapiKey, MapiProperties, MapiProperty } from './types.js';

/** Where reading is in a run of bytes. Reading beyond the end gives nothing and leaves `at` at the end. */
interface Cursor {
  readonly view: Buffer;
  at: number;
}

/** Types of a fixed size (MS-OXTNEF, 2.1.3.4): their bytes, filled up to a multiple of four. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x0001, 4],
  [PT.int16, 2],
  [PT.int32, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [PT.boolean, 2],
  [0x0014, 8],
  [PT.time, 8],
  [0x0048, 16],
]);

/** The properties in an attribute: a count, and each with its tag, its name where it has one, and its value. */
export function tnefPropertiesOf(data: Buffer): MapiProperties {
  return propertiesAt({ view: data, at: 0 });
}

/** The rows of a table of recipients: a count, and the properties of each. */
export function tnefRowsOf(data: Buffer): MapiProperties[] {
  const cursor = { view: data, at: 0 };
  const count = numberAt(cursor, 4);
  const rows: MapiProperties[] = [];
  while (rows.length < count && cursor.at < data.length) rows.push(propertiesAt(cursor));
  return rows;
}

function propertiesAt(cursor: Cursor): MapiProperties {
  const properties = new Map<MapiKey, MapiProperty>();
  const count = numberAt(cursor, 4);
  for (let n = 0; n < count && cursor.at < cursor.view.length; n++) {
    const type = numberAt(cursor, 2);
    const tag = numberAt(cursor, 2);
    const key = tag < 0x8000 ? tag : nameAt(cursor);
    const value = valueAt(cursor, type);
    if (value === null) break;
    properties.set(key, { type, read: () => value });
  }
  return properties;
}

function nameAt(cursor: Cursor): string {
  const set = guidText(bytesAt(cursor, 16));
  if (numberAt(cursor, 4) === 0) return `${set}/${numberName(numberAt(cursor, 4))}`;
  const name = paddedAt(cursor, numberAt(cursor, 4)).toString('utf16le').replace(/\0+$/, '');
  return `${set}/${name}`;
}

/** Null for a type that nothing is known of: what stands behind it cannot be found. */
function valueAt(cursor: Cursor, type: number): Uint8Array | null {
  const single = type & ~PT.multiple;
  const size = FIXED.get(single);
  const isMany = (type & PT.multiple) !== 0;
  if (size !== undefined) {
    const count = isMany ? numberAt(cursor, 4) : 1;
    return paddedAt(cursor, size * count, isMany ? size : 4).subarray(0, size * count);
  }
  if (![PT.string8, PT.unicode, PT.binary, PT.object].some((known) => known === single)) return null;
  const count = numberAt(cursor, 4);
  const runs: Buffer[] = [];
  while (runs.length < count && cursor.at < cursor.view.length) {
    runs.push(paddedAt(cursor, numberAt(cursor, 4)));
  }
  return isMany ? joinRuns(runs) : (runs[0] ?? Buffer.alloc(0));
}

function numberAt(cursor: Cursor, size: 2 | 4): number {
  const bytes = bytesAt(cursor, size);
  return bytes.length < size ? 0 : bytes.readUIntLE(0, size);
}

function paddedAt(cursor: Cursor, length: number, step = 4): Buffer {
  const bytes = bytesAt(cursor, length);
  cursor.at = Math.min(cursor.view.length, cursor.at + ((step - (length % step)) % step));
  return bytes;
}

function bytesAt(cursor: Cursor, length: number): Buffer {
  const end = Math.min(cursor.view.length, cursor.at + length);
  const bytes = cursor.view.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}
