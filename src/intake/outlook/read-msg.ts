import { reasonOf } from '../../text/index.js';
import { type CompoundStorage, compoundFileOf } from './compound-file.js';
import { namedPropertiesOf } from './named-properties.js';
import { joinRuns, PT, TAG, withCharsetOf } from './property-values.js';
import type { MapiAttachment, MapiItem, MapiKey, MapiProperties, MapiProperty } from './types.js';

type Names = ReadonlyMap<number, MapiKey>;

const PROPERTIES = '__properties_version1.0';
/** Before the properties stand counts: more of them in a message than in what belongs to one (MS-OXMSG, 2.4). */
const OUTER_HEAD = 32;
const INNER_HEAD = 24;
const PART_HEAD = 8;
const VALUE = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})(-[0-9a-f]{8})?$/;

/** Reads a .msg (MS-OXMSG). Null where the bytes are no compound file, or one that holds no item. Never throws. */
export function readMsg(bytes: Uint8Array): MapiItem | null {
  const root = compoundFileOf(bytes);
  if (root === null || !root.streams.has(PROPERTIES)) return null;
  const item = itemOf(root, namesOf(root), OUTER_HEAD);
  return item.properties.size === 0 ? null : item;
}

function namesOf(root: CompoundStorage): Names {
  const storage = root.storages.get('__nameid_version1.0');
  const stream = (tag: string) => read(storage?.streams.get(`__substg1.0_${tag}0102`)) ?? new Uint8Array();
  return namedPropertiesOf(stream('0002'), stream('0003'), stream('0004'));
}

function itemOf(storage: CompoundStorage, names: Names, head: number): MapiItem {
  const parts = (prefix: string) =>
    [...storage.storages].filter(([name]) => name.startsWith(prefix)).sort(byName);
  const faults: string[] = [];
  const properties = propertiesOf(storage, names, head, faults);
  const recipients = parts('__recip_version1.0_').map(([, part]) =>
    withCharsetOf(properties, propertiesOf(part, names, PART_HEAD, faults)),
  );
  const attachments = parts('__attach_version1.0_').map(([, part]) => {
    const { properties: own, open } = attachmentOf(part, names, faults);
    return { properties: withCharsetOf(properties, own), open };
  });
  return { properties, recipients, attachments, faults };
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function attachmentOf(storage: CompoundStorage, names: Names, faults: string[]): MapiAttachment {
  const properties = propertiesOf(storage, names, PART_HEAD, faults);
  const within = storage.storages.get('__substg1.0_3701000d');
  // An OLE object is a storage too, but holds no item.
  const isItem = within?.streams.has(PROPERTIES) === true;
  return { properties, open: isItem ? () => itemOf(within, names, INNER_HEAD) : null };
}

function propertiesOf(
  storage: CompoundStorage,
  names: Names,
  head: number,
  faults: string[],
): MapiProperties {
  const properties = new Map<MapiKey, MapiProperty>();
  const key = (tag: number): MapiKey =>
    tag < 0x8000 ? tag : (names.get(tag) ?? `unknown/${tag.toString(16)}`);
  const list = read(storage.streams.get(PROPERTIES), faults) ?? new Uint8Array();
  const view = Buffer.from(list.buffer, list.byteOffset, list.byteLength);
  for (let at = head; at + 16 <= view.length; at += 16) {
    const type = view.readUInt16LE(at);
    const size = FIXED.get(type);
    if (size === undefined) continue;
    properties.set(key(view.readUInt16LE(at + 2)), {
      type,
      read: () => view.subarray(at + 8, at + 8 + size),
    });
  }
  for (const [name, stream] of storage.streams) {
    const [, tag, type, nth] = VALUE.exec(name) ?? [];
    if (tag === undefined || type === undefined || nth !== undefined) continue;
    const number = Number.parseInt(type, 16);
    const isMany = (number & PT.multiple) !== 0 && !FIXED.has(number & 0xfff);
    const value = isMany ? () => manyOf(storage, name) : stream;
    properties.set(key(Number.parseInt(tag, 16)), { type: number, read: value });
  }
  if (storage.storages.has('__substg1.0_3701000d')) {
    properties.set(TAG.attachData, { type: PT.object, read: () => new Uint8Array() });
  }
  return properties;
}

/** Types whose value stands in the list itself (MS-OXMSG, 2.4.2.1), and how many bytes it has. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [PT.int16, 2],
  [PT.int32, 4],
  [0x0004, 4],
  [0x0005, 8],
  [0x0006, 8],
  [0x0007, 8],
  [0x000a, 4],
  [PT.boolean, 1],
  [0x0014, 8],
  [PT.time, 8],
]);

/** Several values of variable length stand in a stream each. */
function manyOf(storage: CompoundStorage, name: string): Uint8Array {
  const runs: Uint8Array[] = [];
  for (let n = 0; ; n++) {
    const stream = storage.streams.get(`${name}-${n.toString(16).padStart(8, '0')}`);
    if (stream === undefined) return joinRuns(runs);
    runs.push(stream());
  }
}

function read(stream: (() => Uint8Array) | undefined, faults: string[] = []): Uint8Array | null {
  try {
    return stream?.() ?? null;
  } catch (cause) {
    faults.push(reasonOf(cause));
    return null;
  }
}
