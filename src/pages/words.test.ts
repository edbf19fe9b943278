import { describe, expect, it } from 'vitest';
import type { Sentence } from '../text/index.js';
import { displayWidth } from './display-width.js';
import { LABELS, MONTHS } from './labels.js';
import { COUNTS, FLAG_WORDS, VERDICTS } from './words.js';

/** Every sentence of the report's tables with the name of its place. */
function sentencesIn(value: unknown, place: string): [string, Sentence][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'fr' in value) return [[place, value as Sentence]];
  return Object.entries(value).flatMap(([key, inner]) => sentencesIn(inner, `${place}.${key}`));
}

const ALL = sentencesIn({ VERDICTS, FLAG_WORDS, COUNTS, LABELS, MONTHS }, '');
const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the words of the report', () => {
  it('are all there', () => {
    expect(ALL.length).toBeGreaterThan(90);
  });

  it.each(ALL)('%s is said in both languages, with the same places to fill', (_, sentence) => {
    expect(sentence.en.trim()).not.toBe('');
    expect(sentence.fr.trim()).not.toBe('');
    expect(placesOf(sentence.fr)).toEqual(placesOf(sentence.en));
  });

  it.each(ALL)('%s follows French typography', (_, { fr }) => {
    expect(fr).not.toMatch(/(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)|'/);
  });

  it.each(ALL)('%s has curly marks in English', (_, { en }) => {
    expect(en).not.toMatch(/["']/);
  });

  it('sign each verdict in one column, and no two alike', () => {
    const signs = Object.values(VERDICTS).map(({ sign }) => sign);
    expect(new Set(signs).size).toBe(signs.length);
    expect(signs.map(displayWidth)).toEqual(signs.map(() => 1));
  });
});
