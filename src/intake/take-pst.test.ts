import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PSTFile, type PSTFolder, type PSTMessage } from 'pst-extractor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseFile, closeCase, createCase, sha256Of } from '../record/index.js';
import { type AddReport, addPaths } from './add-paths.js';
import { readPieceBytes, verifyPieces } from './verify-pieces.js';

/** A real PST of 71 mails, which pst-extractor brings along. */
const ENRON = join(
  dirname(createRequire(import.meta.url).resolve('pst-extractor')),
  '../example/testdata/enron.pst',
);

let root: string;
let caseFile: CaseFile;
let report: AddReport;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'recolement-pst-'));
  caseFile = await createCase(join(root, '.recolement'));
  report = await addPaths(caseFile, [ENRON]);
}, 60_000);
afterAll(async () => {
  await closeCase(caseFile);
  rmSync(root, { recursive: true, force: true });
});

const rows = <Row>(sql: string): Row[] => caseFile.sqlite.prepare(sql).all() as Row[];

describe('takePst', () => {
  it('takes every mail in, with its sender, its date and the folder it lay in', () => {
    expect(report.taken[0]?.format).toBe('pst');
    const mails = rows<{ title: string; date_at: number; name: string }>(
      `SELECT title, date_at, name FROM pieces JOIN sightings ON sightings.piece = pieces.serial
       WHERE parent IS NULL ORDER BY byte_start`,
    );
    expect(mails).toHaveLength(71);
    expect(mails.every(({ date_at }) => date_at > Date.UTC(2000, 0) && date_at < Date.UTC(2003, 0))).toBe(
      true,
    );
    const folders = new Set(mails.map(({ name }) => name.split('/').at(-1)));
    expect([...folders].sort()).toEqual([
      'MLOKAY (Non-Privileged)',
      'Personal',
      'Sent Items',
      'Systems',
      'TW-Commercial Group',
    ]);
    const senders = rows<{ n: number }>(
      "SELECT COUNT(DISTINCT piece) AS n FROM correspondents WHERE role = 'from'",
    );
    expect(senders[0]?.n).toBe(71);
  });

  it('reads the same bytes of attachments as another reader', () => {
    const own = rows<{
      sha256: string;
    }>(`SELECT COALESCE(s.sha256, p.sha256) AS sha256 FROM sightings s JOIN pieces p ON p.serial = s.piece
       WHERE parent IS NOT NULL`);
    expect(own).toHaveLength(70);
    expect(own.map(({ sha256 }) => sha256).sort()).toEqual(attachmentsByOther().sort());
  });

  it('finds every item again where it was seen', async () => {
    const faults = [];
    let checked = 0;
    for await (const { fault } of verifyPieces(caseFile)) {
      checked++;
      if (fault !== null) faults.push(fault);
    }
    expect(faults).toEqual([]);
    expect(checked).toBe(71);
  });

  it('shows an item as the bytes that its hash is of', async () => {
    const [place] = rows<{ source: string; start: number; sha256: string }>(
      `SELECT source, byte_start AS start, COALESCE(s.sha256, p.sha256) AS sha256
       FROM sightings s JOIN pieces p ON p.serial = s.piece WHERE parent IS NULL LIMIT 1`,
    );
    const { source = '', start = 0, sha256 } = place ?? {};
    const bytes = await readPieceBytes(caseFile, { source, start, end: start, escaping: 'pst-item' });
    expect(sha256Of(bytes)).toBe(sha256);
    expect(Buffer.from(bytes).toString('utf8')).toMatch(/^recolement item 1\n\["class","IPM\.Note"\]\n/);
  });

  it('adds nothing the second time', async () => {
    const again = await addPaths(caseFile, [ENRON]);
    expect(again.pieces).toEqual({ added: 0, known: 0 });
    expect(again.again).toEqual([ENRON]);
  });

  it('counts what is damaged, tells which item it is, and takes the others in', async () => {
    const bytes = readFileSync(ENRON);
    // Past the header; most of what stands here is blocks of items.
    bytes.fill(0, 0x40000, 0x48000);
    const path = join(root, 'damaged.pst');
    writeFileSync(path, bytes);
    const damaged = await addPaths(caseFile, [path]);
    const told = damaged.problems.filter(({ code }) => /^(?:item|pst)-/.test(code));
    expect(told.length).toBeGreaterThan(0);
    expect(damaged.pieces.known).toBeGreaterThan(100);
    for (const { code, values } of told)
      if (code === 'item-unreadable') expect(values.item).toBeGreaterThan(0);
  });

  it('says of a file that only begins like a PST that it cannot be opened', async () => {
    const path = join(root, 'false.pst');
    writeFileSync(path, `!BDN${'x'.repeat(2000)}`);
    const { problems, pieces } = await addPaths(caseFile, [path]);
    expect(problems.map(({ code }) => code)).toEqual(['pst-unreadable']);
    expect(pieces).toEqual({ added: 0, known: 0 });
  });
});

function attachmentsByOther(): string[] {
  const file = new PSTFile(ENRON);
  const found: string[] = [];
  const walk = (folder: PSTFolder): void => {
    for (let item = folder.getNextChild(); item !== null; item = folder.getNextChild()) {
      found.push(...filesOf(item as PSTMessage));
    }
    for (const below of foldersIn(folder)) walk(below);
  };
  walk(file.getRootFolder());
  file.close();
  return found;
}

/** The library throws at folders of searches, which hold nothing of their own. */
function foldersIn(folder: PSTFolder): PSTFolder[] {
  const { error } = console;
  console.error = () => {};
  try {
    return folder.getSubFolders();
  } catch {
    return [];
  } finally {
    console.error = error;
  }
}

function filesOf(item: PSTMessage): string[] {
  return Array.from({ length: item.numberOfAttachments }, (_, n) => {
    const stream = item.getAttachment(n).fileInputStream;
    const bytes = Buffer.alloc(stream?.length.toNumber() ?? 0);
    stream?.readCompletely(bytes);
    return sha256Of(bytes);
  });
}
