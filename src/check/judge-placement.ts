import { type Change, compareSurface, type Worded } from './compare-surface.js';
import type { Placement, SearchedText } from './place-quotation.js';
import type { Quotation, QuotedRun } from './read-quotation.js';
import type { Wording } from './types.js';

/** How a quotation stands in one text: the verdict on its wording, and what led to it. */
export interface Judgement {
  readonly wording: Extract<Wording, 'verbatim' | 'elided' | 'altered'> | 'absent';
  readonly score: number;
  readonly changes: readonly Change[];
}

/** A quotation of fewer words must stand there exactly: too many texts hold two of three common words. */
const SHORTEST_ALTERED = 3;
/** From this many words on, chance likeness is rare and more may differ. */
const LONG = 8;
const LEAST_SCORE = { short: 0.74, long: 0.62 } as const;

/** Judges the wording of a quotation against the place where it fits best. */
export function judgePlacement(
  article: string,
  quotation: Quotation,
  placement: Placement,
  searched: SearchedText,
): Judgement {
  const changes = quotation.segments.flatMap((run, n) => changesOf(article, run, placement, n, searched));
  const joints = judgeJoints(quotation, placement, searched);
  const count = quotation.segments.reduce((sum, run) => sum + run.words.length, 0);
  const score = joints === 'disordered' ? placement.score * 0.9 : placement.score;
  if (changes.length === 0 && joints !== 'disordered') return { wording: joints, score: 1, changes };
  const least = count < SHORTEST_ALTERED ? 1 : count < LONG ? LEAST_SCORE.short : LEAST_SCORE.long;
  // Words that are the same but for case, accents and punctuation fit without cost: still they are altered.
  const shown = Math.min(score, 0.99);
  return { wording: score >= least ? 'altered' : 'absent', score: shown, changes };
}

function changesOf(
  article: string,
  run: QuotedRun,
  placement: Placement,
  n: number,
  searched: SearchedText,
): Change[] {
  const alignment = placement.runs[n];
  const side: Worded = { text: article, words: run.words };
  return alignment === undefined ? [] : compareSurface(side, searched, alignment);
}

/** What the marks between the runs come to: nothing left out, something left out in order, or runs out of order. */
function judgeJoints(
  quotation: Quotation,
  placement: Placement,
  searched: SearchedText,
): 'verbatim' | 'elided' | 'disordered' {
  let verdict: 'verbatim' | 'elided' =
    quotation.insertedBefore || quotation.insertedAfter ? 'elided' : 'verbatim';
  for (const [n, run] of quotation.segments.entries()) {
    const here = placement.runs[n];
    const before = placement.runs[n - 1];
    if (here === undefined || before === undefined) continue;
    if (here.from < before.to) return 'disordered';
    if (leavesOut(run.joint, here.from - before.to, omissionOf(searched, before.to, here.from)))
      verdict = 'elided';
  }
  return verdict;
}

/** An interruption leaves something out only where words are missing; an omission mark also stands in originals. */
function leavesOut(joint: QuotedRun['joint'], gap: number, recordHasDots: boolean): boolean {
  if (joint === 'interruption') return gap > 0;
  return !(joint === 'omission' && gap === 0 && recordHasDots);
}

function omissionOf(searched: SearchedText, from: number, to: number): boolean {
  const start = searched.words[from - 1]?.end ?? 0;
  const end = searched.words[to]?.start ?? start;
  return /…|\.\.\.|\. \. \./.test(searched.text.slice(start, end));
}
