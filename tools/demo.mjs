// Builds the invented case and checks its articles: the first look at what this program does.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, ROOT, run } from './install.mjs';

const FIXTURE = join('fixtures', 'cases', 'raz-clair');
const ARTICLES = [
  ['en', 'the-tidal-papers.en.html'],
  ['fr', 'raz-clair-qui-tenait-la-barre.fr.html'],
];

installPackages();
run('npm', ['run', '--silent', 'build']);
rmSync(join(ROOT, 'demo'), { recursive: true, force: true });

const recolement = (...args) => {
  console.log(`\n$ recolement ${args.join(' ')}`);
  run(process.execPath, [join('dist', 'cli', 'main.js'), ...args]);
};
recolement('add', join(FIXTURE, 'record'), '--case', 'demo', '--lang', 'en');
recolement('search', 'control OR barre', '--case', 'demo', '--limit', '2', '--lang', 'en');
for (const [lang, article] of ARTICLES) {
  const page = join('demo', `report.${lang}.html`);
  recolement('check', join(FIXTURE, 'articles', article), '--case', 'demo', '--html', page, '--lang', lang);
}
console.log(`\nThe case lies in ${join(ROOT, 'demo')}. Open the reports in a browser:`);
for (const [lang] of ARTICLES) console.log(`  ${join(ROOT, 'demo', `report.${lang}.html`)}`);
