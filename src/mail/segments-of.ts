import { type AttributedLine, attributeLines } from './attribute-lines.js';
import { withTags } from './cited-tags.js';
import { markClosings } from './closings.js';
import { mayBeConfidential } from './confidentiality.js';
import { introductionsOf } from './find-introductions.js';
import { linesOf } from './lines-of.js';
import { withRegions } from './quoted-regions.js';
import { withoutPrompts } from './transcripts.js';
import type { Segment } from './types.js';
import { withWrapped } from './wrapped-lines.js';

/** What is known of a message beside its text. */
export interface SegmentOptions {
  /** Name or address of the sender, as written: it helps to tell a signature. */
  readonly from?: string | null;
}

/**
 * Parts a body into the runs that one person wrote, by reply marks (">", initials), attribution lines ("On … X
 * wrote:", « Le … X a écrit : ») and the header blocks of forwarded mail, and tells what each run is. The runs
 * are in order and cover the whole text; an attribution line and a header block have the depth of whoever put
 * them there, a signature that of the words it closes. An empty text has no runs. Linear in the text's length.
 */
export function segmentsOf(text: string, options: SegmentOptions = {}): Segment[] {
  const marked = withWrapped(withTags(linesOf(text)));
  const introductions = introductionsOf(marked);
  const lines = withoutPrompts(withRegions(marked, introductions), introductions);
  const attributed = attributeLines(lines, introductions);
  return joined(markClosings(attributed, options.from ?? null, mayBeConfidential(text)));
}

/** The run that holds an offset of a body; null beyond its end. */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = segments[low];
  return found !== undefined && offset >= found.start && offset < found.end ? found : null;
}

/** Lines of one kind, depth and author become one run. */
function joined(lines: readonly AttributedLine[]): Segment[] {
  const segments: Segment[] = [];
  let first: AttributedLine | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as AttributedLine;
    first ??= line;
    const next = lines[at + 1];
    if (next !== undefined && next.depth === first.depth && next.by === first.by && next.kind === first.kind)
      continue;
    const { depth, kind, by } = first;
    const author = by?.author ?? null;
    segments.push({
      kind,
      start: first.line.start,
      end: line.line.end,
      depth,
      author,
      date: by?.date ?? null,
    });
    first = undefined;
  }
  return segments;
}
