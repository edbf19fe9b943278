import { describe, expect, it } from 'vitest';
import { type MessageExtract, readMessage } from './read-message.js';

const MEGABYTES = 10 * 1_048_576;
const HEAD = 'From: a@example.org\nDate: Mon, 1 Jan 2001 10:00 +0000\nMessage-ID: <1@example.org>\n';
const MULTIPART = `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n`;
const PAGE = `${HEAD}Content-Type: text/html\n\n`;

/** A beginning, and ten megabytes of one scrap behind it. */
function read(beginning: string, scrap: string, size = MEGABYTES): MessageExtract {
  return readMessage(Buffer.from(beginning + scrap.repeat(size / scrap.length), 'latin1'));
}

describe('a reader of mail that means harm', () => {
  it.each([
    ['boundaries', MULTIPART, '--b\n', 'message-too-many-parts'],
    ['near boundaries', MULTIPART, '--bx\n', 'message-boundary-missing'],
    [
      'multiparts in multiparts',
      MULTIPART,
      '--b\nContent-Type: multipart/mixed; boundary=b\n\n',
      'message-too-many-parts',
    ],
    ['fields', '', 'X-A: b\n', 'message-header-too-long'],
    ['continuations', 'Subject: a\n', ' a\n', 'message-header-too-long'],
    ['a field without end', 'Subject: ', 'a ', 'message-header-too-long'],
    ['encoded words', `${HEAD}Subject: `, '=?utf-8?Q?a?= ', 'message-header-too-long'],
    ['mailboxes', `${HEAD}To: `, 'a,\n ', 'message-header-too-long'],
    ['fields of mailboxes', HEAD, 'To: a@b\n', 'message-header-too-long'],
    ['references', `${HEAD}References: `, '<a@b>\n ', 'message-header-too-long'],
    ['parameters', `${HEAD}Content-Type: text/plain; `, 'a*0=b;\n ', 'message-header-too-long'],
  ])('ends on ten megabytes of %s, and tells it', (_, beginning, scrap, code) => {
    expect(read(beginning, scrap).problems.map((problem) => problem.code)).toContain(code);
  });

  it.each([
    ['soft line ends', `${HEAD}Content-Transfer-Encoding: quoted-printable\n\nword`, '='],
    ['flowed lines', `${HEAD}Content-Type: text/plain; format=flowed\n\nword\n`, '> a \n'],
    ['excerpts', `${HEAD}Content-Type: text/enriched\n\nword\n\n`, '<excerpt>a\n\n'],
  ])('keeps the words before ten megabytes of %s', (_, beginning, scrap) => {
    expect(read(beginning, scrap).text).toMatch(/^word/);
  });

  it.each(['<table><tr><td>x', '<tr><td>x</td></tr>', '<blockquote>x', '<a href="https://x.example/">x</a>'])(
    'keeps the words before a megabyte of %s',
    (scrap) => {
      expect(read(`${PAGE}word `, scrap, 1_048_576).text).toMatch(/^word/);
    },
  );

  it('ends on ten thousand multiparts, each within the one before', () => {
    const open = (depth: number) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`;
    const nested = Array.from({ length: 10_000 }, (_, depth) => open(depth)).join('');
    const { problems, text } = readMessage(Buffer.from(`${HEAD}${nested}\nwords`));
    expect(problems.map(({ code }) => code)).toContain('message-nesting-too-deep');
    expect(text).toContain('words');
  });
});
