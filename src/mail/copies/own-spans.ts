import type { Span } from '../../text/index.js';
import type { HostText } from './store.js';

/** What of a message is not quoted: its text without the spans of all its quoted runs. In order and apart. */
export function ownSpans({ text, runs }: HostText): Span[] {
  const quoted = [...runs.values()].flatMap((run) => run.spans).sort((a, b) => a.start - b.start);
  const own: Span[] = [];
  let start = 0;
  for (const span of [...quoted, { start: text.length, end: text.length }]) {
    if (span.start > start) own.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  return own;
}
