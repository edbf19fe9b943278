import { foldText, type Word } from '../text/index.js';
import type { Alignment, Step } from './align-words.js';
import { isSpellingVariant } from './spelling.js';

/** One difference between a run of the article and the words of the record it stands for. */
export interface Change {
  readonly kind: 'added' | 'dropped' | 'replaced' | 'spelling' | 'punctuation';
  /** The words of the article; none where the article dropped some. */
  readonly article: readonly Word[];
  /** The words of the record; none where the article added some. */
  readonly record: readonly Word[];
}

/** A text and its words. */
export interface Worded {
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * The differences between a run of the article and its place on the record that typography does not explain,
 * in order; none where the run is verbatim. Line ends, reply marks (">"), emphasis marks of plain-text mail, and
 * the case of the run's first letter are typography; other case, accents and punctuation are not.
 */
export function compareSurface(article: Worded, record: Worded, alignment: Alignment): Change[] {
  const changes: Change[] = [];
  let before: PairStep | null = null;
  for (const step of coverOf(alignment)) {
    const change = changeOf(step, article, record, before === null);
    if (change !== null) changes.push(change);
    if (step.op === 'pair') {
      if (before !== null && adjoin(before, step) && punctuationDiffers(before, step, article, record)) {
        changes.push({
          kind: 'punctuation',
          article: wordsOfStep(step, article),
          record: textOfStep(step, record),
        });
      }
      before = step;
    } else {
      before = null;
    }
  }
  return changes;
}

type PairStep = Extract<Step, { op: 'pair' }>;

/** The steps between the first and the last word of the article: what the record has outside is not left out. */
function coverOf(alignment: Alignment): readonly Step[] {
  const first = alignment.steps.findIndex((step) => step.op !== 'dropped');
  const last = alignment.steps.findLastIndex((step) => step.op !== 'dropped');
  return first < 0 ? [] : alignment.steps.slice(first, last + 1);
}

function changeOf(step: Step, article: Worded, record: Worded, first: boolean): Change | null {
  const said = step.op === 'dropped' ? [] : wordsOfStep(step, article);
  const written = step.op === 'added' ? [] : textOfStep(step, record);
  if (step.op !== 'pair') return { kind: step.op, article: said, record: written };
  if (step.quoteCount !== step.textCount) return joinChange(step, record, said, written);
  const [a] = said;
  const [b] = written;
  if (a === undefined || b === undefined) return null;
  if (a.form !== b.form) {
    const kind = isSpellingVariant(a.form, b.form) ? 'spelling' : 'replaced';
    return { kind, article: said, record: written };
  }
  return sameSpelling(surface(article.text, a), surface(record.text, b), first)
    ? null
    : { kind: 'spelling', article: said, record: written };
}

/** A word broken at the end of a line is the same word; "e mail" for "email" is another spelling. */
function joinChange(
  step: PairStep,
  record: Worded,
  article: readonly Word[],
  written: readonly Word[],
): Change | null {
  const [first, second] = written;
  const broken =
    step.textCount === 2 &&
    first !== undefined &&
    second !== undefined &&
    /^[-\u00ad\u2010]\s*\n[>\s]*$/.test(record.text.slice(first.end, second.start));
  return broken ? null : { kind: 'spelling', article, record: written };
}

/** A word as typography writes it, without the brackets of `[T]he`. */
function surface(text: string, word: Word): string {
  return foldText(text.slice(word.start, word.end), 'typography').replace(/[[\]]/g, '');
}

/** Only the first letter of a run may change its case: a quotation begins where the article makes it begin. */
function sameSpelling(a: string, b: string, first: boolean): boolean {
  if (a === b) return true;
  return first && a.slice(1) === b.slice(1) && a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
}

function adjoin(before: PairStep, step: PairStep): boolean {
  return step.quote === before.quote + before.quoteCount && step.text === before.text + before.textCount;
}

function punctuationDiffers(before: PairStep, step: PairStep, article: Worded, record: Worded): boolean {
  const said = betweenWords(article, before.quote + before.quoteCount - 1, step.quote);
  const written = betweenWords(record, before.text + before.textCount - 1, step.text);
  return said !== written;
}

/**
 * What stands between two words, without what only typography or the plain text of a mail puts there: white
 * space, reply marks, marks of emphasis; single and double quotation marks count as one, as editors nest them.
 */
function betweenWords(side: Worded, left: number, right: number): string {
  const start = side.words[left]?.end ?? 0;
  const end = side.words[right]?.start ?? start;
  return foldText(side.text.slice(start, end), 'typography')
    .replace(/\n[>|\s]*/g, ' ')
    .replace(/[\s*_[\]]/g, '')
    .replace(/["']+/g, "'")
    .replace(/-+/g, '-');
}

function wordsOfStep(step: Exclude<Step, { op: 'dropped' }>, article: Worded): Word[] {
  const count = step.op === 'pair' ? step.quoteCount : 1;
  return article.words.slice(step.quote, step.quote + count);
}

function textOfStep(step: Exclude<Step, { op: 'added' }>, record: Worded): Word[] {
  const count = step.op === 'pair' ? step.textCount : 1;
  return record.words.slice(step.text, step.text + count);
}
