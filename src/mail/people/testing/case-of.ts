import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseFile, createCase } from '../../../record/index.js';
import { wordsOf } from '../../../text/index.js';
import { arrangePeople } from '../arrange-people.js';
import { mailbox } from './answer-of.js';

/** When every message of these tests was written. */
export const WRITTEN_AT = Date.parse('2019-03-01T10:00:00Z');

/** A new case with one message from each mailbox, people arranged after every batch. */
export async function caseOf(batches: readonly (readonly string[])[]): Promise<CaseFile> {
  const caseFile = await createCase(join(mkdtempSync(join(tmpdir(), 'recolement-people-')), '.recolement'));
  for (const lines of batches) {
    write(caseFile, lines);
    await arrangePeople(caseFile);
  }
  return caseFile;
}

/** Puts a message from each mailbox on the record, with no more of it than people are made of; arranges nothing. */
export function write({ sqlite }: CaseFile, lines: readonly string[]): void {
  const addPiece = sqlite.prepare(
    `INSERT INTO pieces (id, sha256, size, kind, format, media_type, date_at)
     VALUES (?, ?, 1, 'message', 'eml', 'message/rfc822', ?)`,
  );
  const addMailbox = sqlite.prepare('INSERT INTO mailboxes (name, address, folded) VALUES (?, ?, ?)');
  const addCorrespondent = sqlite.prepare(
    "INSERT INTO correspondents (piece, n, role, mailbox) VALUES (?, 0, 'from', ?)",
  );
  for (const line of lines) {
    const { name, address } = mailbox(line, 0);
    const sha256 = createHash('sha256').update(line).digest('hex');
    const words = wordsOf(`${name} ${address}`).map(({ form }) => form);
    const piece = addPiece.run(sha256.slice(0, 16), sha256, WRITTEN_AT).lastInsertRowid;
    const id = addMailbox.run(name, address, ` ${words.join(' ')} `).lastInsertRowid;
    addCorrespondent.run(piece, id);
  }
}
