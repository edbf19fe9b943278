import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPaths, arrangeMail, type CaseFile, closeCase, createCase, openCase } from '../src/index.js';
import { ROOT } from './testing/run-cli.js';

/** Threads are started from what is built; `npm test` builds before it tests. */
const BUILT = join(ROOT, 'dist', 'cli', 'main.js');

/** More than is read without threads: see `add-paths.ts`. */
const MESSAGES = 1_500;
const WORDS = 'tide harbour meter lease board grant ledger clause annex tariff ferry quay notice'.split(' ');

describe('mail that is read on other threads', () => {
  it('is the same on the record as mail that is read where the program runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recolement-threads-'));
    const given = writeMail(folder);
    expect(existsSync(BUILT)).toBe(true);
    execFileSync(process.execPath, [BUILT, 'add', given, '--case', join(folder, 'threads')]);
    // From TypeScript no thread can be started: this is the plain way.
    const here = await createCase(join(folder, 'here', '.recolement'));
    await addPaths(here, [given]);
    await arrangeMail(here);
    const threads = await openCase(join(folder, 'threads', '.recolement'));
    const [one, other] = [contentsOf(threads), contentsOf(here)];
    expect(one.pieces).toHaveLength(MESSAGES + 600);
    expect(one).toEqual(other);
    await closeCase(here);
    await closeCase(threads);
  });
});

/** A mailbox of some megabytes, and a folder of many small files, one of them empty and one no mail. */
function writeMail(folder: string): string {
  const given = join(folder, 'given');
  mkdirSync(join(given, 'maildir', 'cur'), { recursive: true });
  mkdirSync(join(given, 'maildir', 'new'));
  const mailbox = Array.from({ length: MESSAGES }, (_, n) => `From bench ${postmark(n)}\n${message(n)}\n`);
  writeFileSync(join(given, 'mail.mbox'), mailbox.join(''));
  for (let n = 0; n < 600; n++) {
    writeFileSync(join(given, 'maildir', 'cur', `${String(n).padStart(4, '0')}:2,S`), message(MESSAGES + n));
  }
  writeFileSync(join(given, 'maildir', 'cur', 'empty:2,S'), '');
  return given;
}

const postmark = (n: number) => `Mon Jan  1 00:00:${String(n % 60).padStart(2, '0')} 2001`;

function message(n: number): string {
  const lines = Array.from({ length: 60 }, (_, line) =>
    Array.from({ length: 9 }, (_, word) => WORDS[(n * 7 + line * 3 + word * 5) % WORDS.length]).join(' '),
  );
  return [
    `Message-ID: <${n}@raz.example>`,
    ...(n % 3 === 0 ? [] : [`In-Reply-To: <${n - 1}@raz.example>`]),
    `From: Ana Writer <ana${n % 17}@raz.example>`,
    'To: Ben Reader <ben@raz.example>',
    `Date: Mon, 1 Jan 2001 00:${String(Math.floor(n / 60) % 60).padStart(2, '0')}:${String(n % 60).padStart(2, '0')} +0000`,
    `Subject: Papers ${n}`,
    '',
    `Number ${n}.`,
    ...lines,
    '',
  ].join('\n');
}

function contentsOf({ sqlite }: CaseFile) {
  const all = (query: string) => sqlite.prepare(query).raw().all();
  return {
    pieces: all('SELECT serial, id, sha256, title, date_at, language FROM pieces ORDER BY serial'),
    texts: all('SELECT piece, text_sha256 FROM renditions ORDER BY piece'),
    marks: all('SELECT piece, mih, hex(content_hash), hex(prints) FROM message_marks ORDER BY piece'),
    sightings: all('SELECT piece, source, byte_start, byte_end FROM sightings ORDER BY id'),
    problems: all('SELECT path, code, detail FROM problems ORDER BY id'),
    threads: all('SELECT id, messages FROM threads ORDER BY id'),
  };
}
