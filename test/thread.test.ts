import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recolement } from './testing/run-cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'recolement-thread-'));

const ANA = 'Ana Roe <ana@quay.example>';
const BO = 'Bo Lind <bo@quay.example>';

interface Letter {
  readonly id: string;
  readonly day: number;
  readonly subject: string;
  readonly from?: string;
  readonly header?: readonly string[];
  readonly text?: string;
}

/** One message of an mbox. */
function letter({ id, day, subject, from = ANA, header = [], text = 'Yes.' }: Letter): string {
  const two = String(day).padStart(2, '0');
  return [
    `From quay@quay.example Mon Jan  ${day} 10:00:00 2018`,
    `From: ${from}`,
    `To: ${from === BO ? ANA : BO}`,
    `Subject: ${subject}`,
    `Date: ${two} Jan 2018 10:00:00 +0000`,
    `Message-ID: <${id}@quay.example>`,
    ...header,
    '',
    text,
    '',
    '',
  ].join('\n');
}

const answers = (...ids: string[]) => ids.map((id) => `In-Reply-To: <${id}@quay.example>`);

beforeAll(async () => {
  const mail = [
    letter({ id: 'meter', day: 1, subject: 'The meter' }),
    letter({ id: 'keep', day: 2, subject: 'Re: The meter', from: BO, header: answers('meter') }),
    letter({ id: 'lunch', day: 3, subject: 'Lunch', header: answers('keep') }),
    letter({ id: 'later', day: 5, subject: 'RE: Lunch', from: BO, header: answers('lost') }),
    letter({ id: 'twice', day: 4, subject: 'Twice', text: 'One.' }),
    letter({ id: 'twice', day: 6, subject: 'Twice', text: 'Another.' }),
    letter({ id: 'apart', day: 7, subject: 'RE: Twice', from: BO }),
  ];
  writeFileSync(join(cwd, 'quay.mbox'), mail.join(''));
  await recolement(cwd, 'add', 'quay.mbox');
}, 60_000);

describe('recolement thread', () => {
  it.each(['en', 'fr'])(
    'prints the tree with subjects where they change, gaps and conflicts, in %s',
    async (lang) => {
      const shown = await Promise.all(
        ['meter', 'later', 'twice'].map((id) =>
          recolement(cwd, 'thread', `<${id}@quay.example>`, '--lang', lang),
        ),
      );
      expect(shown.map(({ out }) => out).join('\n')).toMatchSnapshot();
      expect(shown.map(({ code }) => code)).toEqual([0, 0, 0]);
    },
  );

  it('says with --reasons why each message stands where it does', async () => {
    const { out } = await recolement(cwd, 'thread', 'keep@quay.example', '--reasons');
    expect(out.match(/\[In-Reply-To\]/g)).toHaveLength(2);
  });

  it('gives the tree to scripts', async () => {
    const { out } = await recolement(cwd, 'thread', 'later@quay.example', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'recolement.thread/1',
      messages: 1,
      first: '2018-01-05T10:00:00.000Z',
      nodes: [
        { messageId: '<lost@quay.example>', ghost: true, parent: null, pieces: [] },
        { ghost: false, parent: 0, reason: 'in-reply-to', seam: false, pieces: [{ from: [BO] }] },
      ],
      dropped: [],
    });
  });

  it('splits, joins and takes both back', async () => {
    const before = await recolement(cwd, 'thread', 'meter@quay.example');
    const split = await recolement(cwd, 'thread', 'split', 'lunch@quay.example');
    const joined = await recolement(cwd, 'thread', 'join', 'lunch@quay.example', 'twice@quay.example');
    expect(split.out).toMatch(/messages: 1,/);
    expect(joined.out).toMatch(/messages: 2,.*\[by hand\]/s);
    const taken = await recolement(cwd, 'thread', 'undo', '--lang', 'fr');
    expect(taken.out).toBe('Annulé : le placement de <lunch@quay.example> sous <twice@quay.example>\n');
    expect((await recolement(cwd, 'thread', 'undo')).code).toBe(0);
    expect(await recolement(cwd, 'thread', 'meter@quay.example')).toEqual(before);
    expect(await recolement(cwd, 'thread', 'undo')).toMatchObject({ code: 1, out: '' });
  });

  it('joins by subject when told to, and says where it did', async () => {
    const on = await recolement(cwd, 'thread', 'by-subject', 'on');
    const { out } = await recolement(cwd, 'thread', 'apart@quay.example');
    const off = await recolement(cwd, 'thread', 'by-subject', 'off');
    expect(on.out).toBe('Joining by subject: on. Threads: 3\n');
    expect(out).toContain('[only by subject and people]');
    expect(off.out).toBe('Joining by subject: off. Threads: 4\n');
  });

  it.each([
    [['thread', 'ffffffff'], 1],
    [['thread', 'split', 'meter@quay.example'], 2],
    [['thread', 'join', 'meter@quay.example', 'lunch@quay.example'], 2],
    [['thread', 'by-subject', 'maybe'], 2],
    [['thread'], 2],
  ])('answers %j with a sentence and exit code %i, in both languages', async (args, code) => {
    for (const lang of ['en', 'fr']) {
      const run = await recolement(cwd, ...args, '--lang', lang);
      expect(run).toMatchObject({ code, out: '' });
      expect(run.err).toMatchSnapshot(`${args.join(' ')} ${lang}`);
    }
  });
});
