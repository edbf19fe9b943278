import type Sqlite from 'better-sqlite3';
import { type HitCount, type PlacedHit, type PlacedHits, SCORE } from './placed-hit.js';

/**
 * The best hits of an FTS5 expression by the index of words alone; `most` of them at the most. Of those that score
 * as the last there may be more beyond it, which would come before by date: they are left out.
 */
export function rankHits(sqlite: Sqlite.Database, match: string, most: number): PlacedHits {
  const best = sqlite
    .prepare(
      `SELECT rowid AS serial, ${SCORE} AS score FROM piece_words
       WHERE piece_words MATCH ? ORDER BY score DESC LIMIT ?`,
    )
    .all(match, most) as ScoredHit[];
  const last = best.length < most ? Number.NEGATIVE_INFINITY : (best.at(-1)?.score ?? 0);
  const certain = best.filter(({ score }) => score > last);
  return { ...countHits(sqlite, match), hits: orderTies(sqlite, certain) };
}

/** Few messages have copies, so these are counted apart. */
function countHits(sqlite: Sqlite.Database, match: string): HitCount {
  const total = sqlite
    .prepare('SELECT COUNT(*) FROM piece_words WHERE piece_words MATCH ?')
    .pluck()
    .get(match) as number;
  // The sign keeps SQLite from asking the index of words again for each copy.
  const copied = sqlite
    .prepare(
      `SELECT COUNT(*) AS pieces, COUNT(DISTINCT c.first) AS groups
       FROM piece_words JOIN copied_messages c ON c.piece = +piece_words.rowid WHERE piece_words MATCH ?`,
    )
    .get(match) as { pieces: number; groups: number };
  return { total, distinct: total - copied.pieces + copied.groups };
}

interface ScoredHit extends PlacedHit {
  readonly score: number;
}

/** Hits that score alike, the newest first. Dates are looked up of these alone, where a join would ask for all. */
function orderTies(sqlite: Sqlite.Database, hits: readonly ScoredHit[]): ScoredHit[] {
  const isTied = ({ score }: ScoredHit, at: number) =>
    score === hits[at - 1]?.score || score === hits[at + 1]?.score;
  const lookUp = sqlite.prepare('SELECT date_at AS date, id FROM pieces WHERE serial = ?');
  const dated = new Map<number, Dated>();
  for (const { serial } of hits.filter(isTied)) dated.set(serial, lookUp.get(serial) as Dated);
  return [...hits].sort(
    (one, other) => other.score - one.score || newestFirst(dated.get(one.serial), dated.get(other.serial)),
  );
}

interface Dated {
  readonly date: number | null;
  readonly id: string;
}

function newestFirst(one: Dated | undefined, other: Dated | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const unknown = Number.NEGATIVE_INFINITY;
  const [first, second] = [one.date ?? unknown, other.date ?? unknown];
  if (first !== second) return first > second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
