import type Sqlite from 'better-sqlite3';
import type { Span } from '../text/index.js';
import { prepared } from './prepared.js';

/** Whose words a message quotes: author and date as the attribution line or the header block writes them. */
export interface QuotedWords {
  /** Null where no line names the one who wrote them. */
  readonly author: string | null;
  readonly date: string | null;
  /** Id of the message that they come from, or of the piece of a lost mail; null where neither is known. */
  readonly source: string | null;
}

interface RunRow extends QuotedWords {
  readonly spans: string;
}

const RUNS = `SELECT r.author, r.date_raw AS date, s.id AS source, r.spans FROM quoted_runs r
  LEFT JOIN quotation_links l ON l.piece = r.piece AND l.n = r.n
  LEFT JOIN pieces s ON s.serial = l.source WHERE r.piece = ? ORDER BY r.n`;

/**
 * Who wrote the words that stand at `marks` in a message's first text (its piece by rowid), where all of them stand
 * in what it quotes: for words of several, those of the first. Null where the sender wrote some, or nothing is
 * marked.
 */
export function quotedWords(
  sqlite: Sqlite.Database,
  serial: number,
  marks: readonly Span[],
): QuotedWords | null {
  if (marks.length === 0) return null;
  const runs = (prepared(sqlite, RUNS).all(serial) as RunRow[]).map((row) => ({
    ...row,
    spans: JSON.parse(row.spans) as [number, number][],
  }));
  const written = marks.map((mark) =>
    runs.find(({ spans }) => spans.some(([start, end]) => mark.start >= start && mark.start < end)),
  );
  const [first] = written;
  if (first === undefined || written.includes(undefined)) return null;
  return { author: first.author, date: first.date, source: first.source };
}
