import type { FieldQuery, NamedField, NameQuery } from './query.js';
import { foldLabel } from './write-labels.js';

export type SqlValue = string | number;

/** The condition that a field of a query puts on the row `p` of table pieces; what it binds is added to `values`. */
export function fieldCondition(query: FieldQuery, values: SqlValue[]): string {
  if (query.field === 'mailbox') return mailboxCondition(query, values);
  if (query.field === 'person') return personCondition(query, values);
  if (query.field === 'date') return dateCondition(query.range, values);
  if (query.field === 'attachment')
    return '(p.serial IN (SELECT parent FROM sightings WHERE parent IS NOT NULL))';
  if (query.field === 'kind') return kindCondition(query.value, values);
  return namedCondition(query.field, query.value, values);
}

function namedCondition(field: Exclude<NamedField, 'kind'>, value: string, values: SqlValue[]): string {
  values.push(...boundTo(field, value));
  return NAMED_CONDITIONS[field];
}

const NAMED_CONDITIONS: Readonly<Record<Exclude<NamedField, 'kind'>, string>> = {
  lang: "(COALESCE(p.language, '') = ?)",
  id: '((p.id >= ? AND p.id < ?) OR p.message_id = ?)',
  mih: '(p.serial IN (SELECT piece FROM message_marks WHERE mih >= ? AND mih < ?))',
  sha256: `((p.sha256 >= ? AND p.sha256 < ?)
    OR p.serial IN (SELECT piece FROM sightings WHERE sha256 >= ? AND sha256 < ?))`,
  thread: `(p.serial IN (SELECT node FROM thread_nodes WHERE thread IN (
    SELECT thread FROM threads WHERE id >= ? AND id < ?
    UNION SELECT n.thread FROM thread_nodes n JOIN pieces q ON q.serial = n.node WHERE q.message_id = ?
    UNION SELECT thread FROM thread_nodes WHERE message_id = ?)))`,
  label: '(p.serial IN (SELECT piece FROM piece_labels WHERE folded = ?))',
};

/** What is bound in the condition of a field: a value, or the bounds of all that begins with it. */
function boundTo(field: NamedField, value: string): string[] {
  if (field === 'lang') return [value];
  if (field === 'label') return [foldLabel(value)];
  const first = value.toLowerCase();
  // Ids and hashes are hexadecimal, so that "g" stands behind all that begin so.
  const begins = [first, `${first}g`];
  const messageId = `<${value.replace(/^<|>$/g, '')}>`;
  if (field === 'thread') return [...begins, messageId, messageId];
  if (field === 'sha256') return [...begins, ...begins];
  return field === 'id' ? [...begins, messageId] : begins;
}

const NAMED_MAILBOXES = 'SELECT rowid FROM mailbox_words WHERE mailbox_words MATCH ?';

/** Words of a name or an address, as the index of mailboxes is asked for them. */
function namePhrase({ words, prefix }: NameQuery): string {
  return `"${words.join(' ')}"${prefix ? '*' : ''}`;
}

function mailboxCondition(
  query: NameQuery & { readonly roles: readonly string[] },
  values: SqlValue[],
): string {
  const roles = query.roles.map(() => '?').join(', ');
  values.push(...query.roles, namePhrase(query));
  return `(p.serial IN (SELECT piece FROM correspondents WHERE role IN (${roles})
    AND mailbox IN (${NAMED_MAILBOXES})))`;
}

/** Every mailbox of the persons who have such a mailbox, and the mailboxes that are no person's yet. */
function personCondition(query: NameQuery, values: SqlValue[]): string {
  const phrase = namePhrase(query);
  values.push(phrase, phrase);
  return `(p.serial IN (SELECT piece FROM correspondents WHERE mailbox IN (
    SELECT mailbox FROM people_mailboxes WHERE person IN (
      SELECT person FROM people_mailboxes WHERE mailbox IN (${NAMED_MAILBOXES}))
    UNION ${NAMED_MAILBOXES})))`;
}

function dateCondition(range: { from: number | null; until: number | null }, values: SqlValue[]): string {
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
  citation: 'quotation',
};

/** The kind or format that a user means by a name. */
export function kindOf(written: string): string {
  return KIND_NAMES[written] ?? written;
}

function kindCondition(value: string, values: SqlValue[]): string {
  if (/^attachments?$|^pi[eè]ces?-jointes?$/.test(value)) {
    return '(p.serial IN (SELECT piece FROM sightings WHERE parent IS NOT NULL))';
  }
  const kind = kindOf(value);
  if (kind === 'quotation') return LOST_MAIL;
  values.push(kind, kind);
  return '(p.kind = ? OR p.format = ?)';
}

/** A lost mail that was found since, or a fuller quotation of it, is no longer one. */
const LOST_MAIL = "(p.kind = 'quotation' AND p.serial IN (SELECT piece FROM quotations WHERE found IS NULL))";
