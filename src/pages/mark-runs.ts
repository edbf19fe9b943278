import type { Span } from '../text/index.js';

/** A run of text between two boundaries, with the marks that lie over it, the outermost first. */
export interface MarkRun<M extends Span> extends Span {
  readonly marks: readonly M[];
}

/**
 * Cuts a range at the boundaries of marks that may nest, overlap or repeat, and at `cuts`. The runs follow each
 * other without gap or overlap and cover the range exactly; an empty range has none. Marks are cut to the range;
 * those that are empty or outside mark nothing. Of two marks the earlier, then the longer, is the outer one.
 */
export function markRuns<M extends Span>(
  range: Span,
  marks: readonly M[],
  cuts: readonly number[] = [],
): MarkRun<M>[] {
  const waiting = marks
    .filter((mark) => mark.end > mark.start && mark.end > range.start && mark.start < range.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: MarkRun<M>[] = [];
  let open: M[] = [];
  let next = 0;
  let start = range.start;
  for (const end of boundariesOf(range, waiting, cuts)) {
    open = open.filter((mark) => mark.end > start);
    for (let mark = waiting[next]; mark !== undefined && mark.start <= start; mark = waiting[++next]) {
      open.push(mark);
    }
    runs.push({ start, end, marks: open });
    start = end;
  }
  return runs;
}

/** Where runs end, in order: every boundary inside of the range, and its end. */
function boundariesOf(range: Span, marks: readonly Span[], cuts: readonly number[]): number[] {
  const places = [...marks.flatMap((mark) => [mark.start, mark.end]), ...cuts, range.end];
  const inside = places.filter((place) => place > range.start && place <= range.end);
  return [...new Set(inside)].sort((a, b) => a - b);
}
