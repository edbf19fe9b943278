import { type CaseFile, mailboxLine } from '../../record/index.js';
import type { Span } from '../../text/index.js';
import type { CopiesSummary, LinkReason } from './types.js';

/** serial, id, date, Message-ID, In-Reply-To, References, content hash, prints. */
export type MarkRow = readonly [
  number,
  string,
  number | null,
  string | null,
  string | null,
  string | null,
  string,
  Uint8Array,
];
/** serial of the host, number, depth, whether an author is named, prints. */
export type RunRow = readonly [number, number, number, number, Uint8Array];

/** A run on the record, by its host's serial and its number. */
export interface RunKey {
  readonly piece: number;
  readonly n: number;
}

/** A link as it is stored. `share` in thousandths. */
export interface StoredLink extends RunKey {
  readonly source: number;
  readonly reason: LinkReason;
  readonly share: number;
}

/** A message's subject and text, where it has them, and what it quotes by number of the run. */
export interface HostText {
  readonly title: string | null;
  readonly text: string;
  readonly runs: ReadonlyMap<number, StoredRun>;
}

export interface StoredRun {
  readonly depth: number;
  readonly author: string | null;
  readonly date: string | null;
  readonly spans: readonly Span[];
}

/** A lost mail on the record: `found` is what has taken its place since, or null. */
export interface StoredQuotation {
  readonly piece: number;
  readonly host: number;
  readonly n: number;
  readonly found: number | null;
}

/** A message in a group of near copies. `likeness` in thousandths. */
export interface StoredNearCopy {
  readonly piece: number;
  readonly first: number;
  readonly likeness: number;
}

/** How many rows there are, up to which piece they are arranged, and whether there are messages behind it. */
export interface RowCounts {
  readonly messages: number;
  readonly runs: number;
  readonly upto: number;
  readonly isNew: boolean;
}

export function countRows({ sqlite }: CaseFile): RowCounts {
  const one = (query: string) => sqlite.prepare(query).pluck().get() as number | null;
  const last = one('SELECT MAX(piece) FROM message_marks') ?? 0;
  const upto = one('SELECT upto FROM copies_arranged') ?? 0;
  return {
    messages: one('SELECT COUNT(*) FROM message_marks') ?? 0,
    runs: one('SELECT COUNT(*) FROM quoted_runs') ?? 0,
    upto,
    isNew: last > upto,
  };
}

/** Notes that everything on the record is arranged. */
export function noteArranged({ sqlite }: CaseFile): void {
  sqlite.exec(`DELETE FROM copies_arranged;
    INSERT INTO copies_arranged (upto) SELECT COALESCE(MAX(piece), 0) FROM message_marks`);
}

export function eachMarkRow({ sqlite }: CaseFile): Iterable<MarkRow> {
  return sqlite
    .prepare(
      `SELECT p.serial, p.id, p.date_at, p.message_id, p.in_reply_to, p."references", hex(m.content_hash), m.prints
       FROM message_marks m JOIN pieces p ON p.serial = m.piece ORDER BY m.piece`,
    )
    .raw()
    .iterate() as Iterable<MarkRow>;
}

export function eachRunRow({ sqlite }: CaseFile): Iterable<RunRow> {
  return sqlite
    .prepare('SELECT piece, n, depth, author IS NOT NULL, prints FROM quoted_runs ORDER BY piece, n')
    .raw()
    .iterate() as Iterable<RunRow>;
}

/** Reads hosts and sources by serial: statements are prepared once. */
export function textReader({ sqlite }: CaseFile): (serial: number) => HostText {
  const host = sqlite.prepare(
    `SELECT p.title, r.text FROM pieces p LEFT JOIN renditions r ON r.piece = p.serial AND r.n = 1
     WHERE p.serial = ?`,
  );
  const runs = sqlite.prepare(
    'SELECT n, depth, author, date_raw AS date, spans FROM quoted_runs WHERE piece = ? ORDER BY n',
  );
  return (serial) => {
    const row = host.get(serial) as { title: string | null; text: string | null } | undefined;
    const found = runs.all(serial) as (Omit<StoredRun, 'spans'> & { n: number; spans: string })[];
    return {
      title: row?.title ?? null,
      text: row?.text ?? '',
      runs: new Map(found.map(({ n, spans, ...run }) => [n, { ...run, spans: readSpans(spans) }])),
    };
  };
}

function readSpans(json: string): Span[] {
  return (JSON.parse(json) as [number, number][]).map(([start, end]) => ({ start, end }));
}

export function storedLinks({ sqlite }: CaseFile): Iterable<StoredLink> {
  return sqlite
    .prepare('SELECT piece, n, source, reason, share FROM quotation_links ORDER BY piece, n')
    .iterate() as Iterable<StoredLink>;
}

