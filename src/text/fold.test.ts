import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold.js';
import { toFolded, toSource } from './offset-map.js';

/** Text with what folding cares about: marks, accents composed and not, ligatures, invisible characters. */
const writing = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '“',
        '«',
        '’',
        '—',
        '…',
        'ﬁ',
        'œ',
        'É',
        'E\u0301',
        '\u00ad',
        '\u00a0',
        '\u200b',
        '\n',
        'a',
        'Z',
        ' ',
        '\u0301',
        '\ud83d\ude00',
        '\ud800',
        '`',
        '\t',
        'ẞ',
        'İ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('fold', () => {
  it.each([
    ['“L’été…”', '"L\'été..."', '"l\'ete..."'],
    ['« cœur »', '" cœur "', '" coeur "'],
    ['con\u00adtrol', 'control', 'control'],
    ['eﬃcient', 'efficient', 'efficient'],
    ['1990–95', '1990-95', '1990-95'],
    ['E\u0301tat', 'État', 'etat'],
    ['Straße', 'Straße', 'strasse'],
  ])('folds %s', (text, typography, search) => {
    expect(fold(text, 'typography').text).toBe(typography);
    expect(fold(text, 'search').text).toBe(search);
  });

  it('finds the way back to the words that a folded span came from', () => {
    const text = 'He said “con\u00adtrol”.';
    const folded = fold(text, 'search');
    const start = folded.text.indexOf('control');
    const span = toSource(folded.map, { start, end: start + 7 });
    expect(text.slice(span.start, span.end)).toBe('con\u00adtrol');
    expect(toFolded(folded.map, span)).toEqual({ start, end: start + 7 });
  });

  it('gives the same text with and without the way back, for any text and level', () => {
    fc.assert(
      fc.property(writing, fc.constantFrom('typography' as const, 'search' as const), (text, level) => {
        expect(foldText(text, level)).toBe(fold(text, level).text);
      }),
    );
  });

  it('keeps every span inside the source and in order, for any text', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const { text: folded, map } = fold(text, 'search');
        let before = 0;
        for (let at = 0; at < folded.length; at++) {
          const span = toSource(map, { start: at, end: at + 1 });
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          before = span.start;
        }
      }),
    );
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(writing, (text) => {
        const once = foldText(text, 'typography');
        expect(foldText(once, 'typography')).toBe(once);
      }),
    );
  });
});
