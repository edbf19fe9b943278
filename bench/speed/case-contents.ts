import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** What a case holds, told without this case's own numbers: for each thing its rows, sorted. */
export type CaseContents = Readonly<Record<string, readonly string[]>>;

/** Receipts and log are left out: they tell how often a thing was given, which a second `add` rightly changes. */
const QUERIES: Readonly<Record<string, string>> = {
  sources: 'SELECT sha256, size, format, reader, reader_version, detail, state FROM sources',
  pieces: `SELECT id, sha256, size, kind, format, media_type, title, byline, language, date_raw, date_at,
    date_offset, message_id, in_reply_to, "references" FROM pieces`,
  texts: `SELECT p.id, r.n, r.reader, r.reader_version, r.text_sha256, r.pages, length(r.text)
    FROM renditions r JOIN pieces p ON p.serial = r.piece`,
  sightings: `SELECT p.id, s.source, above.id, s.ordinal, s.byte_start, s.byte_end, s.escaping, COALESCE(s.sha256, p.sha256), s.name
    FROM sightings s JOIN pieces p ON p.serial = s.piece LEFT JOIN pieces above ON above.serial = s.parent`,
  correspondents: `SELECT p.id, c.n, c.role, m.name, m.address
    FROM correspondents c JOIN pieces p ON p.serial = c.piece JOIN mailboxes m ON m.id = c.mailbox`,
  problems: `SELECT pr.source, p.id, pr.path, pr.code, pr.detail
    FROM problems pr LEFT JOIN pieces p ON p.serial = pr.piece`,
  words: 'SELECT term, doc, cnt FROM temp.vocabulary',
};

/** Reads a case past the program that wrote it: straight from its tables and folders. */
export function contentsOf(dir: string): CaseContents {
  const sqlite = new Sqlite(join(dir, 'case.sqlite'));
  try {
    sqlite.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'piece_words', 'row')");
    const rows = Object.entries(QUERIES).map(([name, query]) => {
      const all = sqlite.prepare(query).raw().all() as unknown[][];
      return [name, all.map((row) => JSON.stringify(row)).sort()] as const;
    });
    return { ...Object.fromEntries(rows), originals: originalsOf(dir) };
  } finally {
    sqlite.close();
  }
}

/** How many pieces are on the record; 0 where the killed program had not made its tables yet. */
export function countPieces(dir: string): number {
  const sqlite = new Sqlite(join(dir, 'case.sqlite'));
  try {
    const made = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'pieces'").get() !== undefined;
    return made ? (sqlite.prepare('SELECT COUNT(*) FROM pieces').pluck().get() as number) : 0;
  } finally {
    sqlite.close();
  }
}

/** One line for each thing that differs, with the first row that only one of the two has; none where equal. */
export function differences(expected: CaseContents, found: CaseContents): string[] {
  return Object.keys(expected).flatMap((name) => {
    const one = expected[name] ?? [];
    const other = found[name] ?? [];
    if (hashOf(one) === hashOf(other)) return [];
    const lost = firstOutside(one, other);
    const extra = firstOutside(other, one);
    return [
      `${name}: ${one.length} rows and ${other.length}; lost ${lost ?? 'none'}; extra ${extra ?? 'none'}`,
    ];
  });
}

/** Every original by its name, and what an intake left behind. */
function originalsOf(dir: string): string[] {
  const names = readdirSync(join(dir, 'originals'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /^(?:[0-9a-f]{2}|incoming)[/\\]./.test(name)).sort();
}

function hashOf(rows: readonly string[]): string {
  return createHash('sha256').update(rows.join('\n')).digest('hex');
}

function firstOutside(rows: readonly string[], others: readonly string[]): string | null {
  const known = new Set(others);
  return rows.find((row) => !known.has(row)) ?? null;
}
