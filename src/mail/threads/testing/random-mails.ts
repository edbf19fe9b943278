import fc from 'fast-check';
import type { Mail } from '../types.js';

const ID = fc.integer({ min: 0, max: 14 }).map((n) => `<${n}@x>`);

/** Headers as hostile as they come: circles, ids borne twice, mails that answer themselves, no dates, no ids. */
const HEADER = fc.record({
  messageId: fc.option(ID, { freq: 8 }),
  inReplyTo: fc.uniqueArray(ID, { maxLength: 2 }),
  references: fc.uniqueArray(ID, { maxLength: 4 }),
  date: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }),
});

/** Up to a dozen mails among fifteen ids; the piece's id is told by its number. */
export const RANDOM_MAILS: fc.Arbitrary<Mail[]> = fc
  .array(HEADER, { maxLength: 12 })
  .map((headers) =>
    headers.map((header, n) => ({ ...header, serial: n + 1, piece: String(n).padStart(16, 'a') })),
  );

/** The same mails in another order. */
export function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
}
