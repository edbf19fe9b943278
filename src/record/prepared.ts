import type Sqlite from 'better-sqlite3';

const known = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement<unknown[]>>>();

/**
 * The statement of a text of SQL, made once for each database and kept with it: for what runs once a file,
 * making it costs more than running it. The text must be a constant, or all that were ever made are kept.
 */
export function prepared(sqlite: Sqlite.Database, sql: string): Sqlite.Statement<unknown[]> {
  const statements = known.get(sqlite) ?? new Map<string, Sqlite.Statement<unknown[]>>();
  known.set(sqlite, statements);
  const statement = statements.get(sql) ?? sqlite.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement;
}
