import type { FieldQuery, Query, TextQuery } from './query.js';

/** A query as SQL: what the index of words is asked, and what must hold of a piece beside. */
export interface CompiledQuery {
  /** An FTS5 expression, or null where the words alone do not decide. */
  readonly match: string | null;
  readonly where: string;
  readonly values: readonly (string | number)[];
}

/**
 * Compiles a query. Words that must all stand there go to the index in one expression, by which hits can be
 * ranked; the rest becomes conditions on the row `p` of table pieces.
 */
export function compileQuery(query: Query): CompiledQuery {
  const parts = 'all' in query ? query.all.flatMap(flatten) : [query];
  const ranked = parts.filter((part) => isTextual(part) && !('not' in part));
  const match = ranked.length === 0 ? null : ranked.map(matchOf).join(' AND ');
  const values: (string | number)[] = [];
  const conditions = parts.filter((part) => !ranked.includes(part)).map((part) => conditionOf(part, values));
  return { match, where: conditions.length === 0 ? '1' : conditions.join(' AND '), values };
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

function conditionOf(query: Query, values: (string | number)[]): string {
  if ('all' in query) {
    return query.all.length === 0
      ? '1'
      : `(${query.all.map((part) => conditionOf(part, values)).join(' AND ')})`;
  }
  if ('any' in query) return `(${query.any.map((part) => conditionOf(part, values)).join(' OR ')})`;
  if ('not' in query) return `NOT ${conditionOf(query.not, values)}`;
  if ('field' in query) return fieldCondition(query, values);
  values.push(phraseOf(query));
  return '(p.serial IN (SELECT rowid FROM piece_words WHERE piece_words MATCH ?))';
}

function fieldCondition(query: FieldQuery, values: (string | number)[]): string {
  if (query.field === 'mailbox') return mailboxCondition(query, values);
  if (query.field === 'date') return dateCondition(query.range, values);
  if (query.field === 'attachment')
    return '(p.serial IN (SELECT parent FROM sightings WHERE parent IS NOT NULL))';
  if (query.field === 'kind') return kindCondition(query.value, values);
  if (query.field === 'lang') {
    values.push(query.value);
    return "(COALESCE(p.language, '') = ?)";
  }
  values.push(query.value, `${query.value}g`, `<${query.value.replace(/^<|>$/g, '')}>`);
  return "((p.id >= ? AND p.id < ?) OR lower(COALESCE(p.message_id, '')) = ?)";
}

function mailboxCondition(
  query: Extract<FieldQuery, { field: 'mailbox' }>,
  values: (string | number)[],
): string {
  values.push(...query.roles, `% ${query.words.join(' ')}${query.prefix ? '%' : ' %'}`);
  const roles = query.roles.map(() => '?').join(', ');
  return `(p.serial IN (SELECT piece FROM correspondents WHERE role IN (${roles})
    AND mailbox IN (SELECT id FROM mailboxes WHERE folded LIKE ?)))`;
}

function dateCondition(
  range: { from: number | null; until: number | null },
  values: (string | number)[],
): string {
  const conditions = ['p.date_at IS NOT NULL'];
  if (range.from !== null) {
    conditions.push('p.date_at >= ?');
    values.push(range.from);
  }
  if (range.until !== null) {
    conditions.push('p.date_at < ?');
    values.push(range.until);
  }
  return `(${conditions.join(' AND ')})`;
}

/** Names that users give to kinds, beside the kinds and formats themselves. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  mail: 'message',
  email: 'message',
  'e-mail': 'message',
  courriel: 'message',
  page: 'article',
  image: 'file',
};

function kindCondition(value: string, values: (string | number)[]): string {
  if (/^attachments?$|^pi[eè]ces?-jointes?$/.test(value)) {
    return '(p.serial IN (SELECT piece FROM sightings WHERE parent IS NOT NULL))';
  }
  const kind = KIND_NAMES[value] ?? value;
  values.push(kind, kind);
  return '(p.kind = ? OR p.format = ?)';
}
