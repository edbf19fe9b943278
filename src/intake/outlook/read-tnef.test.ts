import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTnef } from '../testing/make-tnef.js';
import {
  bytesProperty,
  numberProperty,
  textProperty,
  timeProperty,
  unicode,
} from '../testing/mapi-values.js';
import {
  bytesOfProperty,
  numberOfProperty,
  TAG,
  textOfProperty,
  textsOfProperty,
  timeOfProperty,
} from './property-values.js';
import { readTnef } from './read-tnef.js';
import type { MapiAttachment, MapiItem } from './types.js';

const PUBLIC = '00020329-0000-0000-c000-000000000046';
const bytes = Buffer.from('%PDF-1.4 the report');

function read(plan: Parameters<typeof makeTnef>[0]): MapiItem {
  const item = readTnef(makeTnef(plan));
  if (item === null) throw new Error('not read');
  return item;
}

function sizesOf({ properties, open }: MapiAttachment): number[] {
  open?.();
  return [...properties.keys()].map((key) => bytesOfProperty(properties, key)?.length ?? 0);
}

describe('readTnef', () => {
  it('gives an attachment its long name and its bytes', () => {
    const properties = [textProperty(TAG.attachLongName, 'Rapport définitif.pdf')];
    const [attachment] = read({ attachments: [{ title: 'RAPPOR~1.PDF', bytes, properties }] }).attachments;
    const own = attachment?.properties ?? new Map();
    expect(textOfProperty(own, TAG.attachLongName)).toBe('Rapport définitif.pdf');
    expect(textOfProperty(own, TAG.attachName)).toBe('RAPPOR~1.PDF');
    expect(bytesOfProperty(own, TAG.attachData)).toEqual(bytes);
  });

  it('reads old attributes in the code page of the stream', () => {
    const page = Buffer.from([0xe3, 0x04, 0, 0, 0, 0, 0, 0]);
    const attributes = [
      [0x00069007, page],
      [0x00018004, Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2\0', 'latin1')],
    ] as const;
    expect(textOfProperty(read({ attributes }).properties, TAG.subject)).toBe('Привет');
  });

  it('takes the property where an attribute says the same in fewer characters', () => {
    const attributes = [[0x00018004, Buffer.from('Re: ???\0')]] as const;
    const properties = [textProperty(TAG.subject, 'Re: 你好')];
    expect(textOfProperty(read({ attributes, properties }).properties, TAG.subject)).toBe('Re: 你好');
  });

  it('reads sender and date of the old form', () => {
    const from = Buffer.concat([
      Buffer.from([0, 0, 0, 0, 4, 0, 19, 0]),
      Buffer.from('Ada\0SMTP:ada@b.example\0'),
    ]);
    const date = Buffer.alloc(14);
    for (const [n, part] of [2001, 10, 5, 14, 30, 15].entries()) date.writeUInt16LE(part, 2 * n);
    const { properties } = read({
      attributes: [
        [0x00008000, from],
        [0x00038005, date],
      ],
    });
    expect(textOfProperty(properties, TAG.senderName)).toBe('Ada');
    expect(textOfProperty(properties, TAG.senderAddress)).toBe('ada@b.example');
    expect(timeOfProperty(properties, TAG.submitTime)).toBe(Date.UTC(2001, 9, 5, 14, 30, 15));
  });

  it('reads numbers, moments, recipients and properties that have names', () => {
    const named = { ...textProperty(0x8001, 'Paris'), name: { set: PUBLIC, id: 'Place' } };
    const { properties, recipients } = read({
      properties: [timeProperty(TAG.submitTime, '2017-03-01T09:00:00Z'), named, numberProperty(0x0017, 2)],
      recipients: [[numberProperty(TAG.recipientType, 2), textProperty(TAG.displayName, 'Bob')]],
    });
    expect(timeOfProperty(properties, TAG.submitTime)).toBe(Date.UTC(2017, 2, 1, 9));
    expect(textOfProperty(properties, `${PUBLIC}/Place`)).toBe('Paris');
    expect(numberOfProperty(properties, 0x0017)).toBe(2);
    expect(recipients.map((one) => textOfProperty(one, TAG.displayName))).toEqual(['Bob']);
  });

  it('reads several values of one property', () => {
    const values = [unicode('red\0'), unicode('blue\0')];
    const head = Buffer.from([2, 0, 0, 0]);
    const body = values.map((value) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(value.length, 0);
      return Buffer.concat([size, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    });
    const list = Buffer.concat([Buffer.from([1, 0, 0, 0, 0x1f, 0x10, 0x3a, 0x3a]), head, ...body]);
    const { properties } = read({ attributes: [[0x00069003, list]] });
    expect(textsOfProperty(properties, 0x3a3a)).toEqual(['red', 'blue']);
  });

  it('opens a message within the message, and keeps another object as bytes', () => {
    const within = makeTnef({ properties: [textProperty(TAG.subject, 'Inner')] });
    const [message, other] = read({ attachments: [{ within }, { within: bytes }] }).attachments;
    expect(textOfProperty(message?.open?.().properties ?? new Map(), TAG.subject)).toBe('Inner');
    expect(other?.open).toBeNull();
    expect(bytesOfProperty(other?.properties ?? new Map(), TAG.attachData)).toEqual(bytes);
  });

  it('keeps what stands before a cut, and tells of it', () => {
    const whole = makeTnef({ properties: [textProperty(TAG.subject, 'Kept')], attachments: [{ bytes }] });
    const item = readTnef(whole.subarray(0, whole.length - 30));
    expect(textOfProperty(item?.properties ?? new Map(), TAG.subject)).toBe('Kept');
    expect(item?.faults).toEqual(['the TNEF stream is cut']);
  });

  it('says of other bytes that they are none', () => {
    expect(readTnef(Buffer.from('PK\u0003\u0004 nothing of the kind'))).toBeNull();
    expect(readTnef(new Uint8Array())).toBeNull();
  });

  it('never throws, and its parts stay inside the bytes', () => {
    const sound = makeTnef({
      properties: [textProperty(TAG.subject, 'S'), bytesProperty(0x1013, bytes)],
      recipients: [[textProperty(TAG.displayName, 'R')]],
      attachments: [{ title: 'a.pdf', bytes }, { within: makeTnef({}) }],
    });
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (changed) => {
        const broken = Buffer.from(sound);
        for (const [at, value] of changed) if (at > 5) broken[at] = value;
        const sizes = (readTnef(broken)?.attachments ?? []).flatMap(sizesOf);
        for (const size of sizes) expect(size).toBeLessThanOrEqual(broken.length);
      }),
    );
  });
});
