import type { Statement } from '../statements/index.js';
import type { Span } from '../text/index.js';
import { onOneLine } from './show-controls.js';

/** The runs of the article that a statement quotes; of a statement without quotation marks its content. */
export function quotedSpans(statement: Statement): readonly Span[] {
  return statement.quoted.length > 0 ? statement.quoted : statement.content;
}

/** The words a statement quotes, on one line; " … " where the article speaks in between. */
export function quotedWords(statement: Statement, text: string): string {
  return quotedSpans(statement)
    .map((span) => onOneLine(text.slice(span.start, span.end)))
    .filter((words) => words !== '')
    .join(' … ');
}
