import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageAt, passagesOf } from './passage.js';

const read = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end));

describe('passagesOf', () => {
  it('parts paragraphs at blank lines, also where these hold spaces', () => {
    expect(read('\nOne\nline.\n \n\nTwo.\n')).toEqual(['One\nline.', 'Two.']);
  });

  it('cuts a very long paragraph behind a sentence', () => {
    const sentence = 'A sentence of some length that is said again and again. ';
    const [first = '', ...rest] = read(sentence.repeat(60));
    expect(first.endsWith('again.')).toBe(true);
    expect(rest.length).toBeGreaterThan(1);
  });

  it('finds the passage of an offset', () => {
    expect(passageAt('One.\n\nTwo.', 7)).toEqual({ start: 6, end: 10 });
    expect(passageAt('', 0)).toBeNull();
  });

  it('covers every character that is no white space once, in order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b. ', ' ', '\n', '\n\n', '\ud83d\ude00'), { maxLength: 4000 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(read(written).join('').replace(/\s/g, '')).toBe(written.replace(/\s/g, ''));
        expect(passagesOf(written).every(({ start, end }) => end > start)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
