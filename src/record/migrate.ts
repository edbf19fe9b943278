import { readdirSync, readFileSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { Failure } from '../text/index.js';

/** The numbered migrations that the package ships: `001_case.sql` and on. */
const MIGRATIONS = new URL('../../sql/', import.meta.url);

/**
 * Runs the migrations that a database has not seen, each in one transaction with its number.
 * Fails with `case-too-new` where a newer program made the case.
 */
export function migrate(sqlite: Sqlite.Database, dir: string): void {
  const files = migrationFiles();
  const found = schemaVersion(sqlite);
  if (found === files.length) return;
  if (found > files.length) throw new Failure('case-too-new', { dir, found, known: files.length });
  const runMissing = sqlite.transaction(() => {
    // Read again under the lock: another program may have migrated while this one waited.
    for (let version = schemaVersion(sqlite); version < files.length; version++) {
      sqlite.exec(readFileSync(new URL(files[version] ?? '', MIGRATIONS), 'utf8'));
      sqlite.pragma(`user_version = ${version + 1}`);
    }
  });
  runMissing.immediate();
}

/** The number of the newest migration a database has seen; 0 for an empty one. */
export function schemaVersion(sqlite: Sqlite.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => /^\d{3}_\w+\.sql$/.test(name))
    .sort();
}
