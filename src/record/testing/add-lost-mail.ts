import type { Span } from '../../text/index.js';
import type { CaseFile } from '../open-case.js';

/** A lost mail for a test: the message that quotes it, by subject, and what stands there of it, in order. */
export interface TestLostMail {
  readonly host: string;
  readonly quoted: readonly Span[];
  readonly title?: string;
  /** Milliseconds since 1970. */
  readonly date?: number;
}

/** Puts a lost mail on the record as the arrangement of copies does; gives the serial of its piece. */
export function addLostMail({ sqlite }: CaseFile, mail: TestLostMail): number {
  const host = sqlite.prepare('SELECT serial FROM pieces WHERE title = ?').pluck().get(mail.host);
  const n = sqlite.prepare('SELECT COUNT(*) FROM quoted_runs WHERE piece = ?').pluck().get(host);
  const next = Number(sqlite.prepare('SELECT MAX(serial) + 1 FROM pieces').pluck().get());
  const spans = JSON.stringify(mail.quoted.map(({ start, end }) => [start, end]));
  const run = (sql: string, ...values: unknown[]) => sqlite.prepare(sql).run(...values);
  run(
    `INSERT INTO pieces (serial, id, sha256, size, kind, format, media_type, title, date_at)
     VALUES (?, ?, 'ab', 1, 'quotation', 'text', 'text/plain', ?, ?)`,
    ...[next, String(next).padStart(16, 'f'), mail.title ?? null, mail.date ?? null],
  );
  run(`INSERT INTO quoted_runs (piece, n, depth, spans, prints) VALUES (?, ?, 1, ?, x'')`, host, n, spans);
  run('INSERT INTO quotations (piece, host, n) VALUES (?, ?, ?)', next, host, n);
  run(
    `INSERT INTO quotation_links (piece, n, source, reason, share) VALUES (?, ?, ?, 'quotation', 1000)`,
    ...[host, n, next],
  );
  return next;
}
