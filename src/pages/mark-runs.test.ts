import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markRuns } from './mark-runs.js';
import { readMarked } from './testing/marked.js';

/** The runs of a marked text, each as its depth and its words. */
function cut(marked: string): string[] {
  const { text, marks } = readMarked(marked);
  const runs = markRuns({ start: 0, end: text.length }, marks);
  return runs.map((run) => `${run.marks.length} ${text.slice(run.start, run.end)}`);
}

const SPANS = fc.array(
  fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) }),
);

describe('markRuns', () => {
  it.each([
    ['plain', ['0 plain']],
    ['a [b] c', ['0 a ', '1 b', '0  c']],
    ['[a [b] c]', ['1 a ', '2 b', '1  c']],
    ['[[a] b]', ['2 a', '1  b']],
    ['[a][b]', ['1 a', '1 b']],
    ['', []],
  ])('cuts %s at its marks', (marked, runs) => {
    expect(cut(marked)).toEqual(runs);
  });

  it('cuts marks that cross each other into runs, the earlier mark outside', () => {
    const [one, two] = [
      { start: 0, end: 6 },
      { start: 3, end: 9 },
    ];
    expect(markRuns({ start: 0, end: 10 }, [two, one])).toEqual([
      { start: 0, end: 3, marks: [one] },
      { start: 3, end: 6, marks: [one, two] },
      { start: 6, end: 9, marks: [two] },
      { start: 9, end: 10, marks: [] },
    ]);
  });

  it('covers the range exactly, in order, without overlap, whatever the marks', () => {
    fc.assert(
      fc.property(
        SPANS,
        fc.array(fc.integer({ min: -5, max: 60 })),
        fc.nat(20),
        fc.nat(30),
        (marks, cuts, start, length) => {
          const range = { start, end: start + length };
          const runs = markRuns(range, marks, cuts);
          let at = range.start;
          for (const run of runs) {
            expect(run.start).toBe(at);
            expect(run.end).toBeGreaterThan(run.start);
            at = run.end;
          }
          expect(at).toBe(range.end);
        },
      ),
    );
  });

  it('puts over each character the very marks that hold it', () => {
    fc.assert(
      fc.property(SPANS, (marks) => {
        for (const run of markRuns({ start: 0, end: 50 }, marks)) {
          for (let at = run.start; at < run.end; at++) {
            const holding = marks.filter((mark) => mark.start <= at && at < mark.end);
            expect(new Set(run.marks)).toEqual(new Set(holding));
            expect(run.marks.length).toBe(holding.length);
          }
        }
      }),
    );
  });
});
