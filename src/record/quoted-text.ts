import type { Span } from '../text/index.js';

/** Reply marks at the beginning of a line, with the blank that belongs to each. */
const MARKS = /^[ \t]?(?:\|?>[ \t]?)+/;

/**
 * What a person wrote, out of a message that quotes it: the spans one after the other, reply marks taken off,
 * without blank lines around them. Line ends are `\n`.
 */
export function quotedText(text: string, spans: readonly Span[]): string {
  const lines = spans.flatMap(({ start, end }) => text.slice(start, end).replace(/\n$/, '').split('\n'));
  return lines
    .map((line) => line.replace(MARKS, '').trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
