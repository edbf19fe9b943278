import type Sqlite from 'better-sqlite3';
import type { CaseFile } from './open-case.js';

/** So many pieces are committed together, or so many code units of their texts. */
const MOST_PIECES = 8_000;
const MOST_TEXT = 32 * 1_048_576;
/** And no transaction stays open longer than this, while a slow document is read: others may want to write. */
const MOST_MILLISECONDS = 4_000;

/** What an open transaction holds so far. */
export interface Held {
  pieces: number;
  text: number;
}

interface Open extends Held {
  readonly timer: NodeJS.Timeout;
}

const open = new WeakMap<Sqlite.Database, Open>();
/** What went wrong when a transaction was ended by time: it is told to whoever writes next. */
const faults = new WeakMap<Sqlite.Database, unknown>();

/**
 * Runs a work of writing in a transaction that lasts over many such works: at every commit the index of words is
 * written out and merged, so a bulk intake that commits often pays for it again and again. A work that throws takes
 * back all that was not committed. Whoever uses it ends with `settle`.
 */
export function inLastingTransaction<Result>({ sqlite }: CaseFile, work: (held: Held) => Result): Result {
  throwFault(sqlite);
  const held = open.get(sqlite) ?? begun(sqlite);
  try {
    const result = work(held);
    if (held.pieces >= MOST_PIECES || held.text >= MOST_TEXT) end(sqlite, 'COMMIT');
    return result;
  } catch (cause) {
    // SQLite has ended the transaction itself after some errors, a full disk among them.
    if (sqlite.inTransaction) end(sqlite, 'ROLLBACK');
    forget(sqlite);
    throw cause;
  }
}

/** Commits what is written and not committed yet; nothing where there is none. */
export async function settle({ sqlite }: CaseFile): Promise<void> {
  throwFault(sqlite);
  if (open.has(sqlite)) end(sqlite, 'COMMIT');
}

function begun(sqlite: Sqlite.Database): Open {
  sqlite.exec('BEGIN IMMEDIATE');
  const timer = setTimeout(() => endByTime(sqlite), MOST_MILLISECONDS).unref();
  const held: Open = { pieces: 0, text: 0, timer };
  open.set(sqlite, held);
  return held;
}

function endByTime(sqlite: Sqlite.Database): void {
  try {
    if (sqlite.open && open.has(sqlite)) end(sqlite, 'COMMIT');
  } catch (cause) {
    faults.set(sqlite, cause);
  }
}

function end(sqlite: Sqlite.Database, how: 'COMMIT' | 'ROLLBACK'): void {
  forget(sqlite);
  sqlite.exec(how);
}

function forget(sqlite: Sqlite.Database): void {
  clearTimeout(open.get(sqlite)?.timer);
  open.delete(sqlite);
}

function throwFault(sqlite: Sqlite.Database): void {
  if (!faults.has(sqlite)) return;
  const fault = faults.get(sqlite);
  faults.delete(sqlite);
  throw fault;
}
