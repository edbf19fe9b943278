import { type Word, wordsOf } from '../text/index.js';
import { type Alignment, alignWords, weightOf } from './align-words.js';
import { findWindows, indexWords, type WordIndex } from './find-windows.js';
import { mendEnds } from './mend-ends.js';
import type { Quotation, QuotedRun } from './read-quotation.js';

/** A text of the record, made ready for looking quotations up in it. */
export interface SearchedText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly index: WordIndex;
}

/** Where the runs of a quotation stand in one text, one alignment a run, and how well they fit in all. */
export interface Placement {
  readonly score: number;
  readonly runs: readonly Alignment[];
}

/** Places looked at for each run: the right one is nearly always the first. */
const WINDOWS = 4;
/** Ways of putting the runs of an elided quotation together that are kept while it is read. */
const CHAINS = 8;
/** A run that stands before the one it should follow, or far away, is less likely the one that is meant. */
const BACKWARD_COST = 0.15;
const FAR_WORDS = 400;
const FAR_COST = 0.05;

/** Makes a text ready. */
export function readSearchedText(text: string): SearchedText {
  const words = wordsOf(text);
  return { text, words, index: indexWords(words) };
}

/**
 * Where a quotation stands best in a text; null where it shares no word with it.
 * Runs are placed one by one, the marks between them leave any number of words out; of equal places the
 * one in order and near wins.
 */
export function placeQuotation(quotation: Quotation, searched: SearchedText): Placement | null {
  let chains: Chain[] = [{ cost: 0, runs: [] }];
  for (const run of quotation.segments) {
    const places = placeRun(run, searched);
    if (places.length === 0) return null;
    const total = run.words.reduce((sum, word) => sum + weightOf(word), 0);
    chains = chains
      .flatMap((chain) => places.map((place) => extend(chain, place, total)))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, CHAINS);
  }
  const best = chains[0];
  if (best === undefined || best.runs.length === 0) return null;
  return { score: scoreOf(quotation, best.runs), runs: best.runs };
}

interface Chain {
  readonly cost: number;
  readonly runs: readonly Alignment[];
}

function extend(chain: Chain, place: Alignment, weight: number): Chain {
  const before = chain.runs.at(-1);
  const gap = before === undefined ? 0 : place.from - before.to;
  const apart = gap < 0 ? BACKWARD_COST : gap > FAR_WORDS ? FAR_COST : gap * 1e-5;
  return { cost: chain.cost + (1 - place.score + apart) * weight, runs: [...chain.runs, place] };
}

/** The places of one run, best first; of places equally good the first of the text. */
function placeRun(run: QuotedRun, searched: SearchedText): Alignment[] {
  const places: Alignment[] = [];
  for (const window of findWindows(run.words, searched.index, searched.words.length, WINDOWS)) {
    const found = alignWords(run.words, searched.words.slice(window.from, window.to));
    if (found.to <= found.from) continue;
    places.push(mendEnds(shift(found, window.from), run.words, searched.text, searched.words));
  }
  // Windows overlap: one that cuts the place off finds it too, and worse.
  places.sort((a, b) => b.score - a.score || a.from - b.from);
  return places.filter(
    (place, n) => places.findIndex((one) => one.from === place.from && one.to === place.to) === n,
  );
}

function shift(alignment: Alignment, by: number): Alignment {
  return {
    score: alignment.score,
    from: alignment.from + by,
    to: alignment.to + by,
    steps: alignment.steps.map((step) => (step.op === 'added' ? step : { ...step, text: step.text + by })),
  };
}

/** The score of a whole quotation: that of its runs, each by its weight. */
function scoreOf(quotation: Quotation, runs: readonly Alignment[]): number {
  let sum = 0;
  let whole = 0;
  for (const [at, run] of quotation.segments.entries()) {
    const weight = run.words.reduce((total, word) => total + weightOf(word), 0);
    sum += weight * (runs[at]?.score ?? 0);
    whole += weight;
  }
  return whole === 0 ? 0 : sum / whole;
}
