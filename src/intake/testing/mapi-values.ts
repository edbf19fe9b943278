/** A property to be written: its tag, type and value, and its name where it has one. */
export interface MadeProperty {
  readonly tag: number;
  readonly type: number;
  readonly value: Uint8Array;
  readonly name?: { readonly set: string; readonly id: number | string };
}

/** A property whose value is a text in UTF-16. */
export function textProperty(tag: number, text: string): MadeProperty {
  return { tag, type: 0x001f, value: unicode(text) };
}

/** A property whose value is a number of 32 bits. */
export function numberProperty(tag: number, value: number): MadeProperty {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value, 0);
  return { tag, type: 0x0003, value: bytes };
}

/** A property whose value is a moment, written in ISO 8601. */
export function timeProperty(tag: number, moment: string): MadeProperty {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(Date.parse(moment)) + 11_644_473_600_000n) * 10_000n, 0);
  return { tag, type: 0x0040, value: bytes };
}

/** A property whose value is bytes. */
export function bytesProperty(tag: number, value: Uint8Array): MadeProperty {
  return { tag, type: 0x0102, value };
}

/** A text as Outlook stores it. */
export function unicode(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

/** RTF as it stands in PidTagRtfCompressed, in the form that says it is not packed (MS-OXRTFCP, 2.2.2). */
export function storedRtf(rtf: string): Buffer {
  const body = Buffer.from(rtf, 'latin1');
  const head = Buffer.alloc(16);
  head.writeUInt32LE(body.length + 12, 0);
  head.writeUInt32LE(body.length, 4);
  head.write('MELA', 8, 'latin1');
  return Buffer.concat([head, body]);
}
