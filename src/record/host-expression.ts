import type { Query } from './query.js';
import { indexedWords } from './query-matcher.js';

/**
 * An FTS5 expression that every message meets which quotes a lost mail that answers a query: each of the words that
 * must stand in the lost mail, anywhere, for what is side by side in a quotation may be apart in the message that
 * cuts it up to answer. What is excluded is left out, since the message may say it. Null where no word is sure.
 */
export function hostExpression(query: Query): string | null {
  if ('all' in query) return joined(query.all.map(hostExpression).filter(isExpression), 'AND');
  if ('any' in query) {
    const branches = query.any.map(hostExpression);
    return branches.every(isExpression) ? joined(branches, 'OR') : null;
  }
  if ('not' in query || 'field' in query) return null;
  const words = indexedWords(query);
  const last = words.length - 1;
  return joined(
    words.map((word, n) => `"${word}"${query.prefix && n === last ? '*' : ''}`),
    'AND',
  );
}

function isExpression(expression: string | null): expression is string {
  return expression !== null;
}

function joined(expressions: readonly string[], by: 'AND' | 'OR'): string | null {
  return expressions.length === 0 ? null : `(${expressions.join(` ${by} `)})`;
}
