import type Sqlite from 'better-sqlite3';
import { type CompiledQuery, EVERYTHING } from './compile-query.js';
import { findLostMails } from './find-lost-mails.js';
import { listHits } from './list-hits.js';
import type { CaseFile } from './open-case.js';
import type { PlacedHit, PlacedHits, SearchOrder } from './placed-hit.js';
import { rankHits } from './rank-hits.js';

/** Which hits are wanted: `limit` of them behind the first `offset`; of copies one, unless `all`. */
export interface WantedHits {
  readonly order: SearchOrder;
  readonly limit: number;
  readonly offset: number;
  readonly all: boolean;
}

/** How many hits more than wanted are looked up at first, since some may be copies of others. */
const MARGIN = 20;
/** With more hits than this the database puts those that score alike in order itself. */
const MOST_RANKED = 4096;

/**
 * The hits wanted, in order: by score and then the newest first, or by date; pieces without a date last, and what
 * is alike by id. Of several copies of one message only the first in this order that answers is given.
 */
export function placeHits({ sqlite }: CaseFile, query: CompiledQuery, wanted: WantedHits): PlacedHits {
  const end = wanted.offset + wanted.limit;
  const lost = query.lost === null ? [] : findLostMails(sqlite, query.lost);
  for (let most = end + MARGIN; ; most *= 8) {
    const { hits, total, distinct } = firstHits(sqlite, query, lost, wanted.order, most);
    const shown = wanted.all ? hits : firstOfCopies(sqlite, hits);
    if (hits.length === total || shown.length >= end) {
      return { total, distinct, hits: shown.slice(wanted.offset, end) };
    }
  }
}

/** Hits from the first on, in order: `most` of them, some fewer, or all. */
function firstHits(
  sqlite: Sqlite.Database,
  query: CompiledQuery,
  lost: readonly PlacedHit[],
  order: SearchOrder,
  most: number,
): PlacedHits {
  const { match, where } = query;
  const wordsAlone = match !== null && where === EVERYTHING && order === 'rank' && lost.length === 0;
  return wordsAlone && most <= MOST_RANKED
    ? rankHits(sqlite, match, most)
    : listHits(sqlite, query, lost, order, most);
}

/** The first hit of each group of copies. */
function firstOfCopies(sqlite: Sqlite.Database, hits: readonly PlacedHit[]): PlacedHit[] {
  const groupOf = sqlite.prepare('SELECT first FROM copied_messages WHERE piece = ?').pluck();
  const seen = new Set<number>();
  return hits.filter(({ serial }) => {
    const group = (groupOf.get(serial) as number | undefined) ?? serial;
    if (seen.has(group)) return false;
    seen.add(group);
    return true;
  });
}