/** Takes away some links and writes others, in this order. */
export function changeLinks(
  { sqlite }: CaseFile,
  gone: readonly RunKey[],
  written: readonly StoredLink[],
): void {
  const remove = sqlite.prepare('DELETE FROM quotation_links WHERE piece = ? AND n = ?');
  const write = sqlite.prepare(
    'INSERT OR REPLACE INTO quotation_links (piece, n, source, reason, share) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { piece, n } of gone) remove.run(piece, n);
  for (const { piece, n, source, reason, share } of written) write.run(piece, n, source, reason, share);
}

export function storedQuotations({ sqlite }: CaseFile): StoredQuotation[] {
  return sqlite
    .prepare('SELECT piece, host, n, found FROM quotations ORDER BY piece')
    .all() as StoredQuotation[];
}

export function storedNearCopies({ sqlite }: CaseFile): Iterable<StoredNearCopy> {
  return sqlite
    .prepare('SELECT piece, first, likeness FROM near_copies ORDER BY piece')
    .iterate() as Iterable<StoredNearCopy>;
}

export function changeNearCopies(
  { sqlite }: CaseFile,
  gone: readonly number[],
  written: readonly StoredNearCopy[],
): void {
  const remove = sqlite.prepare('DELETE FROM near_copies WHERE piece = ?');
  const write = sqlite.prepare(
    'INSERT OR REPLACE INTO near_copies (piece, first, likeness) VALUES (?, ?, ?)',
  );
  for (const piece of gone) remove.run(piece);
  for (const { piece, first, likeness } of written) write.run(piece, first, likeness);
}

/** A piece of kind 'quotation' as its row has it. */
export interface QuotationDraft {
  readonly id: string;
  readonly host: number;
  readonly n: number;
  readonly sha256: string;
  readonly size: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly dateRaw: string | null;
  readonly dateAt: number | null;
  readonly dateOffset: number | null;
}

/** Writes lost mails: a new one is a new piece; one that was found and is lost again is the piece it was. */
export function quotationWriter({ sqlite }: CaseFile) {
  const known = sqlite.prepare("SELECT serial FROM pieces WHERE id = ? AND kind = 'quotation'").pluck();
  const addPiece = sqlite.prepare(
    `INSERT INTO pieces (title, byline, date_raw, date_at, date_offset, sha256, size, id, kind, format, media_type)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'quotation', 'text', 'text/plain')`,
  );
  const setPiece = sqlite.prepare(
    `UPDATE pieces SET title = ?, byline = ?, date_raw = ?, date_at = ?, date_offset = ?, sha256 = ?, size = ?
     WHERE serial = ?`,
  );
  const addQuotation = sqlite.prepare('INSERT INTO quotations (piece, host, n) VALUES (?, ?, ?)');
  const setQuotation = sqlite.prepare('UPDATE quotations SET host = ?, n = ?, found = NULL WHERE piece = ?');
  const setFound = sqlite.prepare('UPDATE quotations SET found = ? WHERE piece = ?');
  const serialOf = (id: string) => (known.get(id) as number | undefined) ?? null;
  return {
    /** The serial of the piece of a lost mail, or null where there never was one. */
    serialOf,
    /** Gives the serial of the piece. */
    write(draft: QuotationDraft): number {
      const { title, byline, dateRaw, dateAt, dateOffset, sha256, size } = draft;
      const columns = [title, byline, dateRaw, dateAt, dateOffset, sha256, size];
      const before = serialOf(draft.id);
      const serial = before ?? Number(addPiece.run(...columns, draft.id).lastInsertRowid);
      if (before !== null) {
        setPiece.run(...columns, serial);
        setQuotation.run(draft.host, draft.n, serial);
      } else addQuotation.run(serial, draft.host, draft.n);
      return serial;
    },
    /** Says what has taken the place of a lost mail. */
    supersede(piece: number, found: number): void {
      setFound.run(found, piece);
    },
  };
}

/** Counts what is arranged. */
export function summaryOf({ sqlite }: CaseFile): CopiesSummary {
  const one = (query: string) => sqlite.prepare(query).pluck().get() as number;
  const byReason = new Map(
    sqlite.prepare('SELECT reason, COUNT(*) FROM quotation_links GROUP BY reason').raw().all() as [
      LinkReason,
      number,
    ][],
  );
  return {
    runs: one('SELECT COUNT(*) FROM quoted_runs'),
    linkedByReference: byReason.get('reference-and-text') ?? 0,
    linkedByText: byReason.get('text') ?? 0,
    lostRuns: byReason.get('quotation') ?? 0,
    lostMails: one('SELECT COUNT(*) FROM quotations WHERE found IS NULL'),
    nearGroups: one('SELECT COUNT(DISTINCT first) FROM near_copies'),
    nearMessages: one('SELECT COUNT(*) FROM near_copies'),
  };
}

export function countLinks({ sqlite }: CaseFile): number {
  return sqlite.prepare('SELECT COUNT(*) FROM quotation_links').pluck().get() as number;
}

/** For each lost mail the run that its text is made of. */
export function quotationHosts(caseFile: CaseFile): Map<number, { host: number; n: number }> {
  return new Map(storedQuotations(caseFile).map(({ piece, host, n }) => [piece, { host, n }]));
}

export function idOf({ sqlite }: CaseFile, serial: number): string {
  return String(sqlite.prepare('SELECT id FROM pieces WHERE serial = ?').pluck().get(serial));
}

/** Runs a work whose rows come on record together, or not at all. */
export function inTransaction({ sqlite }: CaseFile, work: () => void): void {
  sqlite.transaction(work).immediate();
}

/** Reads who signs a message: the first author of its header as one line, or null where it names none. */
export function senderReader({ sqlite }: CaseFile): (serial: number) => string | null {
  const sender = sqlite.prepare(
    `SELECT m.name, m.address FROM correspondents c JOIN mailboxes m ON m.id = c.mailbox
     WHERE c.piece = ? AND c.role = 'from' ORDER BY c.n LIMIT 1`,
  );
  return (serial) => {
    const row = sender.get(serial) as { name: string; address: string } | undefined;
    return row === undefined ? null : mailboxLine({ role: 'from', ...row, name: row.name || null });
  };
}
