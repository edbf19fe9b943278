import { describe, expect, it } from 'vitest';
import { closeCase } from '../../record/index.js';
import { arrangeThreads } from './arrange-threads.js';
import { setJoinBySubject } from './move-by-hand.js';
import { threadOf } from './reading/thread-of.js';
import { addMails, makeCase, type TestMail } from './testing/make-mails.js';

const FIRST: TestMail = { id: '1@mail', subject: 'Licence', from: 'ana@x', to: 'bo@x', day: 1 };
const ANSWER: TestMail = { id: '2@mail', subject: 'Re: Licence', from: 'bo@x', to: 'ana@x', day: 3 };

/** Why the last of the mails stands where it does, with the fallback on or off; null where it stands for itself. */
async function reasonOfLast(mails: readonly TestMail[], isOn = true): Promise<string | null> {
  const caseFile = await makeCase();
  await addMails(caseFile, mails);
  await arrangeThreads(caseFile);
  await setJoinBySubject(caseFile, isOn);
  const last = mails.at(-1)?.id ?? '';
  const thread = await threadOf(caseFile, last);
  await closeCase(caseFile);
  const node = thread?.nodes.find(({ messageId }) => messageId === `<${last}>`);
  const above = node?.parent == null ? null : thread?.nodes[node.parent]?.messageId;
  return above == null ? null : `${above} ${node?.reason ?? ''}`;
}

describe('the fallback by subject and participants', () => {
  it('joins an answer without references to the mail it answers, and says why', async () => {
    expect(await reasonOfLast([FIRST, ANSWER])).toBe('<1@mail> subject-and-participants');
  });

  it('joins nothing while it is off', async () => {
    expect(await reasonOfLast([FIRST, ANSWER], false)).toBeNull();
  });

  it('takes the latest of several', async () => {
    const again = { ...FIRST, id: '1b@mail', day: 2 };
    expect(await reasonOfLast([again, FIRST, ANSWER])).toBe('<1b@mail> subject-and-participants');
  });

  it('joins a forward to what its sender had received', async () => {
    const forward = { ...ANSWER, subject: 'TR : Licence', to: 'cy@x' };
    expect(await reasonOfLast([FIRST, forward])).toBe('<1@mail> subject-and-participants');
  });

  it.each<[string, Partial<TestMail>]>([
    ['the subject begins as a new one', { subject: 'Licence' }],
    ['nothing is left of the subject', { subject: 'Re:' }],
    ['its sender took no part', { from: 'cy@x' }],
    ['it went to others', { to: 'cy@x' }],
    ['it was written before', { day: 0 }],
    ['it was written months later', { day: 60 }],
    ['its header says what it answers', { answers: ['lost@mail'] }],
  ])('joins nothing where %s', async (_, change) => {
    expect((await reasonOfLast([FIRST, { ...ANSWER, ...change }])) ?? '').not.toContain('subject');
  });

  it('leaves everything as it was when it is switched off again', async () => {
    const caseFile = await makeCase();
    await addMails(caseFile, [FIRST, ANSWER]);
    await arrangeThreads(caseFile);
    const before = await threadOf(caseFile, '2@mail');
    await setJoinBySubject(caseFile, true);
    await setJoinBySubject(caseFile, false);
    expect(await threadOf(caseFile, '2@mail')).toEqual(before);
    await closeCase(caseFile);
  });
});
