import type { QuotedRun } from '../../record/index.js';
import type { Span } from '../../text/index.js';
import type { Segment } from '../types.js';
import { printsOf } from './prints-of.js';

/**
 * The words of others that a body quotes: one run for each depth and each attribution line or header block, also
 * where answers part it into several spans. Quoted words that nobody introduces make one run for each depth.
 * Runs are in the order in which they begin; spans cover whole lines, reply marks and a signature included. Prints
 * are of what is said without the signature. `segments` are those
 * of `segmentsOf(text)`; none of them quoted, no runs.
 */
export function quotedRunsOf(text: string, segments: readonly Segment[]): QuotedRun[] {
  const runs: { first: Segment; spans: Span[]; said: Span[] }[] = [];
  // The run that is being quoted at each depth.
  const open: ((typeof runs)[number] | undefined)[] = [];
  for (const segment of segments) {
    if (isIntroduction(segment)) open.length = Math.min(open.length, segment.depth + 1);
    if (segment.depth === 0 || !isWords(segment)) continue;
    const known = open[segment.depth];
    if (known !== undefined && isSameVoice(known.first, segment)) {
      lengthen(known.spans, segment);
      if (isSaid(segment)) known.said.push(segment);
      continue;
    }
    const { start, end } = segment;
    const run = { first: segment, spans: [{ start, end }], said: isSaid(segment) ? [segment] : [] };
    open.length = Math.min(open.length, segment.depth);
    open[segment.depth] = run;
    runs.push(run);
  }
  return runs.map(({ first, spans, said }) => ({
    spans,
    depth: first.depth,
    author: first.author,
    date: first.date,
    prints: printsOf(text, said),
  }));
}

/** Whether a segment is somebody's words, and not what a mail program or a list put around them. */
function isWords({ kind }: Segment): boolean {
  return kind !== 'attribution' && kind !== 'header' && kind !== 'disclaimer';
}

/** Whether a segment is what the mail says, and not what closes it: prints are of this alone. */
function isSaid(segment: Segment): boolean {
  return isWords(segment) && segment.kind !== 'signature';
}

/** What the sender of a message says himself. */
export function ownWords(segments: readonly Segment[]): Segment[] {
  return segments.filter((segment) => segment.depth === 0 && isSaid(segment));
}

/** What is quoted one deeper begins anew behind these. */
function isIntroduction({ kind }: Segment): boolean {
  return kind === 'attribution' || kind === 'header';
}

function isSameVoice(one: Segment, other: Segment): boolean {
  return one.author === other.author && one.date === other.date;
}

/** Adds a span; one that begins where the last ends makes that one longer. */
function lengthen(spans: Span[], { start, end }: Span): void {
  const last = spans.at(-1);
  if (last?.end === start) spans[spans.length - 1] = { start: last.start, end };
  else spans.push({ start, end });
}
