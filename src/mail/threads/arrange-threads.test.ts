import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFile, closeCase } from '../../record/index.js';
import { arrangeThreads } from './arrange-threads.js';
import { joinThreads, setJoinBySubject, splitThread } from './move-by-hand.js';
import { threadCount, threadOf } from './reading/thread-of.js';
import { addMails, makeCase, type TestMail } from './testing/make-mails.js';
import { RANDOM_MAILS, shuffled } from './testing/random-mails.js';

/** Everything that threads tell of a case, by the ids that mails bear and name. */
async function told(caseFile: CaseFile, mails: readonly TestMail[]): Promise<unknown> {
  const ids = new Set(
    mails.flatMap(({ id, answers = [], references = [] }) => [id, ...answers, ...references]),
  );
  const threads = await Promise.all(
    [...ids]
      .filter((id) => id !== null)
      .map(async (id) => [id, await threadOf(caseFile, id).catch(() => 'an address')]),
  );
  return { threads: Object.fromEntries(threads), count: await threadCount(caseFile) };
}

async function inBatches(batches: readonly (readonly TestMail[])[], isBySubject = false): Promise<CaseFile> {
  const caseFile = await makeCase();
  if (isBySubject) await setJoinBySubject(caseFile, true);
  for (const batch of batches) {
    await addMails(caseFile, batch);
    await arrangeThreads(caseFile);
  }
  return caseFile;
}

/** Mails, and the same mails in another order and in batches. */
const MAILS_AND_BATCHES = RANDOM_MAILS.map((mails) =>
  mails.map(
    ({ messageId, inReplyTo, references, date }, n): TestMail => ({
      id: messageId?.slice(1, -1) ?? null,
      answers: inReplyTo.map((id) => id.slice(1, -1)),
      references: references.map((id) => id.slice(1, -1)),
      ...(date === null ? {} : { day: date }),
      subject: ['Plan', 'Re: Plan', 'Fwd: Plan', 'Other'][n % 4] ?? '',
      // Some senders have an address that others name as if it were a mail.
      from: `${n % 3}@x`,
      to: `${(n + 1) % 3}@x`,
    }),
  ),
).chain((mails) =>
  fc.tuple(
    fc.constant(mails),
    shuffled(mails).chain((others) =>
      fc.array(fc.nat(others.length), { maxLength: 4 }).map((cuts) => batchesOf(others, cuts)),
    ),
  ),
);

function batchesOf(mails: readonly TestMail[], cuts: readonly number[]): TestMail[][] {
  const ends = [0, ...[...cuts].sort((a, b) => a - b), mails.length];
  return ends.slice(1).map((end, n) => mails.slice(ends[n], end));
}

describe('arranging what is new', () => {
  it.each([false, true])('gives what all at once would give, by subject: %s', async (isBySubject) => {
    await fc.assert(
      fc.asyncProperty(MAILS_AND_BATCHES, async ([mails, batches]) => {
        const whole = await inBatches([mails], isBySubject);
        const parts = await inBatches(batches, isBySubject);
        expect(await told(parts, mails)).toEqual(await told(whole, mails));
        await Promise.all([closeCase(whole), closeCase(parts)]);
      }),
      { numRuns: 40 },
    );
  });

  it('joins two threads when the mail between them comes in, and reads no other', async () => {
    const others = Array.from({ length: 20 }, (_, n): TestMail => ({ id: `other${n}@mail` }));
    const caseFile = await inBatches([
      [{ id: 'a@mail', day: 1 }, { id: 'c@mail', answers: ['b@mail'], day: 3 }, ...others],
    ]);
    expect(await threadCount(caseFile)).toBe(22);
    await addMails(caseFile, [{ id: 'b@mail', answers: ['a@mail'], day: 2 }]);
    expect(await arrangeThreads(caseFile)).toEqual({ arranged: 1, isWhole: false });
    const thread = await threadOf(caseFile, 'c@mail');
    expect(thread?.nodes.map(({ messageId, depth, ghost }) => [messageId, depth, ghost])).toEqual([
      ['<a@mail>', 0, false],
      ['<b@mail>', 1, false],
      ['<c@mail>', 2, false],
    ]);
    await closeCase(caseFile);
  });

  it('keeps a gap that comes in after messages that leave none', async () => {
    const caseFile = await inBatches([
      [{ id: 'a@mail' }, { id: 'z@mail' }],
      [{ id: 'b@mail', answers: ['lost@mail'] }],
    ]);
    expect(await threadOf(caseFile, 'lost@mail')).toMatchObject({
      nodes: [{ messageId: '<lost@mail>', ghost: true }, { messageId: '<b@mail>' }],
    });
    await closeCase(caseFile);
  });

  it('changes nothing where nothing is new', async () => {
    const caseFile = await inBatches([[{ id: 'a@mail' }]]);
    expect(await arrangeThreads(caseFile)).toEqual({ arranged: 0, isWhole: false });
    await closeCase(caseFile);
  });

  it('keeps what was moved by hand when later mail comes in', async () => {
    const caseFile = await inBatches([
      [
        { id: 'a@mail', day: 1 },
        { id: 'b@mail', answers: ['a@mail'], day: 2 },
        { id: 'c@mail', answers: ['b@mail'], day: 3 },
        { id: 'z@mail', day: 1 },
      ],
    ]);
    await splitThread(caseFile, 'b@mail');
    await joinThreads(caseFile, 'c@mail', 'z@mail');
    await addMails(caseFile, [
      { id: 'd@mail', answers: ['c@mail'], references: ['a@mail', 'b@mail', 'c@mail'], day: 4 },
    ]);
    await arrangeThreads(caseFile);
    const ids = async (id: string) => (await threadOf(caseFile, id))?.nodes.map(({ messageId }) => messageId);
    expect(await ids('a@mail')).toEqual(['<a@mail>']);
    expect(await ids('b@mail')).toEqual(['<b@mail>']);
    expect(await ids('d@mail')).toEqual(['<z@mail>', '<c@mail>', '<d@mail>']);
    await closeCase(caseFile);
  });
});

describe('an address in In-Reply-To', () => {
  const answers: TestMail[] = [
    { id: '1@mail', answers: ['bob@mail.example'] },
    { id: '2@mail', answers: ["bob@mail.example's"] },
  ];

  it('joins nothing where it is that of somebody on the record, whoever came first', async () => {
    const caseFile = await inBatches([answers, [{ id: '3@mail', from: 'Bob@mail.example' }]]);
    expect(await threadCount(caseFile)).toBe(3);
    await closeCase(caseFile);
  });

  it('is an id like others where a mail bears it', async () => {
    const bob: TestMail = { id: 'bob@mail.example', from: 'bob@mail.example' };
    const caseFile = await inBatches([
      [{ id: '3@mail', from: 'bob@mail.example' }],
      answers.slice(0, 1),
      [bob],
    ]);
    expect((await threadOf(caseFile, '1@mail'))?.messages).toBe(2);
    await closeCase(caseFile);
  });
});
