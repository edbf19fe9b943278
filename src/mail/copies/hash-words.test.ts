import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../text/index.js';
import { hashWords } from './hash-words.js';

/** FNV-1a over the code units of a form (Fowler, Noll, Vo), as its authors give it. */
function hashOfForm(form: string): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < form.length; unit++) hash = Math.imul(hash ^ form.charCodeAt(unit), 0x01000193);
  return hash >>> 0;
}

const whole = (text: string) => [{ start: 0, end: text.length }];
const byForms = (text: string) =>
  wordsOf(text)
    .filter((word) => word.form !== '')
    .map((word) => hashOfForm(word.form));

describe('hashWords', () => {
  it.each([
    'The Œuvre of É. Zola, côté cœur: 1,000.50 francs… 3.14 a.b',
    'co\u00adop\u00aderate zero\u200bwidth ﬁnance STRASSE straße \u00ad alone',
    'e\u0301te\u0301 İstanbul ΣΊΣΥΦΟΣ 東京 한국 ١٢٫٥ ١.٢ ½.5 𝟙.𝟚 x²',
    '❤️ 👩‍💻 \ud800 lone \udc00 \ufe0f',
  ])('takes for words what the index takes for words: %s', (text) => {
    expect([...hashWords(text, whole(text))]).toEqual(byForms(text));
  });

  it('agrees with wordsOf on any text', () => {
    const unit = fc.constantFrom(..."aZ9.,'- \n>éÉœﬁ\u00ad\u200d\u0301½٣𝟙😀\ud835\ufe0fßʼ東");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(unit).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect([...hashWords(text, whole(text))]).toEqual(byForms(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads the spans given and nothing between them', () => {
    const text = 'one two three four';
    const spans = [
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ];
    expect([...hashWords(text, spans)]).toEqual(['one', 'three'].map(hashOfForm));
  });

  it('has no words for a text without any', () => {
    expect(hashWords('> > --\n', whole('> > --\n'))).toHaveLength(0);
  });
});
