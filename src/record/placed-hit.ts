/** How hits are put in order: by how well their words answer (BM25), or by date. */
export type SearchOrder = 'rank' | 'newest' | 'oldest';

/** A hit by its rowid, with its BM25 (higher is better), or null where nothing was ranked. */
export interface PlacedHit {
  readonly serial: number;
  readonly score: number | null;
}

/** How many pieces answer a query, and how many of them differ: copies of one message count once. */
export interface HitCount {
  readonly total: number;
  readonly distinct: number;
}

/** Some hits in order, copies among them, and how many there are in all. */
export interface PlacedHits extends HitCount {
  readonly hits: readonly PlacedHit[];
}

/** A word in a title weighs as much as this many in the text. */
const TITLE_WEIGHT = 2;

/** BM25 of a row of the index of words, higher is better, as SQL. */
export const SCORE = `-bm25(piece_words, ${TITLE_WEIGHT}.0, 1.0)`;
