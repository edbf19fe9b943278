import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printsOf, SURE_WORDS, WORDS_OF_PRINT } from './prints-of.js';

const prints = (text: string) => printsOf(text, [{ start: 0, end: text.length }]);
const words = fc.array(
  fc.constantFrom('the', 'tide', 'turns', 'at', 'noon', 'and', 'we', 'row', 'out', 'again'),
  {
    maxLength: 40,
  },
);

describe('printsOf', () => {
  it('shares a print between texts that share enough words in a row, whatever stands around them', () => {
    const shared = fc.array(fc.stringMatching(/^[a-e]{1,3}$/), {
      minLength: SURE_WORDS,
      maxLength: SURE_WORDS + 10,
    });
    fc.assert(
      fc.property(words, words, words, words, shared, (a, b, c, d, run) => {
        const one = new Set(prints([...a, ...run, ...b].join(' ')));
        const other = prints([...c, ...run, ...d].join('\n> '));
        expect([...other].some((print) => one.has(print))).toBe(true);
      }),
    );
  });

  it('is the same for other line ends, reply marks, case, accents and punctuation', () => {
    const plain =
      'The tide turns at noon and we row out to the second turbine, the one off Brest, before it blows.';
    const quoted =
      '> > THE tide turns (at noon)\n> > and we row out — to the\n>> second turbine; the one off “Brést”\n> > before it blows!';
    expect(prints(quoted)).toEqual(prints(plain));
    expect(prints(plain).length).toBeGreaterThan(1);
  });

  it('gives its prints in ascending order and each once', () => {
    fc.assert(
      fc.property(words, (list) => {
        const found = [...prints([...list, ...list].join(' '))];
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      }),
    );
  });

  it('has prints for any run of words that one can be made of, and none for less', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(prints(list.join(' ')).length > 0).toBe(list.length >= WORDS_OF_PRINT);
      }),
    );
  });

  it('shares nothing between texts that say different things', () => {
    const one = new Set(prints('We will not sign before the meter is read by the council in Geneva.'));
    const other = prints('The launch leaves the quay at nine and comes back when the wind allows it.');
    expect([...other].filter((print) => one.has(print))).toEqual([]);
  });
});
