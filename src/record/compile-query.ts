import { fieldCondition, kindOf, type SqlValue } from './field-condition.js';
import type { Query, TextQuery } from './query.js';

/** The condition that every piece meets. */
export const EVERYTHING = '1';

/** The condition that no piece meets. */
const NOTHING = '0';

/** A query as SQL: what the index of words is asked, and what must hold of a piece beside. */
export interface CompiledQuery {
  /** An FTS5 expression, or null where the words alone do not decide. */
  readonly match: string | null;
  readonly where: string;
  /** What is bound: the expression where there is one, then what stands in `where`. */
  readonly values: readonly SqlValue[];
  /** What lost mails are to be looked through for, which no SQL finds; null for none. See `findLostMails`. */
  readonly lost: Query | null;
}

/**
 * Compiles a query. Words that must all stand there go to the index in one expression, by which hits can be
 * ranked; the rest becomes conditions on the row `p` of table pieces. A lost mail stands on the record in the
 * messages that quote it: it is listed for itself only where the query asks for the kind, or by id. It is in no
 * index: where the query has words, these are looked for in its text.
 */
export function compileQuery(query: Query): CompiledQuery {
  const parts = partsOf(query);
  const mayBeLost = asks(query, namesLostMail);
  const lost = mayBeLost && asks(query, isWords) ? query : null;
  if (lost !== null && parts.some(isLostMail)) return { match: null, where: NOTHING, values: [], lost };
  const ranked = parts.filter((part) => isTextual(part) && !('not' in part));
  const match = ranked.length === 0 ? null : ranked.map(matchOf).join(' AND ');
  const values: SqlValue[] = match === null ? [] : [match];
  const conditions = parts.filter((part) => !ranked.includes(part)).map((part) => conditionOf(part, values));
  if (match === null && (lost !== null || !mayBeLost)) conditions.push("p.kind <> 'quotation'");
  const where = conditions.length === 0 ? EVERYTHING : conditions.join(' AND ');
  return { match, where, values, lost };
}

/** Whether a query is words alone, those of the title or of the whole. */
export function isWords(query: Query): query is TextQuery {
  return 'words' in query && !('field' in query);
}

/** What must all hold for a query to be answered. */
export function partsOf(query: Query): readonly Query[] {
  return 'all' in query ? query.all.flatMap(partsOf) : [query];
}

/** Whether a condition asks for lost mails, all of them. */
export function isLostMail(query: Query): boolean {
  return 'field' in query && query.field === 'kind' && kindOf(query.value) === 'quotation';
}

/** Whether a condition may name one lost mail, or them all. */
function namesLostMail(query: Query): boolean {
  return isLostMail(query) || ('field' in query && query.field === 'id');
}

/** Whether something holds of a query or of any part of it. */
export function asks(query: Query, what: (part: Query) => boolean): boolean {
  if ('all' in query) return query.all.some((part) => asks(part, what));
  if ('any' in query) return query.any.some((part) => asks(part, what));
  return 'not' in query ? asks(query.not, what) : what(query);
}

/** The words whose places in a text are worth showing: those that are asked for, not those that are excluded. */
export function wantedWords(query: Query): TextQuery[] {
  if ('all' in query) return query.all.flatMap(wantedWords);
  if ('any' in query) return query.any.flatMap(wantedWords);
  return isWords(query) ? [query] : [];
}

/** Whether the index of words alone can answer it: an exclusion only where something stands beside it. */
function isTextual(query: Query): boolean {
  if ('all' in query)
    return query.all.some((part) => isTextual(part) && !('not' in part)) && query.all.every(isTextual);
  if ('any' in query) return query.any.every((part) => isTextual(part) && !('not' in part));
  if ('not' in query) return isTextual(query.not);
  return !('field' in query);
}

function matchOf(query: Query): string {
  if ('all' in query) {
    const kept = query.all
      .filter((part) => !('not' in part))
      .map(matchOf)
      .join(' AND ');
    const left = query.all.flatMap((part) => ('not' in part ? [matchOf(part.not)] : []));
    return left.reduce((expression, part) => `(${expression}) NOT (${part})`, `(${kept})`);
  }
  if ('any' in query) return `(${query.any.map(matchOf).join(' OR ')})`;
  if (isWords(query)) return phraseOf(query);
  throw new TypeError('Only words can be asked of the index of words');
}

/** Forms hold letters, digits and points of numbers only, so no quotation mark needs escaping. */
function phraseOf(query: TextQuery): string {
  const phrase = `"${query.words.join(' ')}"${query.prefix ? '*' : ''}`;
  return query.in === 'title' ? `title : ${phrase}` : phrase;
}

/** The condition that a query puts on the row `p` of table pieces; what it binds is added to `values`. */
export function conditionOf(query: Query, values: SqlValue[]): string {
  const inner = (part: Query) => conditionOf(part, values);
  if ('all' in query) return query.all.length === 0 ? EVERYTHING : `(${query.all.map(inner).join(' AND ')})`;
  if ('any' in query) return `(${query.any.map(inner).join(' OR ')})`;
  if ('not' in query) return `NOT ${inner(query.not)}`;
  if ('field' in query) return fieldCondition(query, values);
  values.push(phraseOf(query));
  return '(p.serial IN (SELECT rowid FROM piece_words WHERE piece_words MATCH ?))';
}
