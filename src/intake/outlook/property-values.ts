import { decodeText } from '../decode-text.js';
import { charsetOfCodePage, charsetOfLocale, isForNet } from './code-page.js';
import type { MapiKey, MapiProperties } from './types.js';

/** Types of values (MS-OXCDATA, 2.11.1). */
export const PT = {
  int16: 0x0002,
  int32: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
  multiple: 0x1000,
} as const;

/** Tags of the properties that are read (MS-OXPROPS). */
export const TAG = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  representingType: 0x0064,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderType: 0x0c1e,
  senderAddress: 0x0c1f,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveryTime: 0x0e06,
  body: 0x1000,
  rtfCompressed: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  emailAddress: 0x3003,
  creationTime: 0x3007,
  attachData: 0x3701,
  attachName: 0x3704,
  attachMethod: 0x3705,
  attachLongName: 0x3707,
  attachMediaType: 0x370e,
  attachContentId: 0x3712,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  locale: 0x3ff1,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
  rowId: 0x67f2,
  rowVersion: 0x67f3,
} as const;

/** 100-nanosecond steps from 1601 to 1970. */
const EPOCH = 116_444_736_000_000_000n;
/** The farthest moment a Date can hold, in milliseconds. */
const LAST = 8_640_000_000_000_000n;

/** The bytes of a property, or null where it is not there or cannot be read. */
export function bytesOfProperty(properties: MapiProperties, key: MapiKey): Uint8Array | null {
  try {
    return properties.get(key)?.read() ?? null;
  } catch {
    return null;
  }
}

/**
 * The text of a property; null where it is not there, cannot be read, or is empty. Strings of bytes are read in
 * the item's code page. Line ends become `\n`; NULs at the end are taken off.
 */
export function textOfProperty(properties: MapiProperties, key: MapiKey): string | null {
  const bytes = bytesOfProperty(properties, key);
  if (bytes === null) return null;
  const text = decodeValue(properties, properties.get(key)?.type ?? 0, bytes);
  return text === '' ? null : text;
}

/** The texts of a property that may have several; [] where there are none. */
export function textsOfProperty(properties: MapiProperties, key: MapiKey): readonly string[] {
  const type = properties.get(key)?.type ?? 0;
  if ((type & PT.multiple) === 0) {
    const text = textOfProperty(properties, key);
    return text === null ? [] : [text];
  }
  return valuesOfProperty(properties, key)
    .map((value) => decodeValue(properties, type & 0xfff, value))
    .filter((text) => text !== '');
}

/** The bytes of each value of a property that has several of variable length; [] where there are none. */
export function valuesOfProperty(properties: MapiProperties, key: MapiKey): readonly Buffer[] {
  const bytes = bytesOfProperty(properties, key);
  return bytes === null ? [] : runsOf(bytes);
}

/** The number of a property, a boolean as 0 or 1; null where there is none. */
export function numberOfProperty(properties: MapiProperties, key: MapiKey): number | null {
  const bytes = bytesOfProperty(properties, key);
  if (bytes === null || bytes.length === 0) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = properties.get(key)?.type;
  if (type === 0x0005 && view.length >= 8) return view.readDoubleLE(0);
  return view.length >= 4 ? view.readInt32LE(0) : view.readUIntLE(0, view.length);
}

/** The moment of a property in milliseconds since 1970; null where there is none, or none that can be. */
export function timeOfProperty(properties: MapiProperties, key: MapiKey): number | null {
  const bytes = bytesOfProperty(properties, key);
  if (bytes === null || bytes.length < 8 || properties.get(key)?.type !== PT.time) return null;
  const ticks = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readBigUInt64LE(0);
  const at = (ticks - EPOCH) / 10_000n;
  // Zero and the year 4501 both stand for "no date" in Outlook.
  return ticks === 0n || at > LAST || at > Date.UTC(4500, 0) ? null : Number(at);
}

/** Writes several values as one: their count, the end of each, the values. What `textsOfProperty` reads. */
export function joinRuns(runs: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(4 + 4 * runs.length);
  head.writeUInt32LE(runs.length, 0);
  let at = head.length;
  for (const [n, run] of runs.entries()) {
    head.writeUInt32LE(at, 4 + 4 * n);
    at += run.length;
  }
  return Buffer.concat([head, ...runs]);
}

/** Values of variable length as a PST has them: a count, the offset of each, the values (MS-PST, 2.3.3.4.2). */
function runsOf(bytes: Uint8Array): Buffer[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.length < 4 ? 0 : Math.min(view.readUInt32LE(0), Math.floor(view.length / 4) - 1);
  const starts = Array.from({ length: count }, (_, n) => view.readUInt32LE(4 + 4 * n));
  return starts.map((start, n) => view.subarray(start, starts[n + 1] ?? view.length));
}

function decodeValue(properties: MapiProperties, type: number, bytes: Uint8Array): string {
  // Byte order marks do not stand in properties; a text that begins with one would be cut at a NUL otherwise.
  const text =
    type === PT.unicode
      ? new TextDecoder('utf-16le').decode(evenly(bytes)).replace(/\r\n?/g, '\n')
      : decodeText(bytes, charsetOfStrings(properties)).text.replaceAll('\ufffd\0', '');
  return withoutNuls(text);
}

/** The charset of an item's HTML; null where nothing tells. */
export function charsetOfHtml(properties: MapiProperties): string | null {
  const page = numberOfProperty(properties, TAG.internetCodePage);
  return page === null ? charsetOfStrings(properties) : charsetOfCodePage(page);
}

/**
 * The charset of strings of bytes: of the item's own code page; else of the one it was sent in, unless that is
 * made for the net alone and no system writes in it; else of the sender's language.
 */
function charsetOfStrings(properties: MapiProperties): string | null {
  const own = numberOfProperty(properties, TAG.messageCodePage);
  if (own !== null) return charsetOfCodePage(own);
  const sent = numberOfProperty(properties, TAG.internetCodePage);
  if (sent !== null && !isForNet(sent)) return charsetOfCodePage(sent);
  const locale = numberOfProperty(properties, TAG.locale);
  return locale === null ? null : charsetOfLocale(locale);
}

/** The properties of what belongs to an item, whose strings are in the charset of the item. */
export function withCharsetOf(item: MapiProperties, properties: MapiProperties): MapiProperties {
  const tags = [TAG.messageCodePage, TAG.internetCodePage, TAG.locale];
  const inherited = tags.flatMap((tag) => {
    const property = properties.has(tag) ? undefined : item.get(tag);
    return property === undefined ? [] : [[tag, property] as const];
  });
  return inherited.length === 0 ? properties : new Map([...properties, ...inherited]);
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : bytes.subarray(0, bytes.length - 1);
}

function withoutNuls(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || text[end - 1] === '\ufffd')) end--;
  return text.slice(0, end).replaceAll('\0', '\ufffd');
}
