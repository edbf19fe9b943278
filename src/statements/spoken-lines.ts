import type { Span } from '../text/index.js';
import { trimmed } from './paragraphs-of.js';
import type { Quotation, QuotedText } from './quotations-of.js';

const TIRET = /^[—–―][\s\u00a0\u202f]*/;

/**
 * The quotations of a French text with its dialogue lines among them: a paragraph that begins with a dash is
 * spoken as a whole. Not a line that ends with a semicolon, which is one of a list, nor one with marks of its own.
 */
export function withSpokenLines(text: string, quoted: QuotedText): QuotedText {
  const marked = new Set(quoted.roots.flatMap((root) => root.parts.map((part) => part.paragraph)));
  const spoken: Quotation[] = [];
  quoted.paragraphs.forEach((paragraph, index) => {
    if (marked.has(index)) return;
    const line = spokenLine(text, paragraph, index);
    if (line !== null) spoken.push(line);
  });
  if (spoken.length === 0) return quoted;
  const roots = [...quoted.roots, ...spoken].sort((one, other) => startOf(one) - startOf(other));
  return { paragraphs: quoted.paragraphs, roots };
}

function spokenLine(text: string, paragraph: Span, index: number): Quotation | null {
  const dash = TIRET.exec(text.slice(paragraph.start, paragraph.start + 6))?.[0];
  if (dash === undefined) return null;
  const inner = trimmed(text, { start: paragraph.start + dash.length, end: paragraph.end });
  if (inner.end <= inner.start || text.charAt(inner.end - 1) === ';') return null;
  const part = { paragraph: index, outer: paragraph, inner };
  return { parts: [part], children: [], closing: text.charAt(inner.end - 1) };
}

export function startOf(quotation: Quotation): number {
  return quotation.parts[0]?.outer.start ?? 0;
}
