import { describe, expect, it } from 'vitest';
import { readQuotation } from './read-quotation.js';

/** Runs with what stands before each: "start: we want | omission: it". */
function read(text: string): string {
  return readQuotation(text, [{ start: 0, end: text.length }])
    .segments.map(
      (run) => `${run.joint}: ${run.words.map((word) => text.slice(word.start, word.end)).join(' ')}`,
    )
    .join(' | ');
}

describe('readQuotation', () => {
  it.each([
    ['we want it', 'start: we want it'],
    ['we want … it', 'start: we want | omission: it'],
    ['we want (...) it', 'start: we want | omission: it'],
    ['we want […] it', 'start: we want | omission: it'],
    ['we want. . . . it', 'start: we want | omission: it'],
    ['… we want it …', 'start: we want it'],
    ['we want [the company] now', 'start: we want | insertion: now'],
    ['[W]e want it', 'start: W]e want it'],
    ['we [sic] want it', 'start: we | interruption: want it'],
    ['we want it (emphasis added)', 'start: we want it'],
    ['nous voulons (c’est moi qui souligne) tout', 'start: nous voulons | interruption: tout'],
    ['…', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('reads a letter in brackets as part of its word', () => {
    const [run] = readQuotation('[T]he plan', [{ start: 0, end: 10 }]).segments;
    expect(run?.words.map((word) => word.form)).toEqual(['the', 'plan']);
  });

  it('parts the quotation where an attribution interrupts it', () => {
    const text = '“We agree,” she wrote, “for now.”';
    const runs = readQuotation(text, [
      { start: 1, end: 10 },
      { start: 24, end: 31 },
    ]).segments;
    expect(runs.map((run) => [run.joint, run.words.length])).toEqual([
      ['start', 2],
      ['interruption', 2],
    ]);
  });
});
