import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../text/index.js';
import { alignWords } from './align-words.js';

/** An alignment in words: what both have, +added by the quotation, -dropped from the text, one~other. */
function read(quote: string, text: string): string {
  const q = wordsOf(quote);
  const t = wordsOf(text);
  const forms = (words: typeof q, from: number, count: number) =>
    words
      .slice(from, from + count)
      .map((word) => word.form)
      .join('+');
  return alignWords(q, t)
    .steps.map((step) => {
      if (step.op === 'added') return `+${forms(q, step.quote, 1)}`;
      if (step.op === 'dropped') return `-${forms(t, step.text, 1)}`;
      const a = forms(q, step.quote, step.quoteCount);
      const b = forms(t, step.text, step.textCount);
      return a === b ? a : `${a}~${b}`;
    })
    .join(' ');
}

function score(quote: string, text: string): number {
  return alignWords(wordsOf(quote), wordsOf(text)).score;
}

describe('alignWords', () => {
  it.each([
    ['we want control', 'Yes, we want control of it', 'we want control'],
    ['we want control', 'we do not want control', 'we -do -not want control'],
    ['we really want control', 'we want control', 'we +really want control'],
    ['the board agreed', 'the council agreed', 'the board~council agreed'],
    ['send an e-mail today', 'send an email today', 'send an e+mail~email today'],
    ['unilateral control', 'uni-\nlateral control', 'unilateral~uni+lateral control'],
  ])('%s in “%s”', (quote, text, expected) => {
    expect(read(quote, text)).toBe(expected);
  });

  it('puts the same words first, a slip next, another word after it, and other words last', () => {
    const text = 'we shall keep absolute control of the final system';
    const scores = [
      'keep absolute control of the final system',
      'keep absolute controll of the final system',
      'keep absolute power of the final system',
      'lose every right over our old machine',
    ].map((quote) => score(quote, text));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(scores[0]).toBe(1);
  });

  it('says nothing of empty lists', () => {
    expect(alignWords([], wordsOf('a'))).toEqual({ score: 0, steps: [], from: 0, to: 0 });
    expect(alignWords(wordsOf('a'), [])).toEqual({ score: 0, steps: [], from: 0, to: 0 });
  });

  const word = fc.constantFrom('board', 'control', 'the', 'we', 'not', 'boards', 'trol', 'con', '12');
  const words = fc.array(word, { minLength: 1, maxLength: 9 });

  it('finds every run that stands in the text word for word', () => {
    fc.assert(
      fc.property(words, words, words, (before, quote, after) => {
        expect(score(quote.join(' '), [...before, ...quote, ...after].join(' '))).toBe(1);
      }),
    );
  });

  it('accounts for every word of the quotation once and for the words of the text in order', () => {
    fc.assert(
      fc.property(words, words, (quote, text) => {
        const { steps, from, to } = alignWords(wordsOf(quote.join(' ')), wordsOf(text.join(' ')));
        const quoted = steps.flatMap((step) =>
          step.op === 'dropped'
            ? []
            : Array.from({ length: step.op === 'pair' ? step.quoteCount : 1 }, (_, n) => step.quote + n),
        );
        const used = steps.flatMap((step) =>
          step.op === 'added'
            ? []
            : Array.from({ length: step.op === 'pair' ? step.textCount : 1 }, (_, n) => step.text + n),
        );
        expect(quoted).toEqual(quote.map((_, n) => n));
        expect(used).toEqual(used.map((_, n) => (used[0] ?? 0) + n));
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
