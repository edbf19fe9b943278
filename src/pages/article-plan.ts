import type { CheckReport } from '../check/index.js';
import type { Span } from '../text/index.js';
import { markRuns } from './mark-runs.js';
import { quotedSpans } from './quoted-words.js';

/** A run of the article: its marks from the outermost in, and the notes that stand behind it. */
export interface PlannedRun {
  readonly text: string;
  readonly marks: readonly PlannedMark[];
  /** Numbers of the findings whose quotation ends here. */
  readonly notes: readonly number[];
}

/** A mark over a run: of the finding with this number, or of a term that was not checked (null). */
export interface PlannedMark {
  readonly number: number | null;
  /** True for the first run of a finding: the place that links lead to. */
  readonly first: boolean;
}

/** A paragraph of the article, ready to be set. `crosshead` is a short one that does not end as a sentence does. */
export interface PlannedParagraph {
  readonly crosshead: boolean;
  readonly runs: readonly PlannedRun[];
}

interface ArticleMark extends Span {
  readonly number: number | null;
}

const LONGEST_CROSSHEAD = 80;

/** Sets out the article of a report: paragraphs cut into runs with their marks and notes, in reading order. */
export function planArticle(report: CheckReport): PlannedParagraph[] {
  const { text, byline } = report.article;
  const paragraphs = articleParagraphs(text);
  const marks = marksOf(report);
  const notes = notesOf(report, paragraphs);
  const met = new Set<number>();
  return paragraphs.map((paragraph) => {
    const here = notes.filter((note) => note.at > paragraph.start && note.at <= paragraph.end);
    const cuts = here.map((note) => note.at);
    const runs = markRuns(paragraph, marks, cuts).map((run) => ({
      text: text.slice(run.start, run.end),
      marks: run.marks.map((mark) => ({ number: mark.number, first: meets(met, mark.number) })),
      notes: here.filter((note) => note.at === run.end).map((note) => note.number),
    }));
    return { crosshead: isCrosshead(text.slice(paragraph.start, paragraph.end), byline), runs };
  });
}

/** The paragraphs of an article: runs between blank lines or, where it has none, its lines. */
export function articleParagraphs(text: string): Span[] {
  const gap = text.includes('\n\n') ? /\n{2,}/g : /\n/g;
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(gap)) {
    if (text.slice(start, index).trim() !== '') paragraphs.push({ start, end: index });
    start = index + found.length;
  }
  if (text.slice(start).trim() !== '') paragraphs.push({ start, end: text.length });
  return paragraphs;
}

function marksOf(report: CheckReport): ArticleMark[] {
  const terms = report.terms.map(({ start, end }) => ({ start, end, number: null }));
  const quotations = report.findings.flatMap(({ statement }, index) =>
    quotedSpans(statement).map(({ start, end }) => ({ start, end, number: index + 1 })),
  );
  return [...quotations, ...terms];
}

/** A note stands behind the last words of its quotation and the mark that closes it, inside of its paragraph. */
function notesOf(report: CheckReport, paragraphs: readonly Span[]): { number: number; at: number }[] {
  return report.findings.flatMap(({ statement }, index) => {
    const last = Math.max(...quotedSpans(statement).map((span) => span.end));
    const paragraph = paragraphs.findLast(({ start }) => start < last);
    if (paragraph === undefined) return [];
    const at = Math.min(behindClosingMark(report.article.text, last), paragraph.end);
    return [{ number: index + 1, at }];
  });
}

function behindClosingMark(text: string, end: number): number {
  const closing = /^[ \u00a0\u202f]?[”"»’'›“]/.exec(text.slice(end, end + 2));
  return end + (closing?.[0].length ?? 0);
}

function meets(met: Set<number>, number: number | null): boolean {
  if (number === null || met.has(number)) return false;
  met.add(number);
  return true;
}

/** A line that names the article's author is its byline. */
function isCrosshead(paragraph: string, byline: string | null): boolean {
  const line = paragraph.trim();
  if (byline !== null && byline !== '' && line.includes(byline)) return false;
  return line.length <= LONGEST_CROSSHEAD && !/[.,;:!…]["”»’\s]*$/.test(line) && !line.includes('\n');
}
