import type { Span } from '../text/index.js';
import { compileQuery, wantedWords } from './compile-query.js';
import { type Piece, pieceBySerial, renditionOf } from './get-piece.js';
import type { CaseFile } from './open-case.js';
import { parseQuery } from './query.js';
import { showPassage } from './show-passage.js';

/** How hits are put in order: by how well their words answer (BM25), or by date. */
export type SearchOrder = 'rank' | 'newest' | 'oldest';

export interface SearchOptions {
  readonly order?: SearchOrder;
  readonly limit?: number;
  readonly offset?: number;
}

/** A piece that answers a query, and the passage of it that answers best. */
export interface Hit {
  readonly piece: Piece;
  /** The passage's place in the text, and its words; null where the piece has no text. */
  readonly passage: (Span & { readonly exact: string }) | null;
  readonly rendition: number | null;
  /** Where the words asked for stand: offsets into the text of the piece, inside the passage. */
  readonly marks: readonly Span[];
  /** BM25, higher is better; null where nothing was ranked. */
  readonly score: number | null;
}

/** The hits asked for, and how many there are in all. */
export interface SearchResult {
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** A word in a title weighs as much as this many in the text. */
const TITLE_WEIGHT = 2;

/**
 * Searches the record (see `parseQuery` for the language). Without words to rank by, the newest come first;
 * pieces of unknown date come last. Fails with `query-unreadable`.
 */
export async function search(
  caseFile: CaseFile,
  source: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const query = parseQuery(source);
  const { match, where, values } = compileQuery(query);
  const from = match === null ? 'pieces p' : 'piece_words JOIN pieces p ON p.serial = piece_words.rowid';
  const condition = match === null ? where : `piece_words MATCH ? AND ${where}`;
  const bound = match === null ? values : [match, ...values];
  const total = caseFile.sqlite
    .prepare(`SELECT COUNT(*) FROM ${from} WHERE ${condition}`)
    .pluck()
    .get(...bound) as number;
  const score = match === null ? 'NULL' : `-bm25(piece_words, ${TITLE_WEIGHT}.0, 1.0)`;
  const rows = caseFile.sqlite
    .prepare(
      `SELECT p.serial AS serial, ${score} AS score FROM ${from} WHERE ${condition}
       ORDER BY ${orderOf(options.order ?? 'rank', match !== null)} LIMIT ? OFFSET ?`,
    )
    .all(...bound, options.limit ?? 20, options.offset ?? 0) as { serial: number; score: number | null }[];
  const wanted = wantedWords(query);
  const hits: Hit[] = [];
  for (const row of rows) {
    const piece = await pieceBySerial(caseFile, row.serial);
    const rendition = await renditionOf(caseFile, row.serial);
    const shown = rendition === null ? null : showPassage(rendition.text, wanted);
    hits.push({
      piece,
      passage: shown?.passage ?? null,
      rendition: rendition?.n ?? null,
      marks: shown?.marks ?? [],
      score: row.score,
    });
  }
  return { total, hits };
}

function orderOf(order: SearchOrder, ranked: boolean): string {
  const newest = 'p.date_at IS NULL, p.date_at DESC, p.id';
  if (order === 'oldest') return 'p.date_at IS NULL, p.date_at, p.id';
  return order === 'newest' || !ranked ? newest : `score DESC, ${newest}`;
}
