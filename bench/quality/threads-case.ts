import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { arrangeThreads } from '../../src/mail/index.js';
import { type CaseFile, closeCase, createCase } from '../../src/record/index.js';
import { benchPath } from '../speed/corpus.js';
import { type Cell, printTable } from '../speed/print-table.js';
import type { ReadMail } from './threads-read.js';

/** Messages that come in last, to see what an `add` of a few costs. */
const LAST = 1_000;

/** Times the arrangement in a case that holds nothing but headers, and measures its tables. */
export async function measureCase(mails: readonly ReadMail[]): Promise<void> {
  const folder = benchPath('threads-case');
  rmSync(folder, { recursive: true, force: true });
  const caseFile = await createCase(join(folder, '.recolement'));
  const first = mails.slice(0, -LAST);
  const rows: Cell[][] = [
    [first.length, await timeOf(caseFile, first)],
    [mails.length - first.length, await timeOf(caseFile, mails.slice(first.length))],
  ];
  printTable('Arranging', ['new messages', 'seconds'], rows);
  const tables = caseFile.sqlite
    .prepare("SELECT name, sum(pgsize) / 1e6 FROM dbstat WHERE name LIKE 'thread%' GROUP BY name")
    .raw()
    .all() as [string, number][];
  const total = tables.reduce((sum, [, megabytes]) => sum + megabytes, 0);
  printTable('Tables and indices', ['name', 'MB'], [...tables, ['together', total]]);
  await closeCase(caseFile);
  rmSync(folder, { recursive: true, force: true });
}

async function timeOf(caseFile: CaseFile, mails: readonly ReadMail[]): Promise<number> {
  caseFile.sqlite.transaction(() => {
    for (const mail of mails) putOnRecord(caseFile, mail);
  })();
  const start = performance.now();
  await arrangeThreads(caseFile);
  return (performance.now() - start) / 1000;
}

function putOnRecord({ sqlite }: CaseFile, mail: ReadMail): void {
  const ids = (all: readonly string[]) => (all.length === 0 ? null : all.join(' '));
  sqlite
    .prepare(
      `INSERT INTO pieces (id, sha256, size, kind, format, media_type, date_at, message_id, in_reply_to, "references")
       VALUES (?, '', 0, 'message', 'eml', '', ?, ?, ?, ?)`,
    )
    .run(mail.piece, mail.date, mail.messageId, ids(mail.inReplyTo), ids(mail.references));
  const add = sqlite.prepare("INSERT OR IGNORE INTO mailboxes (name, address, folded) VALUES ('', ?, '')");
  for (const address of mail.addresses) add.run(address);
}
