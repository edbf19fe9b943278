import type Sqlite from 'better-sqlite3';
import { asks, conditionOf, isLostMail, isWords, partsOf } from './compile-query.js';
import type { SqlValue } from './field-condition.js';
import { hostExpression } from './host-expression.js';
import { type PlacedHit, SCORE } from './placed-hit.js';
import { prepared } from './prepared.js';
import type { FieldQuery, Query } from './query.js';
import { foldLater, queryMatcher, type Tried } from './query-matcher.js';

/**
 * The lost mails that answer a query, in no order. They are in no index: the words of a lost mail stand in the
 * message that quotes it, and so does its title, be it the subject of that message or in the header block above the
 * quotation. So the index of words gives the messages that may quote one, and its own text decides. Its score is
 * that of the message, or null where there are no words to look up.
 */
export function findLostMails(sqlite: Sqlite.Database, query: Query): PlacedHit[] {
  const words = { all: partsOf(query).filter((part) => asks(part, isWords)) };
  const answers = queryMatcher(words);
  const tried = triedIn(sqlite);
  const found: PlacedHit[] = [];
  for (const batch of batchesOf(candidates(sqlite, query, words))) {
    for (const [row, text] of withTexts(sqlite, batch)) {
      if (answers(tried(row, text))) found.push({ serial: row[0], score: row[4] });
    }
  }
  return found;
}

/** Serials of a lost mail and of the message that it is made of, its title, its spans there as JSON, and the score. */
type Row = readonly [number, number, string | null, string, number | null];

/** A superseded quotation is linked to nothing, and may be asked for by its id: then every one is looked at. */
function candidates(sqlite: Sqlite.Database, query: Query, words: Query): Iterable<Row> {
  const expression = asks(query, isId) ? null : hostExpression(words);
  const values: SqlValue[] = expression === null ? [] : [expression];
  const beside = partsOf(query).filter((part) => !asks(part, isWords));
  const conditions = [
    ...(expression === null ? [] : ['piece_words MATCH ?']),
    ...beside.map((part) => (isLostMail(part) ? 'q.found IS NULL' : conditionOf(part, values))),
  ];
  const sql = `SELECT q.piece, q.host, p.title, r.spans, ${expression === null ? 'NULL' : SCORE}
    FROM ${expression === null ? 'quotations q' : LOST_MAILS_OF_HOSTS}
    JOIN quoted_runs r ON r.piece = q.host AND r.n = q.n
    JOIN pieces p ON p.serial = q.piece
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
  return sqlite
    .prepare(sql)
    .raw()
    .iterate(...values) as Iterable<Row>;
}

/** In this order, whatever SQLite guesses: few messages hold the words. */
const LOST_MAILS_OF_HOSTS = `piece_words
  CROSS JOIN quotation_links l ON l.piece = piece_words.rowid AND l.reason = 'quotation'
  CROSS JOIN quotations q ON q.piece = l.source AND q.host = l.piece AND q.n = l.n`;

function isId(part: Query): boolean {
  return 'field' in part && part.field === 'id';
}

/** So many lost mails at a time have their messages read: one statement reads many texts faster than many do. */
const BATCH = 1000;

function* batchesOf(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const TEXTS = `SELECT t.piece, t.text FROM json_each(?) j
  CROSS JOIN renditions t ON t.piece = j.value AND t.n = 1`;

/** Each lost mail with the text of the message that it is made of; a message that quotes several is read once. */
function* withTexts(sqlite: Sqlite.Database, batch: readonly Row[]): Generator<[Row, string]> {
  const byHost = new Map<number, Row[]>();
  for (const row of batch) {
    const rows = byHost.get(row[1]);
    if (rows === undefined) byHost.set(row[1], [row]);
    else rows.push(row);
  }
  const texts = prepared(sqlite, TEXTS)
    .raw()
    .iterate(JSON.stringify([...byHost.keys()])) as Iterable<[number, string]>;
  for (const [host, text] of texts) for (const row of byHost.get(host) ?? []) yield [row, text];
}

/** Makes lost mails ready to be tried. Reply marks may stay in the text: they are no words and part none. */
function triedIn(sqlite: Sqlite.Database): (row: Row, text: string) => Tried {
  const lostMailsWith = fieldReader(sqlite);
  return ([serial, , title, spans], text) => {
    const quoted = foldLater(
      (JSON.parse(spans) as [number, number][]).map(([start, end]) => text.slice(start, end)).join('\n'),
    );
    return {
      title: () => foldLater(title ?? ''),
      text: () => quoted,
      holds: (field) => lostMailsWith(field).has(serial),
    };
  };
}

/** All lost mails of which a field holds; looked up once, where an alternative to words hangs on it. */
function fieldReader(sqlite: Sqlite.Database): (field: FieldQuery) => ReadonlySet<number> {
  const known = new Map<FieldQuery, ReadonlySet<number>>();
  return (field) => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const values: SqlValue[] = [];
    const condition = conditionOf(field, values);
    const serials = sqlite
      .prepare(`SELECT p.serial FROM quotations q JOIN pieces p ON p.serial = q.piece WHERE ${condition}`)
      .pluck()
      .all(...values) as number[];
    const found = new Set(serials);
    known.set(field, found);
    return found;
  };
}
