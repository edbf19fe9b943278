import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser } from './testing/open-browser.js';
import { FIXTURE, recolement } from './testing/run-cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'recolement-page-'));
const PAGES = [
  ['en', 'the-tidal-papers.en.html'],
  ['fr', 'raz-clair-qui-tenait-la-barre.fr.html'],
] as const;

if (CHROMIUM === null)
  console.warn('The tests of the page are skipped: there is no Chromium on this machine.');

describe.skipIf(CHROMIUM === null)('the report in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    await recolement(cwd, 'add', join(FIXTURE, 'record'));
    for (const [lang, article] of PAGES) {
      await recolement(
        cwd,
        'check',
        join(FIXTURE, 'articles', article),
        '--html',
        `${lang}.html`,
        '--lang',
        lang,
      );
    }
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => browser?.close());

  async function open(lang: string, width: number): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(pathToFileURL(join(cwd, `${lang}.html`)).href);
    return { page, asked, said };
  }

  it.each(PAGES.map(([lang]) => lang))(
    'loads nothing but itself and complains of nothing, in %s',
    async (lang) => {
      const { page, asked, said } = await open(lang, 1440);
      expect(asked).toEqual([page.url()]);
      expect(said).toEqual([]);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      await page.close();
    },
  );

  it('never needs to be scrolled sideways on a telephone', async () => {
    const { page } = await open('en', 390);
    const [content, window] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(content).toBeLessThanOrEqual(window);
    await page.close();
  });

  it('leads from the list to the finding and to the words in the article', async () => {
    const { page } = await open('en', 1440);
    const targets = await page.$$eval('a[href^="#"]', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(targets.length).toBeGreaterThan(20);
    for (const target of new Set(targets)) expect(await page.locator(target).count(), target).toBe(1);
    await page.close();
  });

  it('can be printed', async () => {
    const { page } = await open('fr', 1440);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });
});
