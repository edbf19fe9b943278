import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenLogEntries, type CaseFile, closeCase } from '../../record/index.js';
import { arrangeThreads } from './arrange-threads.js';
import { joinThreads, setJoinBySubject, splitThread, undoThreadMove } from './move-by-hand.js';
import { threadCount, threadOf } from './reading/thread-of.js';
import { addMails, makeCase } from './testing/make-mails.js';

let caseFile: CaseFile;

beforeEach(async () => {
  caseFile = await makeCase();
  await addMails(caseFile, [
    { id: 'a@mail', day: 1 },
    { id: 'b@mail', answers: ['a@mail'], day: 2 },
    { id: 'c@mail', answers: ['b@mail'], day: 3 },
    { id: 'd@mail', answers: ['a@mail'], day: 4 },
    { id: 'z@mail', day: 5 },
    { id: 'y@mail', answers: ['lost@mail'], day: 6 },
  ]);
  await arrangeThreads(caseFile);
});

afterEach(() => closeCase(caseFile));

async function tree(ref: string): Promise<string[]> {
  const thread = await threadOf(caseFile, ref);
  return (thread?.nodes ?? []).map(
    ({ messageId, depth, reason }) => `${'  '.repeat(depth)}${messageId ?? ''} ${reason ?? 'top'}`,
  );
}

describe('by hand', () => {
  it('a message with all that answers it becomes a thread of its own', async () => {
    await splitThread(caseFile, 'b@mail');
    expect(await tree('c@mail')).toEqual(['<b@mail> top', '  <c@mail> in-reply-to']);
    expect(await tree('a@mail')).toEqual(['<a@mail> top', '  <d@mail> in-reply-to']);
  });

  it('a message with all that answers it is put under another, of another thread or of its own', async () => {
    await joinThreads(caseFile, 'b@mail', 'z@mail');
    expect(await tree('z@mail')).toEqual(['<z@mail> top', '  <b@mail> by-hand', '    <c@mail> in-reply-to']);
    await joinThreads(caseFile, 'b@mail', 'd@mail');
    expect(await tree('a@mail')).toEqual([
      '<a@mail> top',
      '  <d@mail> in-reply-to',
      '    <b@mail> by-hand',
      '      <c@mail> in-reply-to',
    ]);
    expect(await tree('z@mail')).toEqual(['<z@mail> top']);
  });

  it('a thread is put under a mail that is known only by reference', async () => {
    await joinThreads(caseFile, 'z@mail', 'lost@mail');
    expect(await tree('y@mail')).toEqual(['<lost@mail> top', '  <z@mail> by-hand', '  <y@mail> in-reply-to']);
  });

  it('every move is taken back, the last one first, and the threads are as they were', async () => {
    const before = [await tree('a@mail'), await tree('z@mail'), await threadCount(caseFile)];
    await splitThread(caseFile, 'b@mail');
    await joinThreads(caseFile, 'c@mail', 'z@mail');
    expect(await undoThreadMove(caseFile)).toEqual({ child: '<c@mail>', under: '<z@mail>' });
    expect(await tree('b@mail')).toEqual(['<b@mail> top', '  <c@mail> in-reply-to']);
    expect(await undoThreadMove(caseFile)).toEqual({ child: '<b@mail>', under: null });
    expect([await tree('a@mail'), await tree('z@mail'), await threadCount(caseFile)]).toEqual(before);
    expect(await undoThreadMove(caseFile)).toBeNull();
  });

  it('every move, its undoing and every switch are in the log, which stays sound', async () => {
    await splitThread(caseFile, 'b@mail');
    await joinThreads(caseFile, 'c@mail', 'z@mail');
    await undoThreadMove(caseFile);
    await setJoinBySubject(caseFile, true);
    const entries = caseFile.sqlite.prepare('SELECT entry FROM log ORDER BY n').pluck().all() as string[];
    expect(entries.slice(-4).map((entry) => JSON.parse(entry) as unknown)).toEqual([
      { action: 'thread-split', mail: '<b@mail>' },
      { action: 'thread-join', mail: '<c@mail>', under: '<z@mail>' },
      { action: 'thread-undo', mail: '<c@mail>', under: '<z@mail>' },
      { action: 'thread-by-subject', on: true },
    ]);
    expect(await brokenLogEntries(caseFile)).toEqual([]);
  });

  it.each([
    ['under itself', 'b@mail', 'b@mail'],
    ['under what answers it', 'a@mail', 'c@mail'],
    ['where it stands', 'b@mail', 'a@mail'],
  ])('nothing is put %s', async (_, ref, under) => {
    await expect(joinThreads(caseFile, ref, under)).rejects.toMatchObject({ code: 'option-unreadable' });
  });

  it('the first of a thread is not split off', async () => {
    await expect(splitThread(caseFile, 'a@mail')).rejects.toMatchObject({ code: 'option-unreadable' });
  });
});
