import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAIL_PROBLEMS } from './mail-problem-sentences.js';

const here = new URL('.', import.meta.url);
const readers = /^(?:read-(?:message|archive|zip|tar)|message-\w+|archive-limits)\.ts$/;
const source = readdirSync(here)
  .filter((name) => readers.test(name))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('');

describe('the problems of mail and archives', () => {
  it('have a sentence each', () => {
    const codes = [...source.matchAll(/(?:code: |\? |return )'((?:message|date|archive|charset)-[a-z-]+)'/g)];
    expect(codes.length).toBeGreaterThan(15);
    for (const [, code = ''] of codes) expect(MAIL_PROBLEMS).toHaveProperty(code);
  });

  it.each(Object.entries(MAIL_PROBLEMS))('%s says the same in both languages', (_, { en, fr }) => {
    const places = (sentence: string): string[] => sentence.match(/\{\w+\}/g)?.sort() ?? [];
    expect(places(fr)).toEqual(places(en));
    expect(fr).not.toBe(en);
  });
});
