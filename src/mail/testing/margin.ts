import { type SegmentOptions, segmentsOf } from '../segments-of.js';

const LETTERS = { text: 't', attribution: 'a', header: 'h', signature: 's', disclaimer: 'd' } as const;
const MARGIN = /^(\d[tahsd]|\.) ?(.*?) ?\| ?(.*)$/;

/**
 * A body with what is expected of each line in its margin: depth and kind (t text, a attribution, h header,
 * s signature, d disclaimer), then the author if one is named, then "|" and the line. "." stands for a line that
 * says nothing, of which nothing is expected.
 */
export function withMargin(marked: string): { readonly text: string; readonly margin: readonly string[] } {
  const rows = marked.split('\n').map((row) => MARGIN.exec(row.trim()) ?? ['', '.', '', '']);
  return {
    text: rows.map((row) => row[3] ?? '').join('\n'),
    margin: rows.map((row) => [row[1], row[2]].join(' ').trim()),
  };
}

/** The margin that the segments of a text give its lines; "." where the expected one has it. */
export function marginOf(text: string, expected: readonly string[], options?: SegmentOptions): string[] {
  const segments = segmentsOf(text, options);
  let start = 0;
  return text.split('\n').map((line, at) => {
    const offset = start;
    start += line.length + 1;
    if (expected[at] === '.') return '.';
    const segment = segments.find((run) => offset >= run.start && offset < run.end);
    if (segment === undefined) return '?';
    return `${segment.depth}${LETTERS[segment.kind]} ${segment.author ?? ''}`.trim();
  });
}
