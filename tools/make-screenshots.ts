// Takes the pictures of docs/screenshots from the pages that `npm run demo` left in demo/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../test/testing/open-browser.js';

const ROOT = join(import.meta.dirname, '..');
const PICTURES = [
  { name: 'report.en', page: 'report.en', width: 1440, height: 1500, colorScheme: 'light' },
  { name: 'report.fr.dark', page: 'report.fr', width: 1440, height: 1500, colorScheme: 'dark' },
  { name: 'report.en.narrow', page: 'report.en', width: 390, height: 1200, colorScheme: 'light' },
] as const;

const folder = join(ROOT, 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
for (const { name, page, width, height, colorScheme } of PICTURES) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme });
  await tab.goto(pathToFileURL(join(ROOT, 'demo', `${page}.html`)).href);
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await tab.close();
}
await browser.close();
