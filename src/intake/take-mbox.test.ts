import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeCase, createCase } from '../record/index.js';
import { addPaths } from './add-paths.js';

const PIPERMAIL = `From jsmith at b.example  Mon May  5 10:11:12 2003
From: jsmith at b.example (John Smith)
Date: Mon, 5 May 2003 10:11:12 +0200
Subject: [list] Prices
Message-ID: <1@b.example>

One hundred.

From the start of this, nothing was said.

From ann.b at c.example  Tue May  6 01:02:03 2003
From: ann.b at c.example (=?iso-8859-1?q?Ann_B=E9?=)
Date: Tue, 06 May 2003 01:02:03 +0000
Subject: [list] Prices
In-Reply-To: <1@b.example>
Message-ID: <2@c.example>

> One hundred.
No.
-------------- next part --------------
A non-text attachment was scrubbed...
`;

it('takes in the text archive of a mailing list, whose addresses are spelled out', async () => {
  const root = mkdtempSync(join(tmpdir(), 'recolement-list-'));
  const path = join(root, '2003-May.txt');
  writeFileSync(path, PIPERMAIL);
  const caseFile = await createCase(join(root, '.recolement'));
  const report = await addPaths(caseFile, [path]);
  expect(report.taken).toMatchObject([{ format: 'mbox', added: 2 }]);
  const senders = caseFile.sqlite.prepare('SELECT name FROM mailboxes ORDER BY id').pluck().all();
  expect(senders).toEqual(['John Smith', 'Ann Bé']);
  const texts = caseFile.sqlite.prepare('SELECT text FROM renditions ORDER BY piece').pluck().all();
  expect(texts[0]).toBe('One hundred.\n\nFrom the start of this, nothing was said.');
  expect(texts[1]).toMatch(/^> One hundred\.\nNo\.\n/);
  await closeCase(caseFile);
  rmSync(root, { recursive: true, force: true });
});
