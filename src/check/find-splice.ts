import type { Word } from '../text/index.js';
import type { SearchedText } from './place-quotation.js';

/** A run of the quotation that stands word for word somewhere, and where. */
export interface SplicedRun {
  /** Words of the quotation, half-open. */
  readonly from: number;
  readonly to: number;
  /** Which of the texts, and from which of its words on. */
  readonly text: number;
  readonly at: number;
}

/** A shorter run of common words can be found anywhere and proves nothing. */
const SHORTEST_RUN = 4;
/** A quotation put together from more pieces than this is not a splice any more. */
const MOST_RUNS = 5;
/** How much of the quotation its runs must cover. */
const COVERED = 0.85;

/**
 * Whether a quotation is put together from runs that stand word for word on the record, but not side by side.
 * The longest run at each place is taken, in the order of the quotation; a word may be lost at a seam.
 * Null where fewer than two runs, or too little of the quotation, can be found. Runs that follow each other
 * within a few words in one text are no splice either: that is one passage, altered.
 */
export function findSplice(words: readonly Word[], texts: readonly SearchedText[]): SplicedRun[] | null {
  const runs: SplicedRun[] = [];
  let from = 0;
  while (from < words.length) {
    const run = longestRun(words, from, texts);
    if (run === null) {
      from++;
    } else {
      runs.push(run);
      from = run.to;
    }
  }
  const covered = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  if (runs.length < 2 || runs.length > MOST_RUNS || covered < COVERED * words.length) return null;
  return runs.some((run, n) => n > 0 && !follows(runs[n - 1], run)) ? runs : null;
}

/** A few words apart, in one text and in order: the author's own run of words, with some left out. */
const NEAR_WORDS = 8;

function follows(before: SplicedRun | undefined, run: SplicedRun): boolean {
  if (before === undefined || before.text !== run.text) return false;
  const gap = run.at - (before.at + before.to - before.from);
  return gap >= 0 && gap <= NEAR_WORDS;
}

function longestRun(words: readonly Word[], from: number, texts: readonly SearchedText[]): SplicedRun | null {
  let best: SplicedRun | null = null;
  const first = words[from]?.form ?? '';
  for (const [text, searched] of texts.entries()) {
    for (const at of searched.index.get(first) ?? []) {
      const length = commonLength(words, from, searched.words, at);
      if (length >= SHORTEST_RUN && length > (best === null ? 0 : best.to - best.from)) {
        best = { from, to: from + length, text, at };
      }
    }
  }
  return best;
}

function commonLength(quote: readonly Word[], from: number, text: readonly Word[], at: number): number {
  let length = 0;
  while (from + length < quote.length && quote[from + length]?.form === text[at + length]?.form) length++;
  return length;
}
