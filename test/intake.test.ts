import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { type AddReport, addPaths, verifyPieces } from '../src/intake/index.js';
import { type CaseFile, createCase, search, statusOf, verifyRecord } from '../src/record/index.js';
import { FIXTURE } from './testing/run-cli.js';

const MAIL =
  'From: Ana Roe <ana@lab.example>\nTo: Bo <bo@lab.example>\nSubject: S\nMessage-ID: <1@lab.example>\nDate: Tue, 12 Sep 2017 10:14:00 +0200\n\nWe shall keep the meter.\n';
const bytes = (text: string) => new TextEncoder().encode(text);

function folder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'recolement-intake-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

async function newCase(): Promise<CaseFile> {
  return createCase(join(mkdtempSync(join(tmpdir(), 'recolement-case-')), '.recolement'));
}

async function faults(caseFile: CaseFile): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { fault } of verifyRecord(caseFile)) if (fault !== null) found.push(fault);
  for await (const { fault } of verifyPieces(caseFile)) if (fault !== null) found.push(fault);
  return found;
}

async function ids(caseFile: CaseFile): Promise<string[]> {
  const { hits } = await search(caseFile, '', { limit: 1000 });
  return hits.map((hit) => hit.piece.id).sort();
}

async function tarOf(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const added = (report: AddReport) => report.pieces;

describe('taking things in', () => {
  it('makes one piece of a mail however it comes: alone, with CRLF, in an mbox, in a zip in a tar.gz', async () => {
    const crlf = MAIL.replaceAll('\n', '\r\n');
    const zip = zipSync({ 'deep/mail.eml': bytes(MAIL) });
    const root = folder({
      'a.eml': MAIL,
      'b.eml': crlf,
      'c.mbox': `From ana@lab.example Tue Sep 12 10:14:00 2017\n${MAIL}\n`,
      'd.tar.gz': gzipSync(await tarOf({ 'inner.zip': zip })),
      'maildir/cur/1.host:2,S': MAIL,
      'maildir/new/.keep': 'x',
    });
    const caseFile = await newCase();
    // The same bytes again are a receipt; other bytes of the same mail are a sighting.
    expect(added(await addPaths(caseFile, [root]))).toEqual({ added: 2, known: 2 });
    const { hits } = await search(caseFile, 'from:ana');
    expect(hits.length).toBe(1);
    expect(await faults(caseFile)).toEqual([]);
  });

  it('gives the same ids whatever the order, and changes nothing when given the same again', async () => {
    const [one, two] = [await newCase(), await newCase()];
    const parts = ['letters', 'mail', 'minutes'].map((name) => join(FIXTURE, 'record', name));
    await addPaths(one, parts);
    for (const part of [...parts].reverse()) await addPaths(two, [part]);
    expect(await ids(two)).toEqual(await ids(one));
    const before = await statusOf(one);
    const again = await addPaths(one, parts);
    const after = await statusOf(one);
    expect(added(again)).toEqual({ added: 0, known: 0 });
    expect(after.pieces).toEqual(before.pieces);
    expect(after.log.entries).toBeGreaterThan(before.log.entries);
  });

  it('takes in only what is new of a mailbox that grew', async () => {
    const root = mkdtempSync(join(tmpdir(), 'recolement-grow-'));
    const box = join(root, 'board.mbox');
    cpSync(join(FIXTURE, 'record', 'mail', 'board.mbox'), box);
    const caseFile = await newCase();
    const first = added(await addPaths(caseFile, [box]));
    appendFileSync(box, `\nFrom ana@lab.example Tue Sep 12 10:14:00 2017\n${MAIL}`);
    expect(added(await addPaths(caseFile, [box]))).toEqual({ added: 1, known: first.added });
    expect(await faults(caseFile)).toEqual([]);
  });

  it('names what it does not take in, and why', async () => {
    const root = folder({
      'photo.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'empty.txt': '',
      'note.txt': 'A note.',
    });
    const caseFile = await newCase();
    const report = await addPaths(caseFile, [root]);
    expect(report.refused.map(({ path, code }) => [path.slice(root.length + 1), code])).toEqual([
      ['empty.txt', 'file-empty'],
      ['photo.png', 'no-reader'],
    ]);
    expect((await statusOf(caseFile)).problems.map((problem) => problem.code)).toEqual([
      'file-empty',
      'no-reader',
    ]);
  });

  it('stops a zip bomb with a problem and keeps what came before it', async () => {
    const bomb = zipSync({ 'a.txt': bytes('A note before.'), 'b.txt': new Uint8Array(60 << 20).fill(0x61) });
    const caseFile = await newCase();
    const report = await addPaths(caseFile, [folder({ 'bomb.zip': bomb })]);
    expect(report.problems.map((problem) => problem.code)).toContain('archive-ratio');
    expect((await search(caseFile, '"note before"')).total).toBe(1);
    expect(await faults(caseFile)).toEqual([]);
  });

  it('ends on archives nested without end', async () => {
    let nested: Uint8Array = bytes('The core.');
    for (let depth = 0; depth < 12; depth++)
      nested = zipSync({ [depth === 0 ? 'core.txt' : 'inner.zip']: nested });
    const caseFile = await newCase();
    const report = await addPaths(caseFile, [folder({ 'outer.zip': nested })]);
    expect(report.problems.map((problem) => problem.code)).toContain('archive-too-deep');
  });

  it('opens an archive that a message carries', async () => {
    const zip = Buffer.from(zipSync({ 'minutes.txt': bytes('The council met twice.') })).toString('base64');
    const mail = `From: ana@lab.example\nDate: Tue, 12 Sep 2017 10:14:00 +0200\nMessage-ID: <2@lab.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: application/zip; name=minutes.zip\nContent-Disposition: attachment; filename=minutes.zip\nContent-Transfer-Encoding: base64\n\n${zip}\n--b--\n`;
    const caseFile = await newCase();
    await addPaths(caseFile, [folder({ 'mail.eml': mail })]);
    expect((await search(caseFile, '"council met"')).total).toBe(1);
    expect((await search(caseFile, 'has:attachment')).total).toBe(1);
    expect(await faults(caseFile)).toEqual([]);
  });

  it('finds out that an original was changed, and which piece no longer stands where it was seen', async () => {
    const caseFile = await newCase();
    await addPaths(caseFile, [folder({ 'a.eml': MAIL })]);
    const name = caseFile.sqlite.prepare('SELECT sha256 FROM sources').pluck().get() as string;
    const path = join(caseFile.dir, 'originals', name.slice(0, 2), name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('keep', 'sell'));
    expect(await faults(caseFile)).toEqual([
      { code: 'original-changed', thing: name },
      { code: 'piece-changed', thing: (await ids(caseFile))[0] },
    ]);
  });

  it('finds out that the log, a text or an anchor was changed', async () => {
    const caseFile = await newCase();
    await addPaths(caseFile, [folder({ 'a.eml': MAIL, 'b.txt': 'A note.' })]);
    caseFile.sqlite.exec(
      "UPDATE log SET entry = '{}' WHERE n = 1; UPDATE renditions SET text = text || '!' WHERE piece = 1",
    );
    expect((await faults(caseFile)).map((fault) => (fault as { code: string }).code)).toEqual([
      'text-changed',
      'log-broken',
    ]);
  });
});
