import { Failure, type Sentence, wordsOf } from '../text/index.js';
import { dayRange, type TimeRange } from './time-range.js';

/** A query as a tree. `words` of a text node stand in that order, side by side; a prefix node ends in any letters. */
export type Query =
  | { readonly all: readonly Query[] }
  | { readonly any: readonly Query[] }
  | { readonly not: Query }
  | TextQuery
  | FieldQuery;

/** Words that must stand side by side, in the title or the text. */
export interface TextQuery {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly in: 'anywhere' | 'title';
}

/** What must hold of a piece beside its words. */
export type FieldQuery =
  | (NameQuery & { readonly field: 'mailbox'; readonly roles: readonly string[] })
  | (NameQuery & { readonly field: 'person' })
  | { readonly field: 'date'; readonly range: TimeRange }
  | { readonly field: 'attachment' }
  | { readonly field: NamedField; readonly value: string };

/** Words that stand side by side in a name or an address. */
export interface NameQuery {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** Fields whose value is a name or the first letters of a hash or an id. */
export type NamedField = 'kind' | 'lang' | 'id' | 'mih' | 'sha256' | 'thread' | 'label';

const MAILBOX_FIELDS: Readonly<Record<string, readonly string[]>> = {
  from: ['from', 'sender'],
  to: ['to'],
  cc: ['cc'],
  bcc: ['bcc'],
  with: ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'],
};

const REASONS = {
  closed: {
    en: 'it closes a bracket that was not opened',
    fr: "elle ferme une parenthèse qui n'est pas ouverte",
  },
  open: { en: 'the bracket is not closed', fr: "la parenthèse n'est pas fermée" },
  nothing: { en: 'nothing follows it', fr: 'rien ne la suit' },
  value: { en: 'a value must follow the colon', fr: 'une valeur doit suivre les deux-points' },
  name: {
    en: 'a name or an address must follow the colon',
    fr: 'un nom ou une adresse doit suivre les deux-points',
  },
  date: {
    en: 'write a year, 2017-09 or 2017-09-12, and with date: also two of them, as 2017..2018',
    fr: 'écrivez une année, 2017-09 ou 2017-09-12, et avec date: aussi deux, comme 2017..2018',
  },
  hash: {
    en: 'a hash or its first digits in hexadecimal must follow the colon',
    fr: 'une empreinte hexadécimale ou ses premiers chiffres doivent suivre les deux-points',
  },
  has: { en: 'only has:attachment is known', fr: 'seul has:attachment est connu' },
} satisfies Record<string, Sentence>;

interface Token {
  readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' | 'term';
  readonly field: string;
  readonly value: string;
  readonly quoted: boolean;
  readonly raw: string;
}

const TOKEN =
  /\s*(?:(?<bracket>[()])|(?<minus>-)(?=\S)|(?:(?<field>[a-zA-Z][a-zA-Z\d]*):)?(?:["“”«»](?<phrase>[^"“”«»]*)["“”«»]?(?<star>\*?)|(?<bare>[^\s()"“”«»]+)))/gy;
const FIELDS = new Set([
  ...Object.keys(MAILBOX_FIELDS),
  'person',
  'subject',
  'title',
  'date',
  'before',
  'after',
  'has',
  'kind',
  'lang',
  'id',
  'mih',
  'sha256',
  'thread',
  'label',
]);

/**
 * Reads a query as mail users write it: words, "phrases", prefix*, OR, -not, ( ), and from: to: cc: bcc: with: person:
 * subject: date: before: after: has:attachment kind: lang: label: thread: id: mih: sha256:. An empty query asks for everything.
 * Fails with `query-unreadable` where a value cannot be understood; it never guesses.
 */
export function parseQuery(source: string): Query {
  const reading = { tokens: tokensOf(source), at: 0 };
  const query = readAny(reading);
  const left = reading.tokens[reading.at];
  if (left !== undefined) throw unreadable(left.raw, REASONS.closed);
  return query;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
}

function readAny(reading: Reading): Query {
  const branches = [readAll(reading)];
  while (reading.tokens[reading.at]?.kind === 'or') {
    reading.at++;
    branches.push(readAll(reading));
  }
  return branches.length === 1 && branches[0] !== undefined ? branches[0] : { any: branches };
}

function readAll(reading: Reading): Query {
  const parts: Query[] = [];
  for (;;) {
    const token = reading.tokens[reading.at];
    if (token === undefined || token.kind === 'or' || token.kind === 'close') break;
    reading.at++;
    if (token.kind !== 'and') parts.push(readOne(reading, token));
  }
  return { all: parts };
}

