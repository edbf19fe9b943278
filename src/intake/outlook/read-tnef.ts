import { PT, TAG } from './property-values.js';
import { tnefPropertiesOf, tnefRowsOf } from './tnef-properties.js';
import type { MapiAttachment, MapiItem, MapiKey, MapiProperties, MapiProperty } from './types.js';

/** An attribute of a TNEF stream (MS-OXTNEF, 2.1.3): its id and type in one number, and its bytes. */
interface Attribute {
  readonly id: number;
  readonly data: Buffer;
}

export const TNEF_SIGNATURE = 0x223e9f78;

const ATTRIBUTE = {
  from: 0x00008000,
  subject: 0x00018004,
  dateSent: 0x00038005,
  body: 0x0002800c,
  attachData: 0x0006800f,
  attachTitle: 0x00018010,
  messageId: 0x00018009,
  messageClass: 0x00078008,
  attachBegins: 0x00069002,
  properties: 0x00069003,
  recipients: 0x00069004,
  attachProperties: 0x00069005,
  codePage: 0x00069007,
} as const;

const CUT = 'the TNEF stream is cut';

/** Reads a TNEF stream (MS-OXTNEF): winmail.dat. Null where the bytes are none. Linear; never throws. */
export function readTnef(bytes: Uint8Array): MapiItem | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 6 || view.readUInt32LE(0) !== TNEF_SIGNATURE) return null;
  const faults: string[] = [];
  const attributes = attributesOf(view, faults);
  const first = attributes.findIndex(({ id }) => id === ATTRIBUTE.attachBegins);
  const own = first < 0 ? attributes : attributes.slice(0, first);
  const page = own.find(({ id }) => id === ATTRIBUTE.codePage)?.data;
  return {
    properties: messageProperties(own, page),
    recipients: own.flatMap(({ id, data }) => (id === ATTRIBUTE.recipients ? tnefRowsOf(data) : [])),
    attachments: first < 0 ? [] : attachmentsOf(attributes.slice(first), page),
    faults,
  };
}

function attributesOf(view: Buffer, faults: string[]): Attribute[] {
  const attributes: Attribute[] = [];
  let at = 6;
  while (at + 9 <= view.length) {
    const length = view.readUInt32LE(at + 5);
    const end = at + 9 + length;
    if (end > view.length) faults.push(CUT);
    attributes.push({ id: view.readUInt32LE(at + 1), data: view.subarray(at + 9, end) });
    // Two bytes behind each attribute hold its checksum, which some writers get wrong.
    at = end + 2;
  }
  if (at < view.length && faults.length === 0) faults.push(CUT);
  return attributes;
}

/** What is written both as an attribute and as a property is taken from the property. */
function messageProperties(attributes: readonly Attribute[], page: Buffer | undefined): MapiProperties {
  const properties = withCodePage(page);
  for (const { id, data } of attributes) {
    const tag = TEXTS.get(id);
    if (tag !== undefined) properties.set(tag, textValue(tag === TAG.messageClass ? classOf(data) : data));
    else if (id === ATTRIBUTE.from) addSender(properties, data);
    else if (id === ATTRIBUTE.dateSent && data.length >= 12)
      properties.set(TAG.submitTime, { type: PT.time, read: () => ticksOf(data) });
  }
  return withProperties(properties, attributes, ATTRIBUTE.properties);
}

/** Attributes that are texts in the code page of the stream, and the properties that they stand for. */
const TEXTS: ReadonlyMap<number, number> = new Map([
  [ATTRIBUTE.subject, TAG.subject],
  [ATTRIBUTE.body, TAG.body],
  [ATTRIBUTE.messageClass, TAG.messageClass],
]);

function withCodePage(page: Buffer | undefined): Map<MapiKey, MapiProperty> {
  if (page === undefined) return new Map();
  return new Map([[TAG.messageCodePage, { type: PT.int32, read: () => page.subarray(0, 4) }]]);
}

