import { describe, expect, it } from 'vitest';
import { foldText } from '../text/index.js';
import { joinHyphen, wordsWithHyphens } from './hyphen.js';

const none = new Set<string>();

describe('joinHyphen', () => {
  it('makes a word that was broken whole again for whoever searches it', () => {
    const joined = joinHyphen('absolute con-', 'trol was', none);
    expect(foldText(joined, 'typography')).toBe('absolute control was');
    expect(joined).toContain('\u00ad');
  });

  it.each([
    ['keeps the hyphen of a compound', 'a well-', 'known man', 'a well-known man'],
    ['keeps the hyphen of a French verb', 'peut-', 'être', 'peut-être'],
    ['leaves capitals and figures alone', 'Jean-', 'Paul 2016-', 'Jean-\nPaul 2016-'],
    ['leaves a dash alone', 'he wrote -', 'then left', 'he wrote -\nthen left'],
    ['joins other lines by a line end', 'one', 'two', 'one\ntwo'],
  ])('%s', (_, text, line, joined) => {
    expect(joinHyphen(text, line, none)).toBe(joined);
  });

  it('believes the rest of the document over its own lists', () => {
    expect(joinHyphen('for-', 'profit', wordsWithHyphens(['a for-profit arm']))).toBe('for-profit');
    expect(joinHyphen('sous-', 'trait', wordsWithHyphens(['un soustrait']))).toBe('sous\u00adtrait');
  });
});
