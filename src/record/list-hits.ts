import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from './compile-query.js';
import { type PlacedHit, type PlacedHits, type SearchOrder, scoreIn } from './placed-hit.js';

const ORDERS: Readonly<Record<SearchOrder, string>> = {
  rank: 'score DESC, date DESC NULLS LAST, id',
  newest: 'date DESC NULLS LAST, id',
  oldest: 'date ASC NULLS LAST, id',
};

/** The first hits of any query, and the count of all: what answers is found once and then counted and ordered. */
export function listHits(
  sqlite: Sqlite.Database,
  query: CompiledQuery,
  order: SearchOrder,
  most: number,
): PlacedHits {
  const rows = sqlite
    .prepare(
      `WITH hits AS MATERIALIZED (${answering(query)}),
         counted AS (
           SELECT COUNT(*) AS total, COUNT(*) - COUNT(c.first) + COUNT(DISTINCT c.first) AS differing
           FROM hits LEFT JOIN copied_messages c ON c.piece = hits.serial
         )
       SELECT total, differing, serial, score
       FROM counted LEFT JOIN (SELECT * FROM hits ORDER BY ${ORDERS[order]} LIMIT ?) ON true
       ORDER BY ${ORDERS[order]}`,
    )
    .all(...query.values, most) as Row[];
  const { total = 0, differing = 0 } = rows[0] ?? {};
  return { total, distinct: differing, hits: rows.filter(isHit) };
}

/** A hit beside the counts; the counts alone where nothing answers. */
interface Row {
  readonly total: number;
  readonly differing: number;
  readonly serial: number | null;
  readonly score: number | null;
}

function isHit(row: Row): row is Row & PlacedHit {
  return row.serial !== null;
}

/** The pieces that answer, as SQL, with what they are ordered by. */
function answering({ index, match, where }: CompiledQuery): string {
  return match === null
    ? `SELECT p.serial, p.date_at AS date, p.id, NULL AS score FROM pieces p WHERE ${where}`
    : `SELECT p.serial, p.date_at AS date, p.id, ${scoreIn(index)} AS score
       FROM ${index} JOIN pieces p ON p.serial = ${index}.rowid
       WHERE ${index} MATCH ? AND ${where}`;
}
