import { describe, expect, it } from 'vitest';
import { hostExpression } from './host-expression.js';
import { parseQuery } from './query.js';
import { makeCase } from './testing/make-case.js';

describe('what is asked of messages that may quote a lost mail', () => {
  it.each([
    ['tide', '(("tide"))'],
    ['"the tide turns"', '(("the" AND "tide" AND "turns"))'],
    ['"at 3.5 kn*"', '(("at" AND "3" AND "5" AND "kn"*))'],
    ['subject:tide gas', '(("tide") AND ("gas"))'],
    ['tide -gas', '(("tide"))'],
    ['(tide OR gas) kind:quotation', '(((("tide")) OR (("gas"))))'],
    ['meter (tide OR -gas)', '(("meter"))'],
    ['tide OR date:2017', null],
    ['-tide', null],
    ['', null],
  ])('for %s is %s', (query, expression) => {
    expect(hostExpression(parseQuery(query))).toBe(expression);
  });

  it('is understood however many words there are', async () => {
    const { sqlite } = await makeCase();
    const words = Array.from({ length: 3000 }, (_, n) => `w${n}`);
    const ask = sqlite.prepare('SELECT rowid FROM piece_words WHERE piece_words MATCH ?');
    expect(ask.all(hostExpression({ words, prefix: false, in: 'anywhere' }))).toEqual([]);
  });
});
