import type { Word } from '../text/index.js';
import { type Alignment, type Step, weightOf } from './align-words.js';

/** More foreign words at an end are no replacement: they were put on. */
const MOST_REPLACED = 2;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s|\n\s*\n/;

/**
 * Reads foreign words at either end of a quotation as put in place of the record's words there, where the
 * record's sentence goes on: at an end, leaving a word out of the alignment costs the same as pairing it, and
 * "garde les emprunts" for "garde les dettes" is one word for another. `words` are those of the text.
 */
export function mendEnds(
  alignment: Alignment,
  quote: readonly Word[],
  text: string,
  words: readonly Word[],
): Alignment {
  const { steps } = alignment;
  const lead = steps.findIndex((step) => step.op !== 'added');
  const tail = steps.length - 1 - steps.findLastIndex((step) => step.op !== 'added');
  if (lead < 0) return alignment;
  const before = mayReplace(lead, (n) => goesOn(text, words, alignment.from - n - 1)) ? lead : 0;
  const after = mayReplace(tail, (n) => goesOn(text, words, alignment.to + n - 1)) ? tail : 0;
  if (before + after === 0) return alignment;
  const from = alignment.from - before;
  const to = alignment.to + after;
  return {
    score: alignment.score,
    from,
    to,
    steps: steps.map((step, n) => {
      if (n < before) return pairOf(step, from + n, quote);
      const fromEnd = steps.length - n;
      return fromEnd <= after ? pairOf(step, to - fromEnd, quote) : step;
    }),
  };
}

function mayReplace(count: number, goesOnAt: (n: number) => boolean): boolean {
  return count > 0 && count <= MOST_REPLACED && Array.from({ length: count }, (_, n) => n).every(goesOnAt);
}

/** Whether a word of the text and the next one stand in one sentence. */
function goesOn(text: string, words: readonly Word[], at: number): boolean {
  const [left, right] = [words[at], words[at + 1]];
  return (
    left !== undefined && right !== undefined && !SENTENCE_END.test(text.slice(left.end, right.start + 1))
  );
}

function pairOf(step: Step, text: number, quote: readonly Word[]): Step {
  if (step.op !== 'added') return step;
  const word = quote[step.quote];
  const cost = word === undefined ? 1 : weightOf(word);
  return { op: 'pair', quote: step.quote, quoteCount: 1, text, textCount: 1, cost };
}
