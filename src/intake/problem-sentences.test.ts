import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from './problem-sentences.js';

const FOLDER = new URL('.', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) =>
  /^(?:decode-text|read-(?:html|pdf|docx|text))\.ts$/.test(name),
);

describe('PROBLEMS', () => {
  it('has a sentence for every problem that a reader of documents emits', () => {
    const code = /'((?:charset|html|pdf|docx|no)-[a-z]+(?:-[a-z]+)*)'/g;
    const written = FILES.flatMap((name) => [...readFileSync(new URL(name, FOLDER), 'utf8').matchAll(code)]);
    const codes = new Set(written.map(([, found]) => found));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  it('fills the same places in both languages', () => {
    const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const { en, fr } of Object.values(PROBLEMS)) expect(places(fr)).toEqual(places(en));
  });
});
