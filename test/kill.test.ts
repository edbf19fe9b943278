import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, 'dist', 'cli', 'main.js');
const PROGRAM = existsSync(BUILT) ? [BUILT] : ['--import', 'tsx', join(ROOT, 'src', 'cli', 'main.ts')];
/** More than one commit takes in: see `lasting-transaction.ts`. */
const MESSAGES = 8_600;
const POLL_MILLISECONDS = 1;

const folder = mkdtempSync(join(tmpdir(), 'recolement-kill-'));
const mbox = join(folder, 'inbox.mbox');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One message of an mbox: a few come again word for word, some carry an attachment. */
function messageOf(place: number): string {
  const n = place % 300 === 7 ? 7 : place;
  const attached = n % 40 === 0;
  const header = [
    'From clerk@example.org Mon Jan  1 00:00:00 2018',
    `From: Clerk ${n % 17} <clerk${n % 17}@example.org>`,
    `To: Bench <bench${n % 5}@example.org>`,
    `Date: Mon, ${1 + (n % 28)} Jan 2018 10:00:00 +0000`,
    `Subject: Filing ${n}`,
    `Message-ID: <${n}@example.org>`,
  ];
  const said = Array.from({ length: 40 }, (_, k) => `the word${(n * 31 + k * k) % 997} that you have`).join(
    ' ',
  );
  const body = `Filing number ${n}. And it is for this: ${said}.`;
  return `${[...header, ...(attached ? withAttachment(body, n) : ['', body])].join('\n')}\n\n`;
}

function withAttachment(body: string, n: number): string[] {
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    body,
    '--part',
    `Content-Type: text/plain; name="note-${n}.txt"`,
    'Content-Disposition: attachment',
    '',
    `A note to filing ${n}.`,
    '--part--',
  ];
}

/** Runs `add`. Where `isMoment` is given, the process is killed as soon as it holds; tells whether it was. */
function add(
  dir: string,
  isMoment: (() => boolean) | null,
): Promise<{ killed: boolean; code: number | null }> {
  return new Promise((resolve) => {
    const args = [...PROGRAM, 'add', mbox, '--case', dir];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
    const timer = setInterval(() => isMoment?.() && child.kill('SIGKILL'), POLL_MILLISECONDS);
    child.on('close', (code, signal) => {
      clearInterval(timer);
      resolve({ killed: signal === 'SIGKILL', code });
    });
  });
}

/** All that a case holds, in words that are the same in every case. */
function contentsOf(dir: string): Record<string, unknown[]> {
  const sqlite = new Sqlite(join(dir, 'case.sqlite'));
  const rows = (query: string) => sqlite.prepare(query).raw().all();
  const contents = {
    pieces: rows('SELECT id, sha256, title, date_at, message_id FROM pieces ORDER BY id'),
    texts: rows(
      `SELECT p.id, r.n, r.text_sha256 FROM renditions r JOIN pieces p ON p.serial = r.piece ORDER BY 1, 2`,
    ),
    sightings: rows(
      `SELECT p.id, s.source, s.byte_start, s.byte_end, s.ordinal, s.name, above.id FROM sightings s
       JOIN pieces p ON p.serial = s.piece LEFT JOIN pieces above ON above.serial = s.parent ORDER BY 3, 5`,
    ),
    correspondents: rows(
      `SELECT p.id, c.n, c.role, m.name, m.address FROM correspondents c
       JOIN pieces p ON p.serial = c.piece JOIN mailboxes m ON m.id = c.mailbox ORDER BY 1, 2`,
    ),
    found: rows(
      `SELECT p.id FROM piece_words JOIN pieces p ON p.serial = piece_words.rowid
       WHERE piece_words MATCH 'word31 OR note' ORDER BY 1`,
    ),
    unfinished: rows("SELECT sha256 FROM sources WHERE state = 'reading'"),
    originals: readdirSync(join(dir, 'originals'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(dir, 'originals', name)).isFile())
      .sort(),
  };
  sqlite.close();
  return contents;
}

function verify(dir: string): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...PROGRAM, 'verify', '--case', dir], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    child.on('close', resolve);
  });
}

/** How many pieces another program sees; none where there is no case yet to look into. */
function committedPieces(path: string): number {
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    const count = sqlite.prepare('SELECT COUNT(*) FROM pieces').pluck().get() as number;
    sqlite.close();
    return count;
  } catch {
    return 0;
  }
}

interface Moment {
  readonly what: string;
  /** Whether the intake into a case folder has come so far. */
  readonly reached: (dir: string) => boolean;
}

const MOMENTS: readonly Moment[] = [
  { what: 'as soon as there is a database', reached: (dir) => existsSync(join(dir, 'case.sqlite')) },
  {
    what: 'when its originals begin to arrive',
    reached: (dir) => existsSync(join(dir, 'originals', 'incoming')),
  },
  { what: 'between two commits', reached: (dir) => committedPieces(join(dir, 'case.sqlite')) > 0 },
];

describe('an intake that is killed', () => {
  const undisturbed = join(folder, 'undisturbed', '.recolement');
  beforeAll(async () => {
    writeFileSync(mbox, Array.from({ length: MESSAGES }, (_, n) => messageOf(n)).join(''));
    expect(await add(undisturbed, null)).toEqual({ killed: false, code: 0 });
  });

  it.each(MOMENTS)('leaves a case that the same add completes: $what', async ({ what, reached }) => {
    const dir = join(folder, what.replaceAll(' ', '-'), '.recolement');
    expect(await add(dir, () => reached(dir))).toEqual({ killed: true, code: null });
    expect(await add(dir, null)).toEqual({ killed: false, code: 0 });
    const expected = contentsOf(undisturbed);
    expect(expected.pieces?.length).toBeGreaterThan(MESSAGES);
    expect(expected.found?.length).toBeGreaterThan(0);
    expect(contentsOf(dir)).toEqual(expected);
    expect(await verify(dir)).toBe(0);
  });
});
