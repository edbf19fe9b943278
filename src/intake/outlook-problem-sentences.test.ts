import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OUTLOOK_PROBLEMS } from './outlook-problem-sentences.js';

const HERE = new URL('.', import.meta.url);
const SOURCE = [
  ...readdirSync(HERE),
  ...readdirSync(new URL('outlook/', HERE)).map((name) => `outlook/${name}`),
]
  .filter((name) => /(?:^outlook\/|(?:take|read)-(?:pst|emlx)).*(?<!\.test)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name, HERE), 'utf8'))
  .join('');

describe('the problems of Outlook and Apple Mail', () => {
  it('have a sentence each, and no sentence is without its problem', () => {
    const codes = [...SOURCE.matchAll(/'((?:pst|item|msg|tnef|emlx)-[a-z]+(?:-[a-z]+)*)'/g)].map(
      ([, code]) => code,
    );
    const written = new Set(codes.filter((code) => code !== 'pst-item'));
    expect([...written].sort()).toEqual(Object.keys(OUTLOOK_PROBLEMS).sort());
  });

  it.each(Object.entries(OUTLOOK_PROBLEMS))('%s fills the same places in both languages', (_, { en, fr }) => {
    const places = (sentence: string): string[] => sentence.match(/\{\w+\}/g)?.sort() ?? [];
    expect(places(fr)).toEqual(places(en));
    expect(fr).not.toBe(en);
  });
});
