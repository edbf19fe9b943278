import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recolement } from './testing/run-cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'recolement-copies-'));

const ANSWER =
  'We shall send Maud with the launch on Thursday if the wind allows it. She will read the meter, photograph the seal and bring the figures to Geneva before the council sits again.';

interface Letter {
  readonly id: string;
  readonly day: number;
  readonly subject: string;
  readonly text: string;
  readonly answers?: string;
}

function letter({ id, day, subject, text, answers }: Letter): string {
  return [
    `From quay@quay.example Mon Jan  ${day} 10:00:00 2018`,
    'From: Maud Kervennic <maud@aldremar.example>',
    'To: Fintan Gorrick <fintan@halvane.example>',
    `Subject: ${subject}`,
    `Date: 0${day} Jan 2018 10:00:00 +0000`,
    `Message-ID: <${id}@quay.example>`,
    ...(answers === undefined ? [] : [`References: <${answers}@quay.example>`]),
    '',
    text,
    '',
    '',
  ].join('\n');
}

const REPLY = `Good.\n\nOn Tue, 2 Jan 2018 at 10:14, Fintan Gorrick <fintan@halvane.example> wrote:\n> ${ANSWER}\n`;

beforeAll(async () => {
  const mail = [
    letter({ id: 'one', day: 1, subject: 'The launch', text: 'It leaves at nine.' }),
    letter({ id: 'copy', day: 1, subject: 'The launch', text: 'It leaves at nine.' }),
    letter({ id: 'one', day: 4, subject: 'The launch', text: 'It leaves at ten.' }),
    letter({ id: 'reply', day: 3, subject: 'Re: The meter', text: REPLY, answers: 'lost' }),
  ];
  writeFileSync(join(cwd, 'quay.mbox'), mail.join(''));
  await recolement(cwd, 'add', 'quay.mbox');
});

describe('recolement copies', () => {
  it('counts the groups of a case and lists the largest', async () => {
    const { out, code } = await recolement(cwd, 'copies');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^The same mail in several pieces: 1 groups of 2 messages\n {2}2 {2}[0-9a-f]{16} {2}The launch\n/,
    );
    expect(out).toContain('One Message-ID on different contents: 1 groups of 2 messages');
  });

  it('lists the copies of one message, and what bears its Message-ID with another content', async () => {
    const { out } = await recolement(cwd, 'copies', '<copy@quay.example>', '--json');
    const { schema, copies } = JSON.parse(out) as {
      schema: string;
      copies: { mih: string; sameContent: { id: string; messageId: string }[]; sameMessageId: unknown[] };
    };
    expect(schema).toBe('recolement.copies/1');
    expect(copies.mih).toMatch(/^[0-9a-f]{32}$/);
    expect(copies.sameContent.map(({ messageId }) => messageId)).toEqual(['<one@quay.example>']);
    const other = await recolement(cwd, 'copies', copies.sameContent[0]?.id ?? '', '--lang', 'fr');
    expect(other.out).toMatch(/^Le même courriel : [0-9a-f]{16} {2}2018-01-01 {2}The launch\n/);
    expect(other.out).toContain('Le même Message-ID, un autre contenu : ');
  });

  it('says that a message has none', async () => {
    expect((await recolement(cwd, 'copies', '<reply@quay.example>')).out).toBe('No copies.\n');
  });

  it('shows a lost mail by the words that are quoted of it, and verifies them', async () => {
    const { out } = await recolement(cwd, 'search', 'photograph kind:quotation', '--json');
    const { hits } = JSON.parse(out) as { hits: { piece: string }[] };
    const id = hits[0]?.piece ?? '';
    expect((await recolement(cwd, 'show', id)).out).toContain(ANSWER);
    expect((await recolement(cwd, 'verify')).code).toBe(0);
  });
});
