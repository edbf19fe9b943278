import { type MadeStorage, makeCompoundFile } from './make-compound-file.js';
import { guidBytes } from './make-tnef.js';
import { type MadeProperty, unicode } from './mapi-values.js';

/** What a made .msg holds. */
export interface MsgPlan {
  readonly properties: readonly MadeProperty[];
  readonly recipients?: readonly (readonly MadeProperty[])[];
  readonly attachments?: readonly MsgAttachment[];
}

export interface MsgAttachment {
  readonly properties: readonly MadeProperty[];
  readonly within?: MsgPlan;
}

/** The name of a made property, and its number in the file, which is its place in this list. */
type Names = NonNullable<MadeProperty['name']>[];

/** A .msg (MS-OXMSG). The same plan gives the same bytes. */
export function makeMsg(plan: MsgPlan): Uint8Array {
  const names: Names = [];
  const root = itemStorage(plan, 32, names);
  return makeCompoundFile({
    ...root,
    storages: { ...root.storages, '__nameid_version1.0': nameStorage(names) },
  });
}

function itemStorage(
  { properties, recipients = [], attachments = [] }: MsgPlan,
  head: number,
  names: Names,
): MadeStorage {
  const storages: Record<string, MadeStorage> = {};
  for (const [n, recipient] of recipients.entries())
    storages[`__recip_version1.0_#${eightDigits(n)}`] = partStorage(recipient, 8, names);
  for (const [n, attachment] of attachments.entries())
    storages[`__attach_version1.0_#${eightDigits(n)}`] = attachmentStorage(attachment, names);
  return { ...partStorage(properties, head, names), storages };
}

function attachmentStorage({ properties, within }: MsgAttachment, names: Names): MadeStorage {
  const part = partStorage(properties, 8, names);
  if (within === undefined) return part;
  return { ...part, storages: { '__substg1.0_3701000D': itemStorage(within, 24, names) } };
}

/** Values of a fixed size stand in the list of properties, the others in streams of their own. */
function partStorage(properties: readonly MadeProperty[], head: number, names: Names): MadeStorage {
  const streams: Record<string, Uint8Array> = {};
  const rows = properties.map((property) => {
    const tag = tagOf(property, names);
    const isFixed = ![0x001e, 0x001f, 0x0102].includes(property.type);
    if (!isFixed) streams[`__substg1.0_${digits(tag)}${digits(property.type)}`] = property.value;
    const row = Buffer.alloc(16);
    row.writeUInt16LE(property.type, 0);
    row.writeUInt16LE(tag, 2);
    if (isFixed) Buffer.from(property.value).copy(row, 8);
    else row.writeUInt32LE(property.value.length, 8);
    return row;
  });
  return { streams: { ...streams, '__properties_version1.0': Buffer.concat([Buffer.alloc(head), ...rows]) } };
}

function tagOf({ tag, name }: MadeProperty, names: Names): number {
  return name === undefined ? tag : 0x8000 + names.push(name) - 1;
}

function nameStorage(names: Names): MadeStorage {
  const strings: Buffer[] = [];
  let length = 0;
  const entries = names.map(({ id }, n) => {
    const entry = Buffer.alloc(8);
    entry.writeUInt32LE(typeof id === 'number' ? id : length, 0);
    entry.writeUInt16LE(((n + 3) << 1) | (typeof id === 'number' ? 0 : 1), 4);
    entry.writeUInt16LE(n, 6);
    if (typeof id === 'string') {
      const text = unicode(id);
      const size = Buffer.alloc(4);
      size.writeUInt32LE(text.length, 0);
      const run = Buffer.concat([size, text, Buffer.alloc((4 - (text.length % 4)) % 4)]);
      strings.push(run);
      length += run.length;
    }
    return entry;
  });
  return {
    streams: {
      '__substg1.0_00020102': Buffer.concat(names.map(({ set }) => guidBytes(set))),
      '__substg1.0_00030102': Buffer.concat(entries),
      '__substg1.0_00040102': Buffer.concat(strings),
    },
  };
}

function digits(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function eightDigits(value: number): string {
  return value.toString(16).toUpperCase().padStart(8, '0');
}
