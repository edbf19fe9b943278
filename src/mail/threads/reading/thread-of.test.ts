import { describe, expect, it } from 'vitest';
import { closeCase } from '../../../record/index.js';
import { arrangeThreads } from '../arrange-threads.js';
import { addMails, makeCase, type TestMail } from '../testing/make-mails.js';
import { type Thread, threadOf } from './thread-of.js';

async function threadIn(mails: readonly TestMail[], ref: string): Promise<Thread | null> {
  const caseFile = await makeCase();
  await addMails(caseFile, mails);
  await arrangeThreads(caseFile);
  const thread = await threadOf(caseFile, ref);
  await closeCase(caseFile);
  return thread;
}

describe('a thread', () => {
  it('is told in reading order, answers by date under what they answer, with the reason', async () => {
    const thread = await threadIn(
      [
        { id: 'late@mail', answers: ['top@mail'], day: 9 },
        { id: 'early@mail', references: ['top@mail'], day: 2 },
        { id: 'leaf@mail', answers: ['early@mail'], day: 12 },
        { id: 'top@mail', day: 1 },
      ],
      'leaf@mail',
    );
    expect(thread?.nodes.map(({ messageId, depth, reason }) => [messageId, depth, reason])).toEqual([
      ['<top@mail>', 0, null],
      ['<early@mail>', 1, 'references-last'],
      ['<leaf@mail>', 2, 'in-reply-to'],
      ['<late@mail>', 1, 'in-reply-to'],
    ]);
    expect(thread).toMatchObject({
      messages: 4,
      firstAt: Date.UTC(2001, 0, 2),
      lastAt: Date.UTC(2001, 0, 13),
    });
  });

  it('has a gap for a mail that is known only by reference, and is found by its id', async () => {
    const thread = await threadIn([{ id: 'a@mail', answers: ['lost@mail'] }], 'lost@mail');
    expect(thread?.nodes).toMatchObject([
      { messageId: '<lost@mail>', ghost: true, pieces: [], parent: null },
      { messageId: '<a@mail>', ghost: false, parent: 0 },
    ]);
  });

  it('has a seam where the subject changes, prefixes and tags aside, over a gap too', async () => {
    const thread = await threadIn(
      [
        { id: '1@mail', subject: 'Licence', day: 1 },
        { id: '2@mail', subject: 'RE: [list] TR : Licence', answers: ['1@mail'], day: 2 },
        { id: '3@mail', subject: 'Lunch (was: Licence)', answers: ['2@mail'], day: 3 },
        { id: '4@mail', subject: 'Dinner', references: ['3@mail', 'lost@mail'], day: 4 },
        { id: '5@mail', answers: ['4@mail'], day: 5 },
      ],
      '1@mail',
    );
    expect(thread?.nodes.map(({ seam, ghost }) => [seam, ghost])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it('shows every piece of one Message-ID: as a conflict where they differ, as copies where they do not', async () => {
    const differing = [
      { id: 'a@mail', text: 'One.', day: 1 },
      { id: 'a@mail', text: 'Another.', day: 2 },
    ];
    const equal = [
      { id: 'a@mail', subject: 'Plan', text: 'One.', day: 1 },
      { id: 'a@mail', subject: '[list] Plan', text: 'One.', day: 1, to: 'other@mail' },
    ];
    const [conflict] = (await threadIn(differing, 'a@mail'))?.nodes ?? [];
    const [copies] = (await threadIn(equal, 'a@mail'))?.nodes ?? [];
    expect([conflict?.pieces.length, conflict?.conflict]).toEqual([2, true]);
    expect([copies?.pieces.length, copies?.conflict]).toEqual([2, false]);
  });

  it('is one message where that has no Message-ID and answers nothing', async () => {
    const mails = [
      { id: null, text: 'One.' },
      { id: null, text: 'Two.' },
    ];
    const caseFile = await makeCase();
    await addMails(caseFile, mails);
    await arrangeThreads(caseFile);
    const pieces = caseFile.sqlite.prepare('SELECT id FROM pieces').pluck().all() as string[];
    for (const piece of pieces)
      expect(await threadOf(caseFile, piece)).toMatchObject({ messages: 1, nodes: [{ messageId: null }] });
    await expect(threadOf(caseFile, 'ffffffffffff')).rejects.toMatchObject({ code: 'piece-not-found' });
    await closeCase(caseFile);
  });
});
