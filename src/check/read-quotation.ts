import type { Span } from '../text/index.js';
import { type Word, wordsOf } from '../text/index.js';
import type { Segment } from './types.js';

/** A quotation as it is looked for: its words, run by run. */
export interface Quotation {
  readonly segments: readonly QuotedRun[];
  /** Whether words put in by the article stand at its beginning or its end: they stand for others, left out. */
  readonly insertedBefore: boolean;
  readonly insertedAfter: boolean;
}

/** A run of the quotation that must stand on the record as one, and its words (spans of the article). */
export interface QuotedRun extends Segment {
  readonly words: readonly Word[];
}

/**
 * What an article may put into a quotation to say that it is not the author's:
 * `(…)` `[...]` `…` an omission; `[the company]` words put in; `[sic]`, `(emphasis added)` a remark.
 */
const MARKS =
  /(?<remark>[([]\s*(?:sic|emphasis (?:added|mine|ours)|italics (?:added|mine|ours)|(?:c'est |c’est )?(?:moi|nous) qui soulign\w+|nous soulignons|ndlr[^)\]]{0,80})\s*[)\]])|(?<omission>[([]\s*(?:…|\.{2,}|\. \. \.)\s*[)\]]|…|\.{3,}|\. \. \.)|(?<part>(?<=^|[^\p{L}\p{N}])\[\p{L}{1,3}\](?=\p{L}))|(?<insertion>\[[^\]\n]{0,120}\])/giu;

/** Words in brackets at the very end; an omission or a remark in brackets is neither. */
const ENDS_INSERTED = /\[(?!\s*(?:…|\.|sic\b|\p{L}{1,3}\]\p{L}))[^\]\n]{1,120}\][\s.,;:!?…]*$/u;

/**
 * Reads the spans of a quotation into runs, at the marks by which the article says that it changed something.
 * `[T]he` is the word "The". A mark at either end of the quotation leaves nothing out of it and makes no run.
 * Words are those of `wordsOf`; a quotation of signs alone has no runs.
 */
export function readQuotation(text: string, spans: readonly Span[]): Quotation {
  const segments: QuotedRun[] = [];
  for (const [index, span] of spans.entries()) {
    const runs = runsOf(text, span, index === 0 ? 'start' : 'interruption');
    segments.push(...runs.filter((run) => run.words.length > 0));
  }
  const [first, ...rest] = segments;
  const last = spans.at(-1);
  return {
    segments: first === undefined ? [] : [{ ...first, joint: 'start' }, ...rest],
    insertedBefore: first?.joint === 'insertion',
    insertedAfter: last !== undefined && ENDS_INSERTED.test(text.slice(last.start, last.end)),
  };
}

function runsOf(text: string, span: Span, joint: Segment['joint']): QuotedRun[] {
  const inside = text.slice(span.start, span.end);
  const runs: QuotedRun[] = [];
  let start = span.start;
  let before = joint;
  let capitals: Span[] = [];
  const close = (end: number, next: Segment['joint']) => {
    runs.push({ start, end, joint: before, words: wordsWithin(text, { start, end }, capitals) });
    before = next;
    capitals = [];
  };
  for (const mark of inside.matchAll(MARKS)) {
    const at = span.start + mark.index;
    const end = at + mark[0].length;
    if (mark.groups?.part !== undefined) {
      capitals.push({ start: at, end });
    } else if (mark.groups?.remark === undefined) {
      close(at, mark.groups?.omission === undefined ? 'insertion' : 'omission');
      start = end;
    } else {
      // A remark parts nothing: the run goes on behind it, as an interruption that leaves no words out.
      close(at, 'interruption');
      start = end;
    }
  }
  close(span.end, 'omission');
  return runs;
}

/** The words of a run; `[T]he` is one word, from its bracket on. */
function wordsWithin(text: string, span: Span, capitals: readonly Span[]): Word[] {
  let inside = text.slice(span.start, span.end);
  for (const { start, end } of capitals) {
    const letters = text.slice(start + 1, end - 1);
    const from = start - span.start;
    // The brackets become soft hyphens: the word holds together and no offset moves.
    inside = `${inside.slice(0, from)}\u00ad${letters}\u00ad${inside.slice(end - span.start)}`;
  }
  return wordsOf(inside).map((word) => ({
    form: word.form,
    start: word.start + span.start,
    end: word.end + span.start,
  }));
}
