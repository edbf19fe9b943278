import type { OffsetMap, Span } from './types.js';

/**
 * The span of the source text that a span of the folded text came from.
 * An empty span lands, empty, before the character that it stands before.
 */
export function toSource(map: OffsetMap, span: Span): Span {
  const start = map.starts[span.start] ?? map.length;
  if (span.end <= span.start) return { start, end: start };
  return { start, end: map.ends[span.end - 1] ?? map.length };
}

/**
 * The smallest span of the folded text that covers a span of the source text.
 * Source characters that folding removed (a soft hyphen) yield an empty span where they stood.
 */
export function toFolded(map: OffsetMap, span: Span): Span {
  const start = firstIndex(map.ends, (end) => end > span.start);
  const end = firstIndex(map.starts, (begin) => begin >= span.end);
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** Binary search: the first index whose value holds; the arrays of an offset map never go backwards. */
function firstIndex(values: Uint32Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
