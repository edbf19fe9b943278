import { readdirSync } from 'node:fs';

/** The quality benches: each file `NAME.bench.ts` beside this one exports `run`, which prints what it finds. */
const FILES = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.bench.ts'))
  .sort();
const chosen = process.argv.slice(2);

for (const file of FILES) {
  const name = file.replace('.bench.ts', '');
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  process.stdout.write(`\n$ npm run bench:quality -- ${name}\n`);
  const bench = (await import(new URL(file, import.meta.url).href)) as { run(): Promise<void> };
  await bench.run();
}
