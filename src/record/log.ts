import { hash } from 'node:crypto';
import type { CaseFile } from './open-case.js';
import { prepared } from './prepared.js';

/** The hash before the first entry. */
const GENESIS = '0'.repeat(64);

/** The end of the intake log: how many entries, and the hash that covers them all. */
export interface LogHead {
  readonly entries: number;
  readonly hash: string;
}

/** What an entry tells: an action and its particulars, as plain data. */
export type LogEntry = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Appends an entry to the log, inside the transaction of the caller, so that the log never tells of what did
 * not happen. The hash of an entry is SHA-256 over the hash before it, the time and the entry, a line each.
 */
export function appendLog(caseFile: CaseFile, entry: LogEntry, at: string): void {
  const head = readHead(caseFile);
  const json = JSON.stringify(entry);
  prepared(caseFile.sqlite, 'INSERT INTO log (n, at, entry, previous, hash) VALUES (?, ?, ?, ?, ?)').run(
    head.entries + 1,
    at,
    json,
    head.hash,
    hashEntry(head.hash, at, json),
  );
}

/** The head of the log: of an empty one, no entries and 64 zeros. */
export async function logHead(caseFile: CaseFile): Promise<LogHead> {
  return readHead(caseFile);
}

/** The numbers of entries whose hash does not follow from what stands before them; none in a sound log. */
export async function brokenLogEntries(caseFile: CaseFile): Promise<number[]> {
  const rows = await caseFile.tables.selectFrom('log').selectAll().orderBy('n').execute();
  const broken: number[] = [];
  let previous = GENESIS;
  for (const [index, row] of rows.entries()) {
    const follows = row.n === index + 1 && row.previous === previous;
    if (!follows || row.hash !== hashEntry(row.previous, row.at, row.entry)) broken.push(row.n);
    previous = row.hash;
  }
  return broken;
}

function readHead(caseFile: CaseFile): LogHead {
  const last = prepared(caseFile.sqlite, 'SELECT n, hash FROM log ORDER BY n DESC LIMIT 1').get() as
    | { n: number; hash: string }
    | undefined;
  return last === undefined ? { entries: 0, hash: GENESIS } : { entries: last.n, hash: last.hash };
}

function hashEntry(previous: string, at: string, entry: string): string {
  return hash('sha256', `${previous}\n${at}\n${entry}`, 'hex');
}
