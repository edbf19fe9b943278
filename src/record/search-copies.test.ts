import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeHits } from './arrange-hits.js';
import { listHits } from './list-hits.js';
import { type CaseFile, closeCase } from './open-case.js';
import { rankHits } from './rank-hits.js';
import { search } from './search.js';
import { addMessages, makeCase, type TestMessage } from './testing/make-case.js';

let caseFile: CaseFile;

/** Marks the messages on the record as copies of one content where they have one subject. */
async function markBySubject(marked: CaseFile): Promise<void> {
  marked.sqlite.exec(
    `INSERT OR IGNORE INTO message_marks (piece, mih, content_hash, prints)
     SELECT serial, 'feed' || serial, CAST(title AS BLOB), x'' FROM pieces`,
  );
  await arrangeHits(marked);
}

beforeAll(async () => {
  caseFile = await makeCase();
  const control = { subject: 'control', date: '2017-09-20T10:00:00Z', text: 'Initial control.' };
  const terms = { subject: 'terms', date: '2018-01-01T10:00:00Z', text: 'The terms.' };
  await addMessages(caseFile, [
    { ...control, to: 'ana@lab.example' },
    { ...terms, to: 'ana@lab.example' },
    { ...control, to: 'bo@lab.example' },
    { ...terms, subject: 'draft', text: 'No control.', to: 'ana@lab.example' },
    { ...control, to: 'cy@lab.example' },
    { ...terms, to: 'cy@lab.example' },
  ]);
  await markBySubject(caseFile);
});

async function found(query: string, options = {}): Promise<string[]> {
  const { hits } = await search(caseFile, query, options);
  return hits.map((hit) => `${hit.piece.title} ×${hit.copies}`).sort();
}

describe('copies of a message in a search', () => {
  it('stand as one hit that tells how many there are', async () => {
    expect(await found('control')).toEqual(['control ×3', 'draft ×1']);
    expect(await found('kind:message', { order: 'oldest' })).toEqual(['control ×3', 'draft ×1', 'terms ×2']);
  });

  it('are counted each and once', async () => {
    expect(await search(caseFile, 'control')).toMatchObject({ total: 4, distinct: 2 });
    expect(await search(caseFile, 'kind:message')).toMatchObject({ total: 6, distinct: 3 });
    expect(await search(caseFile, 'nothing')).toMatchObject({ total: 0, distinct: 0, hits: [] });
  });

  it('are all shown where all are asked for', async () => {
    expect(await found('control', { all: true })).toEqual([
      'control ×3',
      'control ×3',
      'control ×3',
      'draft ×1',
    ]);
  });

  it('stand as the one that answers, whichever of them it is', async () => {
    for (const name of ['ana', 'bo', 'cy']) {
      const { hits } = await search(caseFile, `control subject:control to:${name}`);
      expect(hits.map((hit) => hit.piece.mailboxes[0]?.address)).toEqual([`${name}@lab.example`]);
    }
  });

  it('do not come again on the next page', async () => {
    const pages = [0, 1, 2, 3].map((offset) => found('kind:message', { limit: 1, offset }));
    expect((await Promise.all(pages)).flat().sort()).toEqual(['control ×3', 'draft ×1', 'terms ×2']);
  });

  it('are found when a copy is taken in later', async () => {
    const grown = await makeCase();
    const message = { subject: 'control', text: 'Initial control.' };
    await addMessages(grown, [{ ...message, to: 'ana@lab.example' }]);
    await markBySubject(grown);
    expect(await search(grown, 'control')).toMatchObject({ total: 1, hits: [{ copies: 1 }] });
    await addMessages(grown, [{ ...message, to: 'bo@lab.example' }]);
    await markBySubject(grown);
    expect(await search(grown, 'control')).toMatchObject({ total: 2, distinct: 1, hits: [{ copies: 2 }] });
  });
});

const WORD = fc.constantFrom('control', 'terms', 'meter', 'tide');
const MESSAGE: fc.Arbitrary<TestMessage> = fc.record(
  {
    text: fc.array(WORD, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    subject: WORD,
    to: fc.constantFrom('ana@lab.example', 'bo@lab.example', 'cy@lab.example'),
    date: fc.constantFrom('2017-09-20T10:00:00Z', '2018-01-01T10:00:00Z'),
  },
  { requiredKeys: ['text'] },
);

describe('hits ranked by the index of words alone', () => {
  it('come as the database would order all of them by score, date and id', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(MESSAGE, { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        async (messages, most) => {
          const tried = await makeCase();
          await addMessages(tried, messages);
          await markBySubject(tried);
          const query = {
            match: '"control"',
            where: '1',
            values: ['"control"'],
            lost: null,
          };
          const whole = listHits(tried.sqlite, query, [], 'rank', messages.length + 1);
          const ranked = rankHits(tried.sqlite, '"control"', most);
          expect(ranked).toEqual({
            ...whole,
            hits: whole.hits
              .slice(0, ranked.hits.length)
              .map(({ serial, score }) => expect.objectContaining({ serial, score })),
          });
          expect(ranked.hits.length === whole.total || ranked.hits.length < most).toBe(true);
          await closeCase(tried);
        },
      ),
      { numRuns: 40 },
    );
  });
});
