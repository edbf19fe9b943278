import { describe, expect, it } from 'vitest';
import { unwrapFlowed } from './unwrap-flowed.js';

describe('flowed text', () => {
  it.each([
    ['joins lines that end in a blank', 'one \ntwo\nthree', 'one two\nthree'],
    ['takes the added blank away with DelSp', 'one \ntwo', 'onetwo', true],
    ['keeps blank lines', 'one\n\ntwo', 'one\n\ntwo'],
    ['unstuffs', ' From here\n  two blanks', 'From here\n two blanks'],
    ['never joins the signature mark', 'one \n-- \nAnn', 'one \n-- \nAnn'],
    [
      'joins quoted lines of one depth and keeps their mark',
      '> one \n> two\n>> three',
      '> one two\n>> three',
    ],
    ['does not join over a change of depth', '> one \ntwo', '> one \ntwo'],
  ] as const)('%s', (_, text, unwrapped, delSp: boolean = false) => {
    expect(unwrapFlowed(text, delSp)).toBe(unwrapped);
  });
});
