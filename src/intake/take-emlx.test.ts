import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseFile, closeCase, createCase } from '../record/index.js';
import { addPaths } from './add-paths.js';
import { verifyPieces } from './verify-pieces.js';

const MESSAGE =
  'From: Ada <ada@b.example>\nTo: bob@b.example\nSubject: Prix\nDate: Wed, 1 Mar 2017 10:00:00 +0100\nMessage-ID: <4@b.example>\n\nCent francs.\n';
const LIST = '<?xml version="1.0"?><plist><dict><key>flags</key><integer>1</integer></dict></plist>\n';
const EMLX = `${Buffer.byteLength(MESSAGE)}    \n${MESSAGE}${LIST}`;

let root: string;
let caseFile: CaseFile;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'recolement-emlx-'));
  caseFile = await createCase(join(root, '.recolement'));
});
afterEach(async () => {
  await closeCase(caseFile);
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  mkdirSync(join(root, 'mail'), { recursive: true });
  const path = join(root, 'mail', name);
  writeFileSync(path, text);
  return path;
}

describe('takeEmlx', () => {
  it('puts the message on the record by its own bytes, and notes what Apple Mail says of it', async () => {
    const report = await addPaths(caseFile, [write('42.emlx', EMLX)]);
    expect(report.taken).toMatchObject([{ format: 'emlx', added: 1 }]);
    const piece = caseFile.sqlite
      .prepare('SELECT title, kind, text FROM pieces JOIN renditions ON piece = serial')
      .get();
    expect(piece).toEqual({ title: 'Prix', kind: 'message', text: 'Cent francs.' });
    const place = caseFile.sqlite
      .prepare('SELECT byte_start AS start, byte_end AS end FROM sightings')
      .get() as {
      start: number;
      end: number;
    };
    expect(EMLX.slice(place.start, place.end)).toBe(MESSAGE);
    const detail = caseFile.sqlite.prepare('SELECT detail FROM sources').pluck().get() as string;
    expect(JSON.parse(detail)).toMatchObject({ flags: 1 });
    for await (const { fault } of verifyPieces(caseFile)) expect(fault).toBeNull();
  });

  it('is one piece with the same mail saved by another program', async () => {
    write('42.emlx', EMLX);
    write('saved.eml', MESSAGE.replaceAll('\n', '\r\n'));
    const report = await addPaths(caseFile, [join(root, 'mail')]);
    expect(report.pieces).toEqual({ added: 1, known: 1 });
  });

  it('tells that the attachments of a partial one lie elsewhere, and that the end of a cut one is lost', async () => {
    write('43.partial.emlx', EMLX);
    write('44.emlx', EMLX.slice(0, 120));
    const report = await addPaths(caseFile, [join(root, 'mail')]);
    expect(report.problems.map(({ code }) => code).sort()).toEqual(
      expect.arrayContaining(['emlx-cut', 'emlx-partial']),
    );
  });

  it('adds nothing the second time', async () => {
    const path = write('42.emlx', EMLX);
    await addPaths(caseFile, [path]);
    expect((await addPaths(caseFile, [path])).pieces).toEqual({ added: 0, known: 0 });
  });
});
