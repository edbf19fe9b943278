import type { CaseFile } from './open-case.js';

/** A piece that may hold the words looked for. `score` is BM25, higher is better. */
export interface Candidate {
  readonly serial: number;
  readonly score: number;
}

/**
 * The pieces whose text holds the most and rarest of some phrases, best first: the index is asked, no text is
 * read. A phrase is one word or several that stand side by side, in the forms of `wordsOf`. None for no phrases.
 */
export async function findCandidates(
  caseFile: CaseFile,
  phrases: readonly (readonly string[])[],
  limit: number,
): Promise<Candidate[]> {
  const distinct = new Set(
    phrases.filter((words) => words.length > 0).map((words) => `"${words.join(' ')}"`),
  );
  if (distinct.size === 0) return [];
  return caseFile.sqlite
    .prepare(
      `SELECT rowid AS serial, -rank AS score FROM piece_words
       WHERE piece_words MATCH ? ORDER BY rank LIMIT ?`,
    )
    .all(`body : (${[...distinct].join(' OR ')})`, limit) as Candidate[];
}
