import type { Span } from '../text/index.js';
import { compileQuery, wantedWords } from './compile-query.js';
import type { CaseFile } from './open-case.js';
import { placeHits } from './place-hits.js';
import type { HitCount, PlacedHit, SearchOrder } from './placed-hit.js';
import { parseQuery, type TextQuery } from './query.js';
import { type QuotedWords, quotedWords } from './quoted-words.js';
import { type ReadHit, readHit } from './read-hit.js';
import { showPassage } from './show-passage.js';

export interface SearchOptions {
  readonly order?: SearchOrder;
  readonly limit?: number;
  readonly offset?: number;
  /** Whether every copy of a message is given; else one stands for all. */
  readonly all?: boolean;
}

/** A piece that answers a query, its text, and the passage of it that answers best. */
export interface Hit extends ReadHit {
  /** The passage's place in the text, and its words; null where the piece has no text. */
  readonly passage: (Span & { readonly exact: string }) | null;
  /** Where the words asked for stand: offsets into the text of the piece, inside the passage. */
  readonly marks: readonly Span[];
  /** Whose words are marked, where the message only quotes them; else null. */
  readonly quoted: QuotedWords | null;
  /** BM25, higher is better; null where nothing was ranked. */
  readonly score: number | null;
}

/** The hits asked for; how many pieces answer in all, and how many of these are no copies of each other. */
export interface SearchResult extends HitCount {
  readonly hits: readonly Hit[];
}

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
  const compiled = compileQuery(query);
  const { order = 'rank', limit = 20, offset = 0, all = false } = options;
  const placed = placeHits(caseFile, compiled, { order, limit, offset, all });
  const wanted = wantedWords(query);
  return { ...placed, hits: placed.hits.map((hit) => shownHit(caseFile, hit, wanted)) };
}

function shownHit(caseFile: CaseFile, { serial, score }: PlacedHit, wanted: readonly TextQuery[]): Hit {
  const read = readHit(caseFile, serial);
  const shown = read.text === null ? null : showPassage(read.text, wanted);
  const marks = shown?.marks ?? [];
  // What is quoted is known by offsets into the first text that was read of a message.
  const quoted = read.rendition === 1 ? quotedWords(caseFile.sqlite, serial, marks) : null;
  return { ...read, passage: shown?.passage ?? null, marks, quoted, score };
}
