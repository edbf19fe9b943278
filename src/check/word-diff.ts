import type { Word } from '../text/index.js';
import type { Alignment } from './align-words.js';
import type { Worded } from './compare-surface.js';
import type { DiffRun } from './types.js';

/**
 * The word diff of a run of the article against its place on the record: what both have, what only one has, in
 * reading order, with the article's own typography for what both have. Neighbouring runs of one kind are joined.
 */
export function wordDiff(article: Worded, record: Worded, alignment: Alignment): DiffRun[] {
  const runs: DiffRun[] = [];
  for (const step of alignment.steps) {
    if (step.op === 'added') {
      push(runs, 'article', written(article, step.quote, 1));
    } else if (step.op === 'dropped') {
      push(runs, 'record', written(record, step.text, 1));
    } else {
      const said = written(article, step.quote, step.quoteCount);
      const stands = written(record, step.text, step.textCount);
      const same =
        formsOf(article.words, step.quote, step.quoteCount) ===
        formsOf(record.words, step.text, step.textCount);
      if (same) push(runs, 'same', said);
      else {
        push(runs, 'article', said);
        push(runs, 'record', stands);
      }
    }
  }
  return runs;
}

function push(runs: DiffRun[], op: DiffRun['op'], text: string): void {
  const last = runs.at(-1);
  if (last?.op === op) runs[runs.length - 1] = { op, text: last.text + text };
  else runs.push({ op, text });
}

/** Words with all that stands behind them up to the next word, white space and reply marks as one space. */
function written(side: Worded, from: number, count: number): string {
  const first = side.words[from];
  const last = side.words[from + count - 1];
  if (first === undefined || last === undefined) return '';
  const end = side.words[from + count]?.start ?? last.end;
  return side.text
    .slice(first.start, end)
    .replace(/\n[>|\s]*/g, ' ')
    .replace(/\s+/g, ' ');
}

function formsOf(words: readonly Word[], from: number, count: number): string {
  return words
    .slice(from, from + count)
    .map((word) => word.form)
    .join('');
}
