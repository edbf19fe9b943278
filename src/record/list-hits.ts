import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from './compile-query.js';
import { type PlacedHit, type PlacedHits, SCORE, type SearchOrder } from './placed-hit.js';

const ORDERS: Readonly<Record<SearchOrder, string>> = {
  rank: 'score DESC, date DESC NULLS LAST, id',
  newest: 'date DESC NULLS LAST, id',
  oldest: 'date ASC NULLS LAST, id',
};

/**
 * The first hits of any query, and the count of all: what answers is found once and then counted and ordered.
 * `lost` are the lost mails that answer it too.
 */
export function listHits(
  sqlite: Sqlite.Database,
  query: CompiledQuery,
  lost: readonly PlacedHit[],
  order: SearchOrder,
  most: number,
): PlacedHits {
  const listed = order === 'rank' ? bestOf(lost, most) : lost;
  const rows = sqlite
    .prepare(
      `WITH hits AS MATERIALIZED (${answering(query)} ${listed.length === 0 ? '' : LOST}),
         counted AS (
           SELECT COUNT(*) AS total, COUNT(*) - COUNT(c.first) + COUNT(DISTINCT c.first) AS differing
           FROM hits LEFT JOIN copied_messages c ON c.piece = hits.serial
         )
       SELECT total, differing, serial, score
       FROM counted LEFT JOIN (SELECT * FROM hits ORDER BY ${ORDERS[order]} LIMIT ?) ON true
       ORDER BY ${ORDERS[order]}`,
    )
    .all(...query.values, ...(listed.length === 0 ? [] : [asJson(listed)]), most) as Row[];
  const { total = 0, differing = 0 } = rows[0] ?? {};
  // Nothing is a copy of a lost mail.
  const more = lost.length - listed.length;
  return { total: total + more, distinct: differing + more, hits: rows.filter(isHit) };
}

/** Those of some hits that may be among the first `most` by score: where many score alike, date and id decide. */
function bestOf(hits: readonly PlacedHit[], most: number): readonly PlacedHit[] {
  const scores = Float64Array.from(hits, scoreOf).sort();
  const least = scores[scores.length - most] ?? Number.NEGATIVE_INFINITY;
  return hits.filter((hit) => scoreOf(hit) >= least);
}

function scoreOf({ score }: PlacedHit): number {
  return score ?? Number.NEGATIVE_INFINITY;
}

const LOST = `UNION ALL SELECT p.serial, p.date_at, p.id, j.value ->> 1
  FROM json_each(?) j CROSS JOIN pieces p ON p.serial = j.value ->> 0`;

function asJson(hits: readonly PlacedHit[]): string {
  return JSON.stringify(hits.map(({ serial, score }) => [serial, score]));
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
function answering({ match, where }: CompiledQuery): string {
  return match === null
    ? `SELECT p.serial, p.date_at AS date, p.id, NULL AS score FROM pieces p WHERE ${where}`
    : `SELECT p.serial, p.date_at AS date, p.id, ${SCORE} AS score
       FROM piece_words JOIN pieces p ON p.serial = piece_words.rowid
       WHERE piece_words MATCH ? AND ${where}`;
}
