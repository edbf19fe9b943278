import type { Span } from '../../text/index.js';

/** A text with its marks: brackets may nest, "[one [two]]"; the marks in the order in which they open. */
export function readMarked(marked: string): { text: string; marks: Span[] } {
  let text = '';
  const marks: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === '[') open.push(marks.push({ start: text.length, end: text.length }) - 1);
    else if (character === ']') {
      const index = open.pop() ?? 0;
      marks[index] = { start: marks[index]?.start ?? 0, end: text.length };
    } else text += character;
  }
  return { text, marks };
}
