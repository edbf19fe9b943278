import { joinHyphen } from './hyphen.js';
import type { Line } from './pdf-lines.js';

/** A gap so much wider than the page's leading parts paragraphs. */
const WIDER = 1.3;
/** A line that stops so far before the right edge may be the last of its paragraph. */
const SHORT = 0.75;
const SENTENCE_END = /[.!?:;…»”"')\]]$/u;

/**
 * The text of a page: the lines of a paragraph joined by `\n`, paragraphs parted by a blank line. A PDF
 * knows no paragraphs: they are told by wider gaps, another size of letters, an indented first line, or a
 * last line that ends a sentence well before the edge. `words` are the words of the document, for hyphens.
 */
export function paragraphsOf(lines: readonly Line[], words: ReadonlySet<string>): string {
  const leading = leadingOf(lines);
  const edge = usualEdge(lines);
  let text = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous === undefined) text = line.text;
    else if (isSameRow(previous, line)) text += ` ${line.text}`;
    else if (partsParagraphs(previous, line, leading, edge)) text += `\n\n${line.text}`;
    else text = joinHyphen(text, line.text, words);
  }
  return text;
}

/** Two runs of one row, which a wide gap made into two lines. */
function isSameRow(previous: Line, line: Line): boolean {
  const level = Math.abs(previous.across - line.across) < 0.3 * Math.min(previous.height, line.height);
  return level && line.turn === previous.turn && line.along >= previous.along + previous.width;
}

function partsParagraphs(previous: Line, line: Line, leading: number, edge: number): boolean {
  const gap = previous.across - line.across;
  if (line.turn !== previous.turn || gap <= 0 || gap > WIDER * leading) return true;
  const sizes = previous.height / line.height;
  if (sizes > 1.2 || sizes < 1 / 1.2) return true;
  if (!SENTENCE_END.test(previous.text)) return false;
  const indent = line.along - previous.along;
  if (indent > 0.8 * line.height && indent < 6 * line.height) return true;
  return previous.along + previous.width < SHORT * edge;
}

/** The distance of lines within a paragraph: the narrow ones of a page, as headings and gaps are the wide. */
function leadingOf(lines: readonly Line[]): number {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const gap = previous === undefined ? 0 : previous.across - line.across;
    if (gap > 0.5 * line.height && gap < 4 * line.height) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** Where most lines end on the right; a few far out, a page number perhaps, do not count. */
function usualEdge(lines: readonly Line[]): number {
  const ends = lines.map(({ along, width }) => along + width).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.8)] ?? 0;
}
