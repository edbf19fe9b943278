import { describe, expect, it } from 'vitest';
import type { Finding } from '../check/index.js';
import { severityOf, worstFirst } from './severity.js';
import { TIDAL_PAPERS } from './testing/sample-report.js';

function finding(traits: Partial<Finding>): Finding {
  const [sample] = TIDAL_PAPERS.findings;
  if (sample === undefined) throw new Error('the sample has no finding');
  return { ...sample, wording: 'verbatim', attribution: 'agrees', context: 'whole', flags: [], ...traits };
}

/** From the worst to the best: what an editor should look at first. */
const IN_ORDER: Finding[] = [
  finding({ wording: 'absent', attribution: 'unknown' }),
  finding({ wording: 'spliced' }),
  finding({ wording: 'altered', flags: ['words-dropped', 'negation-changed'] }),
  finding({ attribution: 'differs', flags: ['date-differs'] }),
  finding({ context: 'cut', flags: ['context-cut'] }),
  finding({ wording: 'altered', flags: ['words-replaced'] }),
  finding({ wording: 'translated' }),
  finding({ wording: 'altered', flags: ['spelling-only'] }),
  finding({ wording: 'elided' }),
  finding({}),
];

describe('worstFirst', () => {
  it('puts the findings in the order of urgency, whatever their order in the article', () => {
    const sorted = worstFirst(IN_ORDER.toReversed());
    expect(sorted.map(({ finding: one }) => one)).toEqual(IN_ORDER);
    expect(sorted.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('keeps equals in reading order', () => {
    expect(worstFirst([finding({}), finding({}), finding({})]).map(({ number }) => number)).toEqual([
      1, 2, 3,
    ]);
  });
});

describe('severityOf', () => {
  it('lets the worst trait decide', () => {
    expect(severityOf(finding({ wording: 'translated', attribution: 'differs' }))).toBe('differs');
    expect(severityOf(finding({ wording: 'elided', context: 'cut' }))).toBe('cut');
    expect(severityOf(finding({ wording: 'altered', flags: ['name-changed'], attribution: 'differs' }))).toBe(
      'sense-altered',
    );
  });
});