function readOne(reading: Reading, token: Token): Query {
  if (token.kind === 'not') {
    const next = reading.tokens[reading.at];
    if (next === undefined || next.kind === 'close') throw unreadable('-', REASONS.nothing);
    reading.at++;
    return { not: readOne(reading, next) };
  }
  if (token.kind !== 'open') return termOf(token);
  const inside = readAny(reading);
  if (reading.tokens[reading.at]?.kind === 'close') reading.at++;
  else throw unreadable('(', REASONS.open);
  return inside;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const match = TOKEN.exec(source);
    if (match === null || match[0] === '') return tokens;
    tokens.push(tokenOf(match[0].trim(), match.groups ?? {}));
  }
}

function tokenOf(raw: string, groups: Record<string, string | undefined>): Token {
  const { bracket, minus, field = '', phrase, star = '', bare } = groups;
  const plain = { field: '', value: '', quoted: false, raw };
  if (bracket !== undefined) return { ...plain, kind: bracket === '(' ? 'open' : 'close' };
  if (minus !== undefined) return { ...plain, kind: 'not' };
  if (phrase !== undefined)
    return { kind: 'term', field: field.toLowerCase(), value: phrase + star, quoted: true, raw };
  if (field === '' && bare === 'OR') return { ...plain, kind: 'or' };
  if (field === '' && bare === 'AND') return { ...plain, kind: 'and' };
  if (field === '' && bare === 'NOT') return { ...plain, kind: 'not' };
  return { kind: 'term', field: field.toLowerCase(), value: bare ?? '', quoted: false, raw };
}

function termOf(token: Token): Query {
  const { field, value, raw } = token;
  if (!token.quoted && FIELDS.has(raw.slice(0, -1).toLowerCase()) && raw.endsWith(':'))
    throw unreadable(raw, REASONS.value);
  // "Re:" or "http:" before a word is text that happens to hold a colon.
  if (field === '' || !FIELDS.has(field)) return textQuery(field === '' ? value : raw, 'anywhere');
  const roles = MAILBOX_FIELDS[field];
  if (roles !== undefined) return { field: 'mailbox', roles, ...nameQuery(value, raw) };
  if (field === 'person') return { field: 'person', ...nameQuery(value, raw) };
  if (field === 'subject' || field === 'title') return textQuery(value, 'title');
  if (field === 'date' || field === 'before' || field === 'after') return dateQuery(field, value, raw);
  if (field === 'has') return hasQuery(value, raw);
  return namedQuery(field as NamedField, value, raw);
}

function textQuery(value: string, where: TextQuery['in']): Query {
  const words = wordsOf(value).map((word) => word.form);
  // Signs alone (an arrow, a dash) ask for nothing.
  return words.length === 0 ? { all: [] } : { words, prefix: value.endsWith('*'), in: where };
}

function nameQuery(value: string, raw: string): NameQuery {
  const words = wordsOf(value).map((word) => word.form);
  if (words.length === 0) throw unreadable(raw, REASONS.name);
  return { words, prefix: value.endsWith('*') };
}

function dateQuery(field: 'date' | 'before' | 'after', value: string, raw: string): FieldQuery {
  const [first = '', last] = value.split('..', 2);
  if (last !== undefined && (field !== 'date' || first + last === '')) throw unreadable(raw, REASONS.date);
  const start = rangeOf(first, raw);
  if (field === 'before') return { field: 'date', range: { from: null, until: start.from } };
  if (field === 'after') return { field: 'date', range: { from: start.from, until: null } };
  const end = last === undefined ? start : rangeOf(last, raw);
  return { field: 'date', range: { from: start.from, until: end.until } };
}

/** The range of one side of a date; an empty side is open. */
function rangeOf(written: string, raw: string): TimeRange {
  const range = written === '' ? { from: null, until: null } : dayRange(written);
  if (range === null) throw unreadable(raw, REASONS.date);
  return range;
}

function hasQuery(value: string, raw: string): FieldQuery {
  if (/^attachments?$/i.test(value)) return { field: 'attachment' };
  throw unreadable(raw, REASONS.has);
}

/** Message-IDs and labels keep their capitals. */
const KEEPS_CAPITALS: ReadonlySet<NamedField> = new Set(['id', 'thread', 'label']);

function namedQuery(field: NamedField, value: string, raw: string): FieldQuery {
  if (value === '') throw unreadable(raw, REASONS.value);
  const hash = field === 'mih' || field === 'sha256';
  if (hash && !/^[0-9a-f]{1,64}$/i.test(value)) throw unreadable(raw, REASONS.hash);
  return { field, value: KEEPS_CAPITALS.has(field) ? value : value.toLowerCase() };
}

function unreadable(at: string, reason: Sentence): Failure {
  return new Failure('query-unreadable', { at, reason });
}
