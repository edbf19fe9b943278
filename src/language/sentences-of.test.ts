import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences-of.js';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  [
    'abbreviations',
    'Mr. Smith of the U.S. said so. He left.',
    ['Mr. Smith of the U.S. said so.', 'He left.'],
  ],
  [
    'French honorifics',
    'M. Dupont et Mme. Curie sont là. Bien.',
    ['M. Dupont et Mme. Curie sont là.', 'Bien.'],
  ],
  ['initials', 'Then J. K. Rowling came. So?', ['Then J. K. Rowling came.', 'So?']],
  [
    'decimals and times',
    'It rose 3.5 points by 5.30 p.m. today. Good.',
    ['It rose 3.5 points by 5.30 p.m. today.', 'Good.'],
  ],
  ['an ellipsis within', 'He came... later. Yes… Then no.', ['He came... later.', 'Yes…', 'Then no.']],
  [
    'marks that close',
    'He said “No.” She left. « Oui. » Bien.',
    ['He said “No.”', 'She left.', '« Oui. »', 'Bien.'],
  ],
  ['a question that goes on', '"Really?" he asked. Yes.', ['"Really?" he asked.', 'Yes.']],
  [
    'an abbreviation that ends one',
    'Made by Acme Inc. The rest is new.',
    ['Made by Acme Inc.', 'The rest is new.'],
  ],
  [
    'months cut short before a number alone',
    'Le 12 sept. 2016, quatre sur sept. Anne part.',
    ['Le 12 sept. 2016, quatre sur sept.', 'Anne part.'],
  ],
])('keeps %s where they belong', (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('never goes across a blank line', () => {
  expect(split('A title\n\nA sentence that\nis wrapped.')).toEqual([
    'A title',
    'A sentence that\nis wrapped.',
  ]);
});

test('covers all that is not white space, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let behind = 0;
      for (const { start, end } of sentencesOf(text)) {
        expect(text.slice(behind, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        behind = end;
      }
      expect(text.slice(behind).trim()).toBe('');
    }),
  );
});
