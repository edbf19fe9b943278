import { type LogHead, logHead } from './log.js';
import { type CaseFile, databaseSize } from './open-case.js';
import type { Problem } from './types.js';

/** What a case holds, in figures. Dates are milliseconds since 1970, null where no piece has a date. */
export interface CaseStatus {
  readonly dir: string;
  readonly pieces: readonly { readonly kind: string; readonly format: string; readonly count: number }[];
  readonly attachments: number;
  readonly sources: { readonly count: number; readonly bytes: number; readonly unfinished: number };
  readonly mailboxes: number;
  readonly senders: readonly {
    readonly name: string | null;
    readonly address: string;
    readonly count: number;
  }[];
  readonly dates: { readonly first: number | null; readonly last: number | null; readonly unknown: number };
  readonly problems: readonly { readonly code: string; readonly count: number }[];
  readonly log: LogHead;
  readonly databaseBytes: number;
}

/** A problem with its place: the path of the source, or the id of the piece. */
export interface NotedProblem extends Problem {
  readonly path: string | null;
  readonly piece: string | null;
}

/** The senders that `status` names: the most frequent ones. */
const MOST_SENDERS = 10;

/** Counts what a case holds. An empty case has zeros, and no dates. */
export async function statusOf(caseFile: CaseFile): Promise<CaseStatus> {
  const { sqlite, dir } = caseFile;
  const one = (query: string) => sqlite.prepare(query).get() as never;
  const all = (query: string) => sqlite.prepare(query).all() as never;
  return {
    dir,
    pieces: all(
      'SELECT kind, format, COUNT(*) AS count FROM pieces GROUP BY kind, format ORDER BY count DESC, kind, format',
    ),
    attachments: sqlite
      .prepare('SELECT COUNT(DISTINCT piece) FROM sightings WHERE parent IS NOT NULL')
      .pluck()
      .get() as number,
    sources: one(
      `SELECT COUNT(*) AS count, COALESCE(SUM(size), 0) AS bytes,
         COUNT(CASE WHEN state = 'reading' THEN 1 END) AS unfinished FROM sources`,
    ),
    mailboxes: sqlite.prepare('SELECT COUNT(*) FROM mailboxes').pluck().get() as number,
    senders: mostFrequentSenders(caseFile),
    dates: one(
      `SELECT MIN(date_at) AS first, MAX(date_at) AS last,
         COUNT(CASE WHEN date_at IS NULL AND kind = 'message' THEN 1 END) AS unknown FROM pieces`,
    ),
    problems: all('SELECT code, COUNT(*) AS count FROM problems GROUP BY code ORDER BY count DESC, code'),
    log: await logHead(caseFile),
    databaseBytes: databaseSize(caseFile),
  };
}

/** The problems noted in a case, in the order in which they came up. */
export async function listProblems(caseFile: CaseFile, limit: number): Promise<NotedProblem[]> {
  const rows = caseFile.sqlite
    .prepare(
      `SELECT problems.code, problems.detail, problems.path, pieces.id AS piece
       FROM problems LEFT JOIN pieces ON pieces.serial = problems.piece ORDER BY problems.id LIMIT ?`,
    )
    .all(limit) as { code: string; detail: string; path: string | null; piece: string | null }[];
  return rows.map(({ detail, ...row }) => ({ ...row, values: JSON.parse(detail) as Problem['values'] }));
}

function mostFrequentSenders(caseFile: CaseFile): CaseStatus['senders'] {
  const rows = caseFile.sqlite
    .prepare(
      `SELECT m.name, m.address, COUNT(*) AS count FROM correspondents c JOIN mailboxes m ON m.id = c.mailbox
       WHERE c.role = 'from' GROUP BY m.id ORDER BY count DESC, m.address, m.name LIMIT ?`,
    )
    .all(MOST_SENDERS) as { name: string; address: string; count: number }[];
  return rows.map((row) => ({ ...row, name: row.name === '' ? null : row.name }));
}

/** Whether a case holds no piece at all. */
export async function isEmpty(caseFile: CaseFile): Promise<boolean> {
  return caseFile.sqlite.prepare('SELECT 1 FROM pieces LIMIT 1').get() === undefined;
}
