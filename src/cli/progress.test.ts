import { describe, expect, it } from 'vitest';
import type { Context } from './context.js';
import { chooseLang } from './lang.js';
import { progressLine } from './progress.js';

function written(isTTY: boolean): string {
  let text = '';
  const stderr = {
    isTTY,
    columns: 80,
    write(part: string | Uint8Array) {
      text += String(part);
    },
  };
  const context: Context = { process: { stdout: stderr, stderr, env: {} }, cwd: '.', lang: 'en' };
  const line = progressLine(context, { en: 'pieces', fr: 'pièces' });
  line.update({ done: 50, total: 100, count: 7 });
  line.clear();
  return text;
}

describe('progressLine', () => {
  it('shows share, count, rate and time left on a terminal, and takes itself away', () => {
    expect(written(true)).toMatch(/50 % {2}7 pieces {2}\d+\/s {2}\d+ s left.*\r.\[K$/s);
  });

  it('writes nothing where the output is piped', () => {
    expect(written(false)).toBe('');
  });
});

describe('chooseLang', () => {
  it.each([
    [['check', 'a', '--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, 'fr'],
    [['--lang=en'], { LANG: 'fr_FR.UTF-8' }, 'en'],
    [[], { LANG: 'fr_CA.UTF-8' }, 'fr'],
    [[], { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, 'en'],
    [[], { LC_ALL: '', LANG: 'fr_FR.UTF-8' }, 'fr'],
    [[], { LANG: 'frr_DE' }, 'en'],
    [[], {}, 'en'],
  ] as const)('for %j in %j is %s', (args, env, lang) => {
    expect(chooseLang(args, env)).toBe(lang);
  });
});
