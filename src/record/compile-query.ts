import { fieldCondition, kindOf, type SqlValue } from './field-condition.js';
import type { Query, TextQuery } from './query.js';

/** The condition that every piece meets. */
export const EVERYTHING = '1';

/** An index of words: of what stands on the record, or of lost mails. */
export type WordIndex = 'piece_words' | 'quotation_words';

/** A query as SQL: what the index of words is asked, and what must hold of a piece beside. */
export interface CompiledQuery {
  readonly index: WordIndex;
  /** An FTS5 expression, or null where the words alone do not decide. */
  readonly match: string | null;
  readonly where: string;
  /** What is bound: the expression where there is one, then what stands in `where`. */
  readonly values: readonly SqlValue[];
}

/**
 * Compiles a query. Words that must all stand there go to the index in one expression, by which hits can be
 * ranked; the rest becomes conditions on the row `p` of table pieces. A lost mail stands on the record in the
 * messages that quote it: it is listed for itself only where the query asks for the kind, or by id.
 */
export function compileQuery(query: Query): CompiledQuery {
  const parts = 'all' in query ? query.all.flatMap(flatten) : [query];
  const indexes = indexesFor(query, parts);
  const [index = 'piece_words', other] = indexes;
  const ranked = other === undefined ? parts.filter((part) => isTextual(part) && !('not' in part)) : [];
  const match = ranked.length === 0 ? null : ranked.map(matchOf).join(' AND ');
  const values: SqlValue[] = match === null ? [] : [match];
  const conditions = parts
    .filter((part) => !ranked.includes(part))
    .map((part) => conditionOf(part, indexes, values));
  if (match === null && !asks(query, namesLostMail)) conditions.push("p.kind <> 'quotation'");
  return {
    index,
    match,
    where: conditions.length === 0 ? EVERYTHING : conditions.join(' AND '),
    values,
  };
}

/** Where to look words up: among lost mails where the query wants these, in both indexes where it may. */
function indexesFor(query: Query, parts: readonly Query[]): WordIndex[] {
  if (parts.some(isLostMail)) return ['quotation_words'];
  return asks(query, isLostMail) ? ['piece_words', 'quotation_words'] : ['piece_words'];
}

function isLostMail(query: Query): boolean {
  return 'field' in query && query.field === 'kind' && kindOf(query.value) === 'quotation';
}

/** Whether a condition may name one lost mail, or them all. */
function namesLostMail(query: Query): boolean {
  return isLostMail(query) || ('field' in query && query.field === 'id');
}

/** Whether something holds of a query or of any part of it. */
function asks(query: Query, what: (part: Query) => boolean): boolean {
  if ('all' in query) return query.all.some((part) => asks(part, what));
  if ('any' in query) return query.any.some((part) => asks(part, what));
  return 'not' in query ? asks(query.not, what) : what(query);
}

/** The words whose places in a text are worth showing: those that are asked for, not those that are excluded. */
export function wantedWords(query: Query): TextQuery[] {
  if ('all' in query) return query.all.flatMap(wantedWords);
  if ('any' in query) return query.any.flatMap(wantedWords);
  return 'words' in query && !('field' in query) ? [query] : [];
}

function flatten(query: Query): Query[] {
  return 'all' in query ? query.all.flatMap(flatten) : [query];
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
  if ('words' in query && !('field' in query)) return phraseOf(query);
  throw new TypeError('Only words can be asked of the index of words');
}

/** Forms hold letters, digits and points of numbers only, so no quotation mark needs escaping. */
function phraseOf(query: TextQuery): string {
  const phrase = `"${query.words.join(' ')}"${query.prefix ? '*' : ''}`;
  return query.in === 'title' ? `title : ${phrase}` : phrase;
}

function conditionOf(query: Query, indexes: readonly WordIndex[], values: SqlValue[]): string {
  const inner = (part: Query) => conditionOf(part, indexes, values);
  if ('all' in query) return query.all.length === 0 ? EVERYTHING : `(${query.all.map(inner).join(' AND ')})`;
  if ('any' in query) return `(${query.any.map(inner).join(' OR ')})`;
  if ('not' in query) return `NOT ${inner(query.not)}`;
  if ('field' in query) return fieldCondition(query, values);
  const phrase = phraseOf(query);
  values.push(...indexes.map(() => phrase));
  return `(${indexes
    .map((index) => `p.serial IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`)
    .join(' OR ')})`;
}