function withProperties(
  properties: Map<MapiKey, MapiProperty>,
  attributes: readonly Attribute[],
  wanted: number,
): Map<MapiKey, MapiProperty> {
  for (const { id, data } of attributes) {
    if (id !== wanted) continue;
    for (const [key, property] of tnefPropertiesOf(data)) properties.set(key, property);
  }
  return properties;
}

function textValue(bytes: Buffer): MapiProperty {
  return { type: PT.string8, read: () => bytes };
}

/** Classes had other names before Exchange 4 (MS-OXTNEF, 2.1.3.3.1). */
function classOf(data: Buffer): Buffer {
  const name = data.toString('latin1').replace(/\0+$/, '');
  return name.startsWith('IPM.Microsoft Mail.Note') ? Buffer.from('IPM.Note') : data;
}

/** Two lengths, a name, and an address with its kind before it (MS-OXTNEF, 2.1.3.3.2). */
function addSender(properties: Map<MapiKey, MapiProperty>, data: Buffer): void {
  if (data.length < 8) return;
  const nameEnd = 8 + data.readUInt16LE(4);
  const address = data.toString('latin1', nameEnd, nameEnd + data.readUInt16LE(6)).replace(/\0+$/, '');
  const [, kind = '', bare = address] = /^([A-Za-z]{1,10}):(.*)$/s.exec(address) ?? [];
  properties.set(TAG.senderName, textValue(data.subarray(8, nameEnd)));
  properties.set(TAG.senderType, textValue(Buffer.from(kind, 'latin1')));
  properties.set(TAG.senderAddress, textValue(Buffer.from(bare, 'latin1')));
}

/** A date as seven numbers, in the writer's zone, which is not told: taken as UTC, as MS-OXTNEF asks. */
function ticksOf(data: Buffer): Buffer {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = [0, 2, 4, 6, 8, 10].map((at) =>
    data.readUInt16LE(at),
  );
  const ticks =
    (BigInt(Date.UTC(year, month - 1, day, hour, minute, second)) + 11_644_473_600_000n) * 10_000n;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt.asUintN(64, ticks));
  return bytes;
}

function attachmentsOf(attributes: readonly Attribute[], page: Buffer | undefined): MapiAttachment[] {
  const groups: Attribute[][] = [];
  for (const attribute of attributes) {
    if (attribute.id === ATTRIBUTE.attachBegins) groups.push([]);
    else groups.at(-1)?.push(attribute);
  }
  return groups.map((group) => attachmentOf(group, page));
}

function attachmentOf(group: readonly Attribute[], page: Buffer | undefined): MapiAttachment {
  const properties = withCodePage(page);
  for (const { id, data } of group) {
    if (id === ATTRIBUTE.attachTitle) properties.set(TAG.attachName, textValue(data));
    else if (id === ATTRIBUTE.attachData)
      properties.set(TAG.attachData, { type: PT.binary, read: () => data });
  }
  return withObject(withProperties(properties, group, ATTRIBUTE.attachProperties));
}

/** An object begins with the id of its interface; behind that of a message stands a TNEF stream of its own. */
function withObject(properties: Map<MapiKey, MapiProperty>): MapiAttachment {
  const data = properties.get(TAG.attachData);
  if (data?.type !== PT.object) return { properties, open: null };
  const bytes = Buffer.from(data.read()).subarray(16);
  const within = readTnefLazily(bytes);
  if (within === null) properties.set(TAG.attachData, { type: PT.binary, read: () => bytes });
  return { properties, open: within };
}

/** Opened only when asked for: streams within streams must not cost more than their depth allows. */
function readTnefLazily(bytes: Buffer): (() => MapiItem) | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== TNEF_SIGNATURE) return null;
  return () => readTnef(bytes) ?? { properties: new Map(), recipients: [], attachments: [], faults: [] };
}
