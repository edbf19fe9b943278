import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth, fitWidth, wrapToWidth } from './display-width.js';

describe('displayWidth', () => {
  it.each([
    ['élan', 4],
    ['e\u0301lan', 4],
    ['漢字', 4],
    ['a\u200bb', 2],
    ['🙂', 2],
    ['', 0],
  ])('counts the columns of %s', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('cutToWidth', () => {
  it('cuts with an ellipsis, and only what is too long', () => {
    expect(cutToWidth('tout est là', 11)).toBe('tout est là');
    expect(cutToWidth('tout est là', 8)).toBe('tout es…');
    expect(cutToWidth('tout est là', 6)).toBe('tout…');
    expect(cutToWidth('tout', 0)).toBe('');
  });
});

describe('fitWidth', () => {
  it('takes exactly the columns given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, width) => {
        expect(displayWidth(fitWidth(text, width))).toBe(width);
      }),
    );
  });
});

describe('wrapToWidth', () => {
  it('breaks at spaces, and inside of a word that is too long', () => {
    expect(wrapToWidth('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapToWidth('incomprehensible', 6)).toEqual(['incomp', 'rehens', 'ible']);
  });

  it('keeps every word and stays inside of the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapToWidth(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
