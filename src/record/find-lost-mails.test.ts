import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseFile } from './open-case.js';
import { type SearchOptions, search } from './search.js';
import { addLostMail } from './testing/add-lost-mail.js';
import { addMessages, makeCase } from './testing/make-case.js';

let caseFile: CaseFile;

const CUT = 'Ana wrote:\n> The tide turns.\nDoes it?\n> Keep the meter.\nI kept the lamp.';
const TWICE = 'Bo wrote:\n> The tide is out, said Bo, the tide.\nCy wrote:\n> The gas is out.';

beforeAll(async () => {
  caseFile = await makeCase();
  await addMessages(caseFile, [
    { subject: 'cut', text: CUT },
    { subject: 'twice', text: TWICE },
    { subject: 'none', text: 'The tide and the tide again: the tide.' },
  ]);
  const spans = (text: string, ...exact: string[]) =>
    exact.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  addLostMail(caseFile, {
    host: 'cut',
    title: 'turning',
    quoted: spans(CUT, '> The tide turns.\n', '> Keep the meter.\n'),
    date: Date.UTC(2018, 0, 1),
  });
  addLostMail(caseFile, {
    host: 'twice',
    title: 'of Bo',
    quoted: spans(TWICE, '> The tide is out, said Bo, the tide.\n'),
    date: Date.UTC(2019, 0, 1),
  });
  addLostMail(caseFile, { host: 'twice', title: 'of Cy', quoted: spans(TWICE, '> The gas is out.') });
});

async function found(query: string, options: SearchOptions = {}) {
  const { hits, total, distinct } = await search(caseFile, query, options);
  return { titles: hits.map(({ piece }) => piece.title), total, distinct };
}

describe('lost mails found by their words', () => {
  it.each([
    ['tide', ['of Bo', 'turning']],
    ['"turns keep"', ['turning']],
    ['"turns does"', []],
    ['lamp', []],
    ['gas', ['of Cy']],
    ['out', ['of Bo', 'of Cy']],
    ['out -gas', ['of Bo']],
    ['-tide', ['of Cy']],
    ['-tide -gas', []],
    ['(gas OR meter)', ['of Cy', 'turning']],
    ['(gas OR -out)', ['of Cy', 'turning']],
    ['(gas OR date:2018)', ['of Cy', 'turning']],
    ['tide date:2018', ['turning']],
    ['tide -date:2018', ['of Bo']],
    ['tur*', ['turning']],
    ['subject:bo', ['of Bo']],
    ['subject:tide', []],
    ['tide from:ana', []],
  ])('%s finds %j', async (query, titles) => {
    const { titles: all, ...counts } = await found(`kind:quotation ${query}`);
    expect([...all].sort()).toEqual(titles);
    expect(counts).toEqual({ total: titles.length, distinct: titles.length });
  });

  it('stand beside messages where a query asks for both', async () => {
    const both = await found('tide (kind:quotation OR kind:message)');
    expect(both.total).toBe(5);
    expect([...both.titles].sort()).toEqual(['cut', 'none', 'of Bo', 'turning', 'twice']);
  });

  it('come in the order of the messages that quote them, or by date', async () => {
    const { hits } = await search(caseFile, 'tide', { order: 'rank' });
    const hosts = hits.map(({ piece }) => piece.title).filter((title) => title !== 'none');
    const ofHost = new Map([
      ['cut', 'turning'],
      ['twice', 'of Bo'],
    ]);
    expect((await found('tide kind:quotation')).titles).toEqual(hosts.map((host) => ofHost.get(host ?? '')));
    expect((await found('out kind:quotation', { order: 'newest' })).titles).toEqual(['of Bo', 'of Cy']);
    expect((await found('tide kind:quotation', { order: 'newest' })).titles).toEqual(['of Bo', 'turning']);
    expect((await found('tide kind:quotation', { order: 'oldest' })).titles).toEqual(['turning', 'of Bo']);
  });

  it('are counted whole where a page shows some of them', async () => {
    const many = await makeCase();
    const text = 'Ana wrote:\n> The tide turns.';
    const subjects = Array.from({ length: 1100 }, (_, n) => `host ${n}`);
    await addMessages(
      many,
      subjects.map((subject) => ({ subject, text })),
    );
    for (const host of subjects)
      addLostMail(many, { host, title: host, quoted: [{ start: 11, end: text.length }] });
    const pages = await Promise.all(
      [0, 1050].map((offset) => search(many, 'tide kind:quotation', { limit: 100, offset })),
    );
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual([
      [1100, 100],
      [1100, 50],
    ]);
    const shown = pages.flatMap(({ hits }) => hits.map(({ piece }) => piece.title));
    expect(new Set(shown).size).toBe(150);
  });
});
