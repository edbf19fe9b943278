import { type MadeProperty, unicode } from './mapi-values.js';

/** What a made winmail.dat holds. */
export interface TnefPlan {
  readonly properties?: readonly MadeProperty[];
  /** Attributes of the old form: their ids and bytes. */
  readonly attributes?: readonly (readonly [id: number, data: Uint8Array])[];
  readonly recipients?: readonly (readonly MadeProperty[])[];
  readonly attachments?: readonly TnefAttachment[];
}

export interface TnefAttachment {
  readonly title?: string;
  readonly bytes?: Uint8Array;
  readonly properties?: readonly MadeProperty[];
  /** A message within the message, as a TNEF stream of its own. */
  readonly within?: Uint8Array;
}

const MESSAGE = 1;
const ATTACHMENT = 2;
/** IID_IMessage, which stands before a message within a message (MS-OXTNEF, 2.1.3.4). */
const INTERFACE = Buffer.from('0703020000000000c000000000000046', 'hex');

/** A TNEF stream (MS-OXTNEF). The same plan gives the same bytes. */
export function makeTnef(plan: TnefPlan): Uint8Array {
  const head = Buffer.from('789f3e220100', 'hex');
  const parts = [
    ...(plan.attributes ?? []).map(([id, data]) => attribute(MESSAGE, id, data)),
    ...(plan.properties === undefined ? [] : [attribute(MESSAGE, 0x00069003, propertyList(plan.properties))]),
    ...(plan.recipients === undefined ? [] : [attribute(MESSAGE, 0x00069004, rows(plan.recipients))]),
    ...(plan.attachments ?? []).flatMap(attachmentParts),
  ];
  return Buffer.concat([head, ...parts]);
}

function attachmentParts({ title, bytes, properties = [], within }: TnefAttachment): Buffer[] {
  const object = within === undefined ? [] : [objectOf(within)];
  return [
    attribute(ATTACHMENT, 0x00069002, Buffer.alloc(14)),
    ...(title === undefined ? [] : [attribute(ATTACHMENT, 0x00018010, Buffer.from(`${title}\0`, 'latin1'))]),
    ...(bytes === undefined ? [] : [attribute(ATTACHMENT, 0x0006800f, bytes)]),
    attribute(ATTACHMENT, 0x00069005, propertyList([...properties, ...object])),
  ];
}

function objectOf(within: Uint8Array): MadeProperty {
  return { tag: 0x3701, type: 0x000d, value: Buffer.concat([INTERFACE, within]) };
}

function attribute(level: number, id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(9);
  head[0] = level;
  head.writeUInt32LE(id, 1);
  head.writeUInt32LE(data.length, 5);
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(
    data.reduce((sum, byte) => (sum + byte) & 0xffff, 0),
    0,
  );
  return Buffer.concat([head, data, checksum]);
}

function rows(recipients: readonly (readonly MadeProperty[])[]): Buffer {
  return Buffer.concat([number(recipients.length), ...recipients.map(propertyList)]);
}

function propertyList(properties: readonly MadeProperty[]): Buffer {
  return Buffer.concat([number(properties.length), ...properties.map(propertyBytes)]);
}

function propertyBytes({ tag, type, value, name }: MadeProperty): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(name === undefined ? tag : 0x8000 + (tag & 0x7fff), 2);
  const isFixed = ![0x001e, 0x001f, 0x0102, 0x000d].includes(type & 0xfff);
  const body = isFixed ? padded(value) : Buffer.concat([number(1), number(value.length), padded(value)]);
  return Buffer.concat([head, ...(name === undefined ? [] : [nameBytes(name)]), body]);
}

function nameBytes({ set, id }: NonNullable<MadeProperty['name']>): Buffer {
  const guid = guidBytes(set);
  if (typeof id === 'number') return Buffer.concat([guid, number(0), number(id)]);
  const text = unicode(`${id}\0`);
  return Buffer.concat([guid, number(1), number(text.length), padded(text)]);
}

/** A GUID as bytes: its first three parts little-endian. */
export function guidBytes(guid: string): Buffer {
  const hex = Buffer.from(guid.replaceAll('-', ''), 'hex');
  return Buffer.concat([
    hex.subarray(0, 4).reverse(),
    hex.subarray(4, 6).reverse(),
    hex.subarray(6, 8).reverse(),
    hex.subarray(8),
  ]);
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
