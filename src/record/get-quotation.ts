import type { Span } from '../text/index.js';
import type { CaseFile } from './open-case.js';
import { quotedText } from './quoted-text.js';

/** One place where a lost mail is quoted: in which message, as whose words, and where in the message's text. */
export interface QuotationSighting {
  /** Id of the message that quotes. */
  readonly host: string;
  /** Number of the quoted run in that message. */
  readonly n: number;
  readonly depth: number;
  /** Author and date as they are introduced there. */
  readonly author: string | null;
  readonly date: string | null;
  readonly spans: readonly Span[];
  /** How much of these words stands in the text of the piece, from 0 to 1. */
  readonly share: number;
}

/** What is known of a lost mail beside its text. */
export interface Quotation {
  /** Where the text is taken from: the message that quotes most of it, and which of its quoted runs. */
  readonly host: string;
  readonly n: number;
  /** Id of what has taken its place: the mail itself, or a fuller quotation; null while there is none. */
  readonly found: string | null;
  /** Every message that quotes it, oldest first; none where `found` is not null, for they are quotations of that. */
  readonly sightings: readonly QuotationSighting[];
}

interface RunRow {
  readonly host: string;
  readonly n: number;
  readonly depth: number;
  readonly author: string | null;
  readonly date: string | null;
  readonly spans: string;
  readonly share: number;
}

/** Tells of a piece of kind 'quotation' who quotes it; null for any other piece. */
export async function quotationOf(caseFile: CaseFile, serial: number): Promise<Quotation | null> {
  const row = caseFile.sqlite
    .prepare(
      `SELECT host.id AS host, q.n, found.id AS found FROM quotations q
       JOIN pieces host ON host.serial = q.host LEFT JOIN pieces found ON found.serial = q.found
       WHERE q.piece = ?`,
    )
    .get(serial) as { host: string; n: number; found: string | null } | undefined;
  if (row === undefined) return null;
  const sightings = caseFile.sqlite
    .prepare(
      `SELECT p.id AS host, l.n, r.depth, r.author, r.date_raw AS date, r.spans, l.share / 1000.0 AS share
       FROM quotation_links l JOIN quoted_runs r ON r.piece = l.piece AND r.n = l.n
       JOIN pieces p ON p.serial = l.piece
       WHERE l.source = ? ORDER BY p.date_at IS NULL, p.date_at, p.id, l.n`,
    )
    .all(serial) as RunRow[];
  return { ...row, sightings: sightings.map((run) => ({ ...run, spans: spansOf(run.spans) })) };
}

/** The text of a lost mail, out of the message that quotes most of it; null for any other piece. */
export function quotationText({ sqlite }: CaseFile, serial: number): string | null {
  const row = sqlite
    .prepare(
      `SELECT text, spans FROM quotations q JOIN quoted_runs r ON r.piece = q.host AND r.n = q.n
       JOIN renditions t ON t.piece = q.host AND t.n = 1 WHERE q.piece = ?`,
    )
    .get(serial) as { text: string; spans: string } | undefined;
  return row === undefined ? null : quotedText(row.text, spansOf(row.spans));
}

function spansOf(json: string): Span[] {
  return (JSON.parse(json) as [number, number][]).map(([start, end]) => ({ start, end }));
}
