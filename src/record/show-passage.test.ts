import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, type Span, wordsOf } from '../text/index.js';
import type { TextQuery } from './query.js';
import { showPassage } from './show-passage.js';

function asked(words: string, prefix = false): TextQuery {
  return { words: words.split(' '), prefix, in: 'anywhere' };
}

/** The passage shown, the words asked for in brackets. */
function shown(text: string, ...wanted: TextQuery[]): string | null {
  const found = showPassage(text, wanted);
  if (found === null) return null;
  let marked = text.slice(found.passage.start, found.passage.end);
  for (const { start, end } of [...found.marks].reverse()) {
    const [from, to] = [start - found.passage.start, end - found.passage.start];
    marked = `${marked.slice(0, from)}[${marked.slice(from, to)}]${marked.slice(to)}`;
  }
  return marked;
}

describe('showPassage', () => {
  it.each([
    ['one that has the word', 'No.\n\nThe tide turns.', [asked('tide')], 'The [tide] turns.'],
    ['the first of those that do', 'A tide.\n\nNo tide.', [asked('tide')], 'A [tide].'],
    [
      'the one with most of the words',
      'A tide.\n\nGas at low tide.',
      [asked('tide'), asked('gas')],
      '[Gas] at low [tide].',
    ],
    [
      'a phrase and no single word of it',
      'Natural. Gas.\n\nNatural gas.',
      [asked('natural gas')],
      '[Natural. Gas].',
    ],
    ['beginnings of words', 'Nature.\n\nA natural.', [asked('natural', true)], 'A [natural].'],
    ['words without regard to accents', 'Non.\n\nLe cœur.', [asked('coeur')], 'Le [cœur].'],
    [
      'a phrase to the end of the paragraph it begins in',
      'No.\n\nA natural\n\ngas.',
      [asked('natural gas')],
      'A [natural]',
    ],
    ['the first where no word stands in the text', 'One.\n\nTwo.', [asked('tide')], 'One.'],
    ['the first where no word is asked for', 'One.\n\nTwo.', [], 'One.'],
  ])('shows %s', (_, text, wanted, expected) => {
    expect(shown(text, ...wanted)).toBe(expected);
  });

  it('shows nothing of a text that says nothing', () => {
    expect(shown(' \n\n ', asked('tide'))).toBeNull();
  });

  it('finds what reading every word of the text finds', () => {
    const text = fc
      .array(fc.constantFrom('tide', 'Gas', 'nat\u00adural', 'cœur', '.', '\n', '\n\n'), { maxLength: 40 })
      .map((parts) => parts.join(' '));
    const query = fc
      .array(fc.constantFrom('tide', 'gas', 'natural', 'coeur'), { minLength: 1, maxLength: 3 })
      .map((words) => asked(words.join(' ')));
    fc.assert(
      fc.property(text, fc.array(query, { maxLength: 3 }), (body, wanted) => {
        expect(showPassage(body, wanted)).toEqual(slowly(body, wanted));
      }),
    );
  });
});

/** The same by all the words of the text. */
function slowly(text: string, wanted: readonly TextQuery[]): ReturnType<typeof showPassage> {
  const words = wordsOf(text);
  const found = words.flatMap((first, at) =>
    wanted.flatMap((query) => {
      const run = words.slice(at, at + query.words.length);
      const stands = run.map((word) => word.form).join(' ') === query.words.join(' ');
      return stands ? [{ query, start: first.start, end: run.at(-1)?.end ?? 0 }] : [];
    }),
  );
  const inside = (passage: Span) =>
    found.filter(({ start }) => start >= passage.start && start < passage.end);
  const answered = (passage: Span) => new Set(inside(passage).map(({ query }) => query)).size;
  const passages = passagesOf(text);
  const most = Math.max(...passages.map(answered));
  const best = passages.find((passage) => answered(passage) === most);
  if (best === undefined) return null;
  return {
    passage: { ...best, exact: text.slice(best.start, best.end) },
    marks: inside(best).map(({ start, end }) => ({ start, end: Math.min(end, best.end) })),
  };
}
