import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { closeCase, createCase } from './open-case.js';
import { addMessages } from './testing/make-case.js';
import { foldLabel, labelWriter } from './write-labels.js';

it('keeps the labels of all copies of a mail, each once, and finds them without accents and case', async () => {
  const root = mkdtempSync(join(tmpdir(), 'recolement-labels-'));
  const caseFile = await createCase(join(root, '.recolement'));
  await addMessages(caseFile, [{ from: 'ada@b.example', text: 'Hello' }]);
  const write = labelWriter(caseFile.sqlite);
  write(1, ['Boîte de réception', 'Board, 2017']);
  write(1, ['Board, 2017', 'Sent']);
  const stored = caseFile.sqlite
    .prepare('SELECT label FROM piece_labels WHERE piece = 1 ORDER BY label')
    .pluck();
  expect(stored.all()).toEqual(['Board, 2017', 'Boîte de réception', 'Sent']);
  const find = caseFile.sqlite.prepare('SELECT piece FROM piece_labels WHERE folded = ?').pluck();
  expect(find.all(foldLabel('BOITE DE  RECEPTION'))).toEqual([1]);
  await closeCase(caseFile);
  rmSync(root, { recursive: true, force: true });
});
