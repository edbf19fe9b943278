import { createRequire } from 'node:module';
import type MsgReaderModule from '@kenjiuno/msgreader';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MsgPlan, makeMsg } from '../testing/make-msg.js';
import { bytesProperty, numberProperty, textProperty, timeProperty } from '../testing/mapi-values.js';
import { bytesOfProperty, TAG, textOfProperty, timeOfProperty } from './property-values.js';
import { readMsg } from './read-msg.js';
import type { MapiItem } from './types.js';

const PUBLIC = '00020329-0000-0000-c000-000000000046';
const small = Buffer.from('a few bytes');
const large = Buffer.from(Array.from({ length: 20_000 }, (_, n) => (n * 7) % 251));

const PLAN: MsgPlan = {
  properties: [
    textProperty(TAG.messageClass, 'IPM.Note'),
    textProperty(TAG.subject, 'Réunion'),
    textProperty(TAG.body, 'Bonjour,\r\nà demain.'),
    timeProperty(TAG.submitTime, '2017-03-01T09:00:00Z'),
    { ...textProperty(0, 'Paris'), name: { set: PUBLIC, id: 'Place' } },
    { ...numberProperty(0, 5), name: { set: PUBLIC, id: 0x8205 } },
  ],
  recipients: [[numberProperty(TAG.recipientType, 1), textProperty(TAG.emailAddress, 'b@c.example')]],
  attachments: [
    { properties: [textProperty(TAG.attachLongName, 'small.txt'), bytesProperty(TAG.attachData, small)] },
    { properties: [textProperty(TAG.attachLongName, 'large.bin'), bytesProperty(TAG.attachData, large)] },
    { properties: [], within: { properties: [textProperty(TAG.subject, 'Inner')] } },
  ],
};

const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof MsgReaderModule;

function read(plan: MsgPlan): MapiItem {
  const item = readMsg(makeMsg(plan));
  if (item === null) throw new Error('not read');
  return item;
}

describe('readMsg', () => {
  it('reads texts, moments and properties that have names', () => {
    const { properties, faults } = read(PLAN);
    expect(textOfProperty(properties, TAG.subject)).toBe('Réunion');
    expect(textOfProperty(properties, TAG.body)).toBe('Bonjour,\nà demain.');
    expect(timeOfProperty(properties, TAG.submitTime)).toBe(Date.UTC(2017, 2, 1, 9));
    expect(textOfProperty(properties, `${PUBLIC}/Place`)).toBe('Paris');
    expect(properties.has(`${PUBLIC}/8205`)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('reads recipients, and attachments of every size byte for byte', () => {
    const { recipients, attachments } = read(PLAN);
    expect(recipients.map((one) => textOfProperty(one, TAG.emailAddress))).toEqual(['b@c.example']);
    const data = attachments.map(({ properties }) => bytesOfProperty(properties, TAG.attachData));
    expect(data.slice(0, 2).map((one) => Buffer.from(one ?? []))).toEqual([small, large]);
  });

  it('opens an item within the item', () => {
    const within = read(PLAN).attachments[2]?.open?.();
    expect(textOfProperty(within?.properties ?? new Map(), TAG.subject)).toBe('Inner');
  });

  it('finds what another reader finds', () => {
    const bytes = makeMsg(PLAN);
    const other = new MsgReader(new Uint8Array(bytes).buffer);
    const { subject, attachments = [] } = other.getFileData();
    expect(subject).toBe('Réunion');
    const [first, second] = attachments.map((one) => Buffer.from(other.getAttachment(one).content));
    expect([first, second]).toEqual([small, large]);
  });

  it('reads strings of bytes in the code page of the item, those of its recipients too', () => {
    const cyrillic = { tag: TAG.displayName, type: 0x001e, value: Buffer.from([0xc0, 0xed, 0xed, 0xe0]) };
    const plan = { properties: [numberProperty(TAG.messageCodePage, 1251)], recipients: [[cyrillic]] };
    expect(textOfProperty(read(plan).recipients[0] ?? new Map(), TAG.displayName)).toBe('Анна');
  });

  it('says of other bytes that they hold no item', () => {
    expect(readMsg(Buffer.from('From: a@b.example\n\nHello'))).toBeNull();
    expect(readMsg(makeMsg({ properties: [] }))).toBeNull();
  });

  it('never throws and always ends, whatever is wrong with the bytes', () => {
    const sound = makeMsg(PLAN);
    // The first sector and the last ones hold what leads to all the rest.
    const place = fc.oneof(
      fc.nat(sound.length - 1),
      fc.nat(511),
      fc.integer({ min: sound.length - 4000, max: sound.length - 1 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 20 }), (changes) => {
        const broken = Buffer.from(sound);
        for (const [at, value] of changes) if (at > 7) broken[at] = value;
        visit(readMsg(broken));
      }),
    );
  });
});

function visit(item: MapiItem | null): void {
  for (const { properties, open } of item?.attachments ?? []) {
    for (const key of properties.keys()) bytesOfProperty(properties, key);
    visit(open?.() ?? null);
  }
}
