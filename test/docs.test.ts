import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeCase, createCase } from '../src/record/index.js';
import { ROOT, recolement } from './testing/run-cli.js';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

describe('the documentation', () => {
  it('describes every table of a case and its schema version', async () => {
    const caseFile = await createCase(join(mkdtempSync(join(tmpdir(), 'recolement-docs-')), '.recolement'));
    const tables = caseFile.sqlite
      .prepare(
        // Those behind an index of words are SQLite's own.
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'",
      )
      .pluck()
      .all() as string[];
    const format = read('docs/format.md');
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((table) => !format.includes(`| \`${table}\``))).toEqual([]);
    expect(format).toContain(
      `**Schema version: ${caseFile.sqlite.pragma('user_version', { simple: true })}.**`,
    );
    await closeCase(caseFile);
  });

  it('names every command in the README, and none that is not there', async () => {
    const { out } = await recolement(ROOT, '--help');
    const commands = [...out.matchAll(/^ {2}recolement ([a-z]+) /gm)].map((match) => match[1]);
    const named = [...read('README.md').matchAll(/`recolement ([a-z]+)/g)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(commands));
  });

  it('leads only to files that are there', () => {
    for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/format.md']) {
      for (const [, target = ''] of read(page).matchAll(/\]\(([^)#:]+)\)/g)) {
        const folder = join(ROOT, page, '..', target, '..');
        expect(readdirSync(folder), `${page}: ${target}`).toContain(target.split('/').at(-1));
      }
    }
  });

  it('opens the README with the two commands', () => {
    const [beginning = ''] = read('README.md').split('## ');
    expect(beginning).toContain('npm run demo');
    expect(beginning).toContain('npm test');
  });
});
