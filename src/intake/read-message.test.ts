import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MessageExtract, readMessage } from './read-message.js';

/** Reads a message written with LF; CRLF where asked for; characters are bytes. */
function read(text: string, lineEnd = '\n'): MessageExtract {
  return readMessage(Buffer.from(text.replaceAll('\n', lineEnd), 'latin1'));
}

const HEAD = 'From: Ann <ann@example.org>\nDate: Mon, 1 Jan 2001 10:00 +0000\nMessage-ID: <1@example.org>\n';
const codes = ({ problems }: MessageExtract): string[] => problems.map(({ code }) => code);

function multipart(kind: string, ...parts: readonly string[]): string {
  const body = parts.map((part) => `--b\n${part}\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="b"\n\n${body}--b--\n`;
}

const PLAIN = 'Content-Type: text/plain\n\nplain words';
const HTML = 'Content-Type: text/html\n\n<p>html <b>words</b></p>';

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a message with %s', (_, lineEnd) => {
  it('gives its header, its text and no problem', async () => {
    const message = read(
      `${HEAD}To: Bob <bob@example.org>,\n Carol <carol@example.org>\nSubject: the\n lease\nIn-Reply-To: <0@example.org>\nReferences: <a@example.org>\n <0@example.org>\n\nDear both,\n\nyes.\n`,
      lineEnd,
    );
    expect(message).toEqual({
      header: {
        messageId: '<1@example.org>',
        inReplyTo: ['<0@example.org>'],
        references: ['<a@example.org>', '<0@example.org>'],
        mailboxes: [
          { role: 'from', name: 'Ann', address: 'ann@example.org' },
          { role: 'to', name: 'Bob', address: 'bob@example.org' },
          { role: 'to', name: 'Carol', address: 'carol@example.org' },
        ],
        labels: [],
      },
      title: 'the lease',
      date: { raw: 'Mon, 1 Jan 2001 10:00 +0000', at: Date.UTC(2001, 0, 1, 10), offset: 0 },
      text: 'Dear both,\n\nyes.',
      charset: 'utf-8',
      parts: [],
      problems: [],
    });
  });

  it('takes the plain one of two alternatives, and has no attachment then', async () => {
    const message = read(HEAD + multipart('alternative', PLAIN, HTML), lineEnd);
    expect(message).toMatchObject({ text: 'plain words', parts: [], problems: [] });
  });

  it('reads HTML where there is nothing else, or where the plain text says nothing', async () => {
    expect(read(`${HEAD}${HTML}`, lineEnd).text).toBe('html words');
    const blank = read(HEAD + multipart('alternative', 'Content-Type: text/plain\n\n \n', HTML), lineEnd);
    expect(blank.text).toBe('html words');
  });

  it('keeps all runs of a mixed text, with a blank line between', async () => {
    const message = read(HEAD + multipart('mixed', PLAIN, HTML, PLAIN), lineEnd);
    expect(message.text).toBe('plain words\n\nhtml words\n\nplain words');
  });

  it('gives a message within the message as it came, and its words to nobody else', async () => {
    const inner = 'From: Bob <bob@example.org>\nSubject: inner\n\ninner words';
    const message = read(
      HEAD + multipart('mixed', PLAIN, `Content-Type: message/rfc822\n\n${inner}`),
      lineEnd,
    );
    expect(message.text).toBe('plain words');
    const [part] = message.parts;
    expect(part).toMatchObject({ mediaType: 'message/rfc822', name: null });
    expect(Buffer.from(part?.bytes ?? []).toString()).toBe(inner.replaceAll('\n', lineEnd));
  });
});

