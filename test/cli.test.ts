import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE, recolement } from './testing/run-cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'recolement-cli-'));
const article = join(FIXTURE, 'articles', 'the-tidal-papers.en.html');
/** What differs from run to run: folders, times, hashes of the log. */
const steady = (text: string) =>
  text
    .replaceAll(cwd, 'CASE')
    .replaceAll(FIXTURE, 'FIXTURE')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME')
    .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
    .replace(/(database|base) [\d.]+ M[Bo]/g, '$1 SIZE');

beforeAll(async () => {
  await recolement(cwd, 'add', join(FIXTURE, 'record'));
  copyFileSync(join(FIXTURE, 'source', 'attachments', 'halvane-mark.png'), join(cwd, 'mark.png'));
}, 120_000);

describe('the command line', () => {
  it('says what it took in, and, given the same again, that it had it already', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'recolement-add-'));
    const first = await recolement(fresh, 'add', join(FIXTURE, 'record'));
    const second = await recolement(fresh, 'add', join(FIXTURE, 'record'), '--lang', 'fr');
    expect(steady(first.out).replaceAll(fresh, 'CASE')).toMatchSnapshot('taken in');
    expect(steady(second.out).replaceAll(fresh, 'CASE')).toMatchSnapshot('had already, in French');
    expect([first.code, second.code]).toEqual([0, 0]);
  });

  it('finds, with the passage shown and the words marked', async () => {
    const { out } = await recolement(cwd, 'search', 'from:gorrick', 'chair', 'before:2018');
    expect(out).toMatchSnapshot();
  });

  it('says so where nothing answers', async () => {
    expect(await recolement(cwd, 'search', 'zzzunheardof', '--lang', 'fr')).toEqual({
      out: 'Rien au dossier ne répond.\n',
      err: '',
      code: 0,
    });
  });

  it('shows one piece with header, text, provenance and parts', async () => {
    const { out } = await recolement(cwd, 'search', 'has:attachment', '--json', '--limit', '1');
    const { hits } = JSON.parse(out) as { hits: { piece: string }[] };
    expect(steady((await recolement(cwd, 'show', hits[0]?.piece ?? '')).out)).toMatchSnapshot();
  });

  it('gives the bytes of a message back as they were received', async () => {
    const { out } = await recolement(cwd, 'show', '<CA+gorrick-0010@halvane.example>', '--raw');
    expect(readFileSync(join(FIXTURE, 'record', 'mail', 'board.mbox'), 'utf8')).toContain(out.slice(0, 500));
  });

  it.each(['en', 'fr'])('checks an article, worst first, in %s', async (lang) => {
    const { out, code } = await recolement(cwd, 'check', article, '--lang', lang);
    expect(steady(out)).toMatchSnapshot();
    expect(code).toBe(0);
  });

  it('writes the report as one page without anything from outside', async () => {
    const { out } = await recolement(cwd, 'check', article, '--html', 'report.html');
    const page = readFileSync(join(cwd, 'report.html'), 'utf8');
    expect(out).toContain('report.html');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import|\bsrc=/i);
  });

  it('lists statements without a case', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'recolement-none-'));
    writeFileSync(join(nowhere, 'a.txt'), '“We shall keep the meter,” said Ana Roe.\n');
    const { out } = await recolement(nowhere, 'statements', 'a.txt', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'recolement.statements/1',
      source: { language: 'en' },
      statements: [{ form: 'direct', speaker: { name: 'Ana Roe' }, within: null }],
    });
  });

  it('verifies every byte and anchor, and counts them', async () => {
    await recolement(cwd, 'check', article);
    const { out, code } = await recolement(cwd, 'verify');
    expect(steady(out).replace(/anchors: \d+/, 'anchors: N')).toMatchSnapshot();
    expect(code).toBe(0);
  });

  it.each(['en', 'fr'])('tells what the case holds, in %s', async (lang) => {
    const { out } = await recolement(cwd, 'status', '--lang', lang);
    expect(steady(out)).toMatchSnapshot();
  });

  it('finds every quotation of an article absent from an empty case', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'recolement-empty-'));
    mkdirSync(join(empty, 'nothing'));
    expect((await recolement(empty, 'add', 'nothing')).code).toBe(0);
    const { out, code } = await recolement(empty, 'check', article, '--json');
    const { findings } = JSON.parse(out) as { findings: { wording: string }[] };
    expect(new Set(findings.map((finding) => finding.wording))).toEqual(new Set(['absent']));
    expect(code).toBe(0);
  });

  it.each([
    [['check', 'nowhere.html'], 1],
    [['check', 'mark.png'], 1],
    [['show', 'ffffffff'], 1],
    [['show', ''], 1],
    [['search', 'date:soon'], 2],
    [['add', 'nowhere'], 1],
    [['status', '--case', 'nowhere'], 1],
    [['serch', 'x'], 2],
    [['search'], 2],
    [['search', 'x', '--limit', 'many'], 2],
    [['check', 'a', '--colour'], 2],
    [['status', '--lang', 'de'], 2],
  ])('answers %j with a sentence and exit code %i, in both languages', async (args, code) => {
    for (const lang of ['en', 'fr']) {
      const run = await recolement(cwd, ...args, ...(args.includes('--lang') ? [] : ['--lang', lang]));
      expect(run.code).toBe(code);
      expect(run.out).toBe('');
      expect(steady(run.err)).toMatchSnapshot(`${args.join(' ')} ${lang}`);
      expect(run.err).not.toMatch(/\bat .+:\d+:\d+/);
    }
  });

  it.each(['en', 'fr'])('explains itself, in %s', async (lang) => {
    expect(
      (await recolement(cwd, '--help', ...(lang === 'fr' ? ['--lang', 'fr'] : []))).out,
    ).toMatchSnapshot();
    expect((await recolement(cwd, 'search', '--help', '--lang', lang)).out).toMatchSnapshot();
  });
});
