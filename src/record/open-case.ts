import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { Failure, reasonOf } from '../text/index.js';
import { migrate } from './migrate.js';
import type { Tables } from './schema.js';

/** The folder that holds a case, as `.git` holds a repository. */
export const CASE_FOLDER = '.recolement';
const DATABASE = 'case.sqlite';
/** How long a write waits for another program's write before it gives up. */
const BUSY_MILLISECONDS = 30_000;

/**
 * An open case. `tables` is for typed queries, `sqlite` for the bulk paths and the index of words; nobody but
 * record/ and the store.ts files touches either.
 */
export interface CaseFile {
  readonly dir: string;
  readonly sqlite: Sqlite.Database;
  readonly tables: Kysely<Tables>;
}

/** The case folder at or above `from`, or null where there is none. */
export function findCase(from: string): string | null {
  let folder = resolve(from);
  for (;;) {
    const candidate = join(folder, CASE_FOLDER);
    if (existsSync(join(candidate, DATABASE))) return candidate;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

/**
 * The case folder that a name on the command line means: the folder itself, or the `.recolement` in it.
 * Null where neither holds a case.
 */
export function namedCase(dir: string): string | null {
  const inside = join(resolve(dir), CASE_FOLDER);
  if (existsSync(join(inside, DATABASE))) return inside;
  return existsSync(join(resolve(dir), DATABASE)) ? resolve(dir) : null;
}

/** Where a new case named `dir` goes: `dir/.recolement`, unless `dir` is itself called so. */
export function newCaseFolder(dir: string): string {
  const full = resolve(dir);
  return full.endsWith(CASE_FOLDER) ? full : join(full, CASE_FOLDER);
}

/**
 * Opens the case in `dir` (the folder with case.sqlite in it) and brings it to the newest schema.
 * Fails with `case-not-found`, `case-unreadable` or `case-too-new`.
 */
export async function openCase(dir: string): Promise<CaseFile> {
  if (!existsSync(join(dir, DATABASE))) throw new Failure('case-not-found', { dir });
  return open(dir);
}

/**
 * Opens the case in `dir` beside a program that writes it, for reading alone: nothing is migrated.
 * Fails with `case-unreadable`.
 */
export async function openCaseToRead(dir: string): Promise<CaseFile> {
  try {
    return caseFileOf(dir, new Sqlite(join(dir, DATABASE), { readonly: true, timeout: BUSY_MILLISECONDS }));
  } catch (cause) {
    throw new Failure('case-unreadable', { dir, reason: reasonOf(cause) }, { cause });
  }
}

/** Makes a case in `dir`, or opens the one that is there. */
export async function createCase(dir: string): Promise<CaseFile> {
  try {
    mkdirSync(join(dir, 'originals'), { recursive: true });
  } catch (cause) {
    throw new Failure('case-unreadable', { dir, reason: reasonOf(cause) }, { cause });
  }
  return open(dir);
}

/** Closes the files of a case. A closed case answers nothing more. */
export async function closeCase(caseFile: CaseFile): Promise<void> {
  caseFile.sqlite.close();
}

/** Bytes on disk of the database with its write-ahead log; the originals are not counted. */
export function databaseSize(caseFile: CaseFile): number {
  return ['', '-wal']
    .map((suffix) => join(caseFile.dir, DATABASE + suffix))
    .reduce((sum, path) => sum + (existsSync(path) ? statSync(path).size : 0), 0);
}

function open(dir: string): CaseFile {
  try {
    const sqlite = new Sqlite(join(dir, DATABASE), { timeout: BUSY_MILLISECONDS });
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    // Pages that many commits touch, of indexes above all, are copied back once and not each time.
    sqlite.pragma('wal_autocheckpoint = 16384');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('cache_size = -65536');
    migrate(sqlite, dir);
    return caseFileOf(dir, sqlite);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('case-unreadable', { dir, reason: reasonOf(cause) }, { cause });
  }
}

function caseFileOf(dir: string, sqlite: Sqlite.Database): CaseFile {
  let builder: Kysely<Tables> | null = null;
  return {
    dir,
    sqlite,
    get tables() {
      builder ??= queryBuilder(sqlite);
      return builder;
    },
  };
}

/** Loading the query builder takes longer than a search does, so that it waits until something asks through it. */
function queryBuilder(sqlite: Sqlite.Database): Kysely<Tables> {
  const { Kysely, SqliteDialect } = createRequire(import.meta.url)('kysely') as typeof import('kysely');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
}
