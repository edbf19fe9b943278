import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from './dates-in.js';
import type { Language } from './types.js';

function dates(text: string, language: Language): string[] {
  return datesIn(text, language).map(
    ({ start, end, year, month, day }) =>
      `${text.slice(start, end)} = ${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`,
  );
}

test.each([
  ['on 12 September 2017', '12 September 2017 = 2017-9-12'],
  ['on September 12, 2017, he', 'September 12, 2017 = 2017-9-12'],
  ['on the 1st of May 2018', '1st of May 2018 = 2018-5-1'],
  ['on Sept. 12, he', 'Sept. 12 = ?-9-12'],
  ['in September 2017.', 'September 2017 = 2017-9-?'],
  ['in 2018, since', '2018 = 2018-?-?'],
  ['dated 2017-09-12.', '2017-09-12 = 2017-9-12'],
  ['on 12/09/2017', '12/09/2017 = 2017-?-?'],
  ['on 25/09/2017', '25/09/2017 = 2017-9-25'],
  ['on 09/25/2017', '09/25/2017 = 2017-9-25'],
])('reads the English date in "%s"', (text, expected) => {
  expect(dates(text, 'en')).toEqual([expected]);
});

test.each([
  ['le 12 septembre 2017', '12 septembre 2017 = 2017-9-12'],
  ['le 1er mars 2018', '1er mars 2018 = 2018-3-1'],
  ['le 3 avril.', '3 avril = ?-4-3'],
  ['en août 2019', 'août 2019 = 2019-8-?'],
  ['en 2018', '2018 = 2018-?-?'],
  ['depuis 2015', '2015 = 2015-?-?'],
])('reads the French date in "%s"', (text, expected) => {
  expect(dates(text, 'fr')).toEqual([expected]);
});

test('takes no date from days that are none, from verbs and from sums', () => {
  expect(dates('May 45 people, you may 12 times, 2017 dollars, 31-12', 'en')).toEqual([]);
});

test('gives dates inside the text, in order, none over another', () => {
  const piece = fc.constantFrom(
    '12 ',
    'May ',
    '2017',
    '/',
    '-',
    '09',
    ' mars ',
    'en ',
    'in ',
    ', ',
    '1er ',
    '.',
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom('en' as const, 'fr' as const), (pieces, language) => {
      const text = pieces.join('');
      let behind = 0;
      for (const { start, end } of datesIn(text, language)) {
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeLessThanOrEqual(text.length);
        behind = end;
      }
    }),
  );
});