describe('reading a message', () => {
  it('gives attachments in order, byte for byte, under their names', async () => {
    const pdf = `Content-Type: application/pdf; name="lease.pdf"\nContent-Disposition: attachment;\n filename*=utf-8''bail%20sign%C3%A9.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==`;
    const notes =
      'Content-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; filename=notes.txt\n\na\r\nb';
    const picture = 'Content-Type: image/png\nContent-ID: <p@example.org>\n\nPNG';
    const { text, parts } = read(HEAD + multipart('mixed', PLAIN, pdf, notes, picture));
    expect(text).toBe('plain words');
    expect(parts.map((part) => ({ ...part, bytes: Buffer.from(part.bytes).toString() }))).toEqual([
      { name: 'bail signé.pdf', mediaType: 'application/pdf', charset: null, bytes: '%PDF', inline: false },
      { name: 'notes.txt', mediaType: 'text/plain', charset: 'utf-8', bytes: 'a\r\nb', inline: false },
      { name: null, mediaType: 'image/png', charset: null, bytes: 'PNG', inline: true },
    ]);
  });

  it('gives a calendar among alternatives as a part', async () => {
    const calendar = 'Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR';
    const { text, parts } = read(HEAD + multipart('alternative', PLAIN, HTML, calendar));
    expect(text).toBe('plain words');
    expect(parts.map(({ mediaType }) => mediaType)).toEqual(['text/calendar']);
  });

  it.each([
    ['latin1', 'Content-Type: text/plain; charset=iso-8859-1\n\nd\u00e9j\u00e0', 'déjà'],
    ['UTF-7', 'Content-Type: text/plain; charset=utf-7\n\n+ZeVnLIqe-', '日本語'],
    [
      'quoted-printable',
      'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nd=C3=A9j=\n=C3=A0',
      'déjà',
    ],
    ['enriched', 'Content-Type: text/enriched\n\n<bold>bold</bold>\n<excerpt>said</excerpt>', 'bold\n> said'],
    ['flowed', 'Content-Type: text/plain; format=flowed\n\nover two \nlines', 'over two lines'],
    ['an invalid type', 'Content-Type: text\n\nwords', 'words'],
  ])('reads a text in %s', async (_, rest, text) => {
    expect(read(HEAD + rest).text).toBe(text);
  });

  it('reads a subject of raw latin1 bytes', async () => {
    expect(read(`${HEAD}Subject: Mise en demeure - d\u00e9lai\n\nx`).title).toBe('Mise en demeure - délai');
  });

  it.each([
    ['message-id-missing', 'From: a@example.org\nDate: 1 Jan 2001 10:00 GMT\n\nx'],
    ['date-missing', 'From: a@example.org\nMessage-ID: <1@example.org>\n\nx'],
    ['date-unreadable', 'From: a@example.org\nMessage-ID: <1@example.org>\nDate: soon\n\nx'],
    ['message-no-header', '\nonly words\n'],
    ['message-no-header', ''],
    ['charset-unknown', `${HEAD}Subject: =?x-nobody?Q?a?=\n\nx`],
    ['charset-unknown', `${HEAD}Content-Type: text/plain; charset=x-nobody\n\nx`],
    ['message-truncated', `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords`],
    ['message-boundary-missing', `${HEAD}Content-Type: multipart/mixed\n\nwords`],
    ['message-no-text', `${HEAD}Content-Type: image/png\n\nPNG`],
    ['date-before-mail', 'From: a@example.org\nMessage-ID: <1@example.org>\nDate: 1 Jan 1970 00:00 GMT\n\nx'],
    ['message-encrypted', `${HEAD}\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n`],
    ['message-signed', `${HEAD}\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nwords\n`],
  ])('tells %s', async (code, text) => {
    expect(codes(read(text))).toEqual([code]);
  });

  it.each([
    ['pgp-encrypted', 'multipart/encrypted; protocol="application/pgp-encrypted"', 'PGP/MIME'],
    ['octet-stream', 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'S/MIME'],
  ])('names an encrypted message and keeps it (%s)', async (_, type, method) => {
    const message = read(`${HEAD}Content-Type: ${type}; boundary=b\n\n--b\n\nx\n--b--\n`);
    expect(message.problems).toContainEqual({ code: 'message-encrypted', values: { method } });
  });

  it('reads the text under a detached signature, keeps the signature, and says that nobody checked it', async () => {
    const signature = 'Content-Type: application/pgp-signature\n\nabc';
    const type = 'multipart/signed; protocol="application/pgp-signature"; boundary=b';
    const message = read(`${HEAD}Content-Type: ${type}\n\n--b\n${PLAIN}\n--b\n${signature}\n--b--\n`);
    expect(message.text).toBe('plain words');
    expect(message.parts.map(({ mediaType }) => mediaType)).toEqual(['application/pgp-signature']);
    expect(message.problems).toEqual([{ code: 'message-signed', values: { method: 'PGP/MIME' } }]);
  });

  it('says that a text within its signature was not taken out', async () => {
    const message = read(`${HEAD}Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nabc`);
    expect(message.problems).toContainEqual({ code: 'message-sealed', values: { method: 'S/MIME' } });
    expect(message.parts).toHaveLength(1);
  });

  it('keeps the date as written where it cannot be read', async () => {
    expect(read('From: a@example.org\nDate: soon\n\nx').date).toEqual({
      raw: 'soon',
      at: null,
      offset: null,
    });
  });

  it('makes out the parts where the header does not name the boundary', async () => {
    const message = read(`${HEAD}Content-Type: multipart/mixed\n\n--b\n${PLAIN}\n--b\n${HTML}\n--b--\n`);
    expect(message.text).toBe('plain words\n\nhtml words');
    expect(codes(message)).toEqual(['message-boundary-missing']);
  });

  it('reads on behind a stray line in the header, and behind blank lines before it', async () => {
    expect(read('From: a@example.org\nstray words\nSubject: here\n\nx').title).toBe('here');
    expect(read('\n\nFrom: a@example.org\nSubject: here\n\nx').title).toBe('here');
    expect(read('>From ann Mon Jan  1 00:00:00 2001\nSubject: here\n\nx').title).toBe('here');
  });

  it('tells a nesting without end, and keeps what it did not open', async () => {
    const open = (depth: number): string =>
      `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`;
    const text = Array.from({ length: 200 }, (_, depth) => open(depth)).join('');
    const message = read(`${HEAD}${text}deep words`);
    expect(codes(message)).toContain('message-nesting-too-deep');
    expect(message.text).toContain('deep words');
  });

  it('does not take a longer boundary for a shorter one', async () => {
    const message = read(`${HEAD}${multipart('mixed', 'Content-Type: text/plain\n\n--bc\nstill words')}`);
    expect(message.text).toBe('--bc\nstill words');
  });

  it('ends on any bytes', async () => {
    const scrap = fc.constantFrom(
      'From: a\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      '--b\n',
      '--b--\n',
      '\n',
      'Content-Type: text/html\n',
      'Content-Transfer-Encoding: base64\n',
      'Content-Type: message/rfc822\n',
      '\r',
      '<p>',
      '\u00e9',
      'x: =?a?Q?',
      '\0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 40 }), async (scraps) => {
        const message = read(scraps.join(''));
        expect(message.text).not.toMatch(/\p{Surrogate}|\r/u);
      }),
    );
  });
});
