import { describe, expect, it } from 'vitest';
import type { PieceDraft } from '../../record/index.js';
import { draftPiece } from '../draft-piece.js';
import { formatOf } from '../format-of.js';
import { type MsgPlan, makeMsg } from '../testing/make-msg.js';
import { makeTnef } from '../testing/make-tnef.js';
import {
  bytesProperty,
  type MadeProperty,
  numberProperty,
  storedRtf,
  textProperty,
  timeProperty,
} from '../testing/mapi-values.js';
import { TAG } from './property-values.js';

const PUBLIC = '00020329-0000-0000-c000-000000000046';
const ADDRESS = '00062004-0000-0000-c000-000000000046';
const X500 = '/O=ENRON/OU=NA/CN=RECIPIENTS/CN=MLOKAY';
const note = textProperty(TAG.messageClass, 'IPM.Note');
const pdf = Buffer.from('not really a pdf');

async function draft(bytes: Uint8Array, name: string | null = null): Promise<PieceDraft> {
  return draftPiece({ bytes, name, mediaType: null, charset: null }, formatOf(bytes, name, null), []);
}

const draftMsg = (plan: MsgPlan, name = 'mail.msg') => draft(makeMsg(plan), name);

function recipient(kind: number, name: string, address: string): MadeProperty[] {
  return [
    numberProperty(TAG.recipientType, kind),
    textProperty(TAG.displayName, name),
    textProperty(TAG.emailAddress, address),
  ];
}

describe('a .msg', () => {
  it('is a message with what Outlook keeps of it, an X.500 address as it is written', async () => {
    const piece = await draftMsg({
      properties: [
        note,
        textProperty(TAG.subject, '\u0001\u0005RE: Prix'),
        textProperty(TAG.representingName, 'Lokay, Michelle'),
        textProperty(TAG.representingAddress, X500),
        textProperty(TAG.messageId, '<1@enron.example>'),
        textProperty(TAG.inReplyTo, '<0@enron.example>'),
        timeProperty(TAG.submitTime, '2001-05-10T18:04:54Z'),
        textProperty(TAG.body, 'D’accord pour demain.\r\n'),
      ],
      recipients: [recipient(1, 'Ada', 'ada@b.example'), recipient(3, 'Bob', 'bob@b.example')],
    });
    expect(piece).toMatchObject({ kind: 'message', format: 'msg', title: 'RE: Prix', name: 'mail.msg' });
    expect(piece.date).toEqual({
      raw: '2001-05-10T18:04:54.000Z',
      at: Date.UTC(2001, 4, 10, 18, 4, 54),
      offset: null,
    });
    expect(piece.message?.mailboxes).toEqual([
      { role: 'from', name: 'Lokay, Michelle', address: X500 },
      { role: 'to', name: 'Ada', address: 'ada@b.example' },
      { role: 'bcc', name: 'Bob', address: 'bob@b.example' },
    ]);
    expect(piece.message?.inReplyTo).toEqual(['<0@enron.example>']);
    expect(piece.rendition?.text).toBe('D’accord pour demain.');
    expect(piece.problems).toEqual([]);
  });

  it('goes by the header it came with, and adds the blind copies that stand only beside it', async () => {
    const headers =
      'From: Ada <ada@b.example>\r\nTo: bob@b.example\r\nSubject: =?utf-8?Q?Th=C3=A9?=\r\nDate: Wed, 1 Mar 2017 10:00:00 +0100\r\nMessage-ID: <2@b.example>\r\n\r\n';
    const piece = await draftMsg({
      properties: [note, textProperty(TAG.transportHeaders, headers), textProperty(TAG.body, 'Oui.')],
      recipients: [recipient(1, 'Bob', X500), recipient(3, 'Eve', 'eve@b.example')],
    });
    expect(piece.title).toBe('Thé');
    expect(piece.date?.offset).toBe(60);
    expect(piece.message?.mailboxes.map(({ role, address }) => [role, address])).toEqual([
      ['from', 'ada@b.example'],
      ['to', 'bob@b.example'],
      ['bcc', 'eve@b.example'],
    ]);
  });

  it('takes the sender and the receivers from beside a header of bare names', async () => {
    const headers =
      'From: Lokay, Michelle\r\nTo: Hyatt, Kevin\r\nDate: Thu, 10 May 2001 18:04:54 -0700\r\n\r\n';
    const piece = await draftMsg({
      properties: [
        note,
        textProperty(TAG.transportHeaders, headers),
        textProperty(TAG.representingName, 'Lokay, Michelle'),
        textProperty(TAG.representingAddress, X500),
      ],
      recipients: [recipient(1, 'Hyatt, Kevin', '/O=ENRON/CN=KHYATT')],
    });
    expect(piece.message?.mailboxes.map(({ name, address }) => [name, address])).toEqual([
      ['Lokay, Michelle', X500],
      ['Hyatt, Kevin', '/O=ENRON/CN=KHYATT'],
    ]);
  });

  it.each([
    [
      'HTML in its own charset',
      [
        numberProperty(TAG.internetCodePage, 28591),
        bytesProperty(TAG.html, Buffer.from('<p>Caf\xe9</p><blockquote>quoted</blockquote>', 'latin1')),
      ],
      'Café\n\n> quoted',
    ],
    [
      'RTF that wraps plain text',
      [
        bytesProperty(
          TAG.rtfCompressed,
          storedRtf("{\\rtf1\\ansi\\ansicpg1252\\fromtext Caf\\'e9\\par noir\\par}"),
        ),
      ],
      'Café\nnoir',
    ],
    [
      'blank plain text and HTML',
      [textProperty(TAG.body, ' \r\n'), bytesProperty(TAG.html, Buffer.from('<p>Said.</p>'))],
      'Said.',
    ],
  ])('is read from %s', async (_, properties, text) => {
    expect((await draftMsg({ properties: [note, ...properties] })).rendition?.text).toBe(text);
  });

  it('carries its attachments and the items within it as its family', async () => {
    const within = { properties: [note, textProperty(TAG.subject, 'Inner'), textProperty(TAG.body, 'In.')] };
    const piece = await draftMsg({
      properties: [note, textProperty(TAG.body, 'Out.')],
      attachments: [
        {
          properties: [
            textProperty(TAG.attachLongName, 'C:\\docs\\a.bin'),
            bytesProperty(TAG.attachData, pdf),
          ],
        },
        { properties: [], within },
        { properties: [textProperty(TAG.attachLongName, 'linked.doc')] },
      ],
    });
    expect(piece.parts.map(({ kind, name, title }) => [kind, name, title])).toEqual([
      ['document', 'a.bin', null],
      ['message', null, 'Inner'],
    ]);
    expect(piece.problems.filter(({ code }) => code === 'item-attachment-missing')).toEqual([
      {
        code: 'item-attachment-missing',
        values: { name: 'linked.doc', reason: 'its bytes are not in the item' },
      },
    ]);
  });

  it('is the same piece where only what a store notes of it differs', async () => {
    const properties = [note, textProperty(TAG.subject, 'One'), textProperty(TAG.body, 'Same words.')];
    const read = numberProperty(0x0e07, 1);
    const label = { ...textProperty(0, 'Board'), name: { set: PUBLIC, id: 'Keywords' } };
    const [one, other] = [
      await draftMsg({ properties }),
      await draftMsg({ properties: [...properties, read, label] }),
    ];
    expect(other.sha256).not.toBe(one.sha256);
    expect(other.identity).toBe(one.identity);
    expect(other.message?.labels).toEqual(['Board']);
    const changed = await draftMsg({
      properties: [note, textProperty(TAG.subject, 'One'), textProperty(TAG.body, 'Other words.')],
    });
    expect(changed.identity).not.toBe(one.identity);
  });

  it('is a document that tells what can be read of it where it is no mail', async () => {
    const mail = { ...textProperty(0, 'ada@b.example'), name: { set: ADDRESS, id: 0x8083 } };
    const piece = await draftMsg({
      properties: [
        textProperty(TAG.messageClass, 'IPM.Contact'),
        textProperty(TAG.displayName, 'Ada Lovelace'),
        textProperty(0x3a08, '01 23 45'),
        mail,
        textProperty(TAG.body, 'Met in London.'),
      ],
    });
    expect(piece).toMatchObject({ kind: 'document', title: 'Ada Lovelace', message: null });
    expect(piece.rendition?.text).toBe(
      'Name: Ada Lovelace\nE-mail: ada@b.example\nBusiness phone: 01 23 45\n\nMet in London.',
    );
  });

  it('is kept as a file with a problem where it cannot be read', async () => {
    const piece = await draft(makeMsg({ properties: [note] }).subarray(0, 600), 'cut.msg');
    expect(piece.kind).toBe('file');
    expect(piece.problems).toEqual([{ code: 'msg-unreadable', values: { name: 'cut.msg' } }]);
  });
});

describe('a winmail.dat', () => {
  const tnef = makeTnef({
    properties: [note, textProperty(TAG.body, 'Les prix sont dans la pièce jointe.')],
    attachments: [
      {
        title: 'PRIX~1.TXT',
        bytes: Buffer.from('cent francs'),
        properties: [textProperty(TAG.attachLongName, 'prix négociés.txt')],
      },
      {
        within: makeTnef({
          properties: [note, textProperty(TAG.subject, 'Avant'), textProperty(TAG.body, 'Hier.')],
        }),
      },
    ],
  });
  const mail = (body: string): Buffer =>
    Buffer.from(
      [
        'From: ada@b.example',
        'Date: Wed, 1 Mar 2017 10:00:00 +0100',
        'Message-ID: <3@b.example>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        body,
        '--x',
        'Content-Type: application/ms-tnef; name=winmail.dat',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(tnef).toString('base64'),
        '--x--',
        '',
      ].join('\r\n'),
    );

  it('stays a part of its mail, and carries what is in it', async () => {
    const [part] = (await draft(mail('See attached.'))).parts;
    expect(part).toMatchObject({
      kind: 'file',
      mediaType: 'application/ms-tnef',
      name: 'winmail.dat',
      problems: [],
    });
    expect(part?.size).toBe(tnef.length);
    expect(part?.parts.map(({ kind, name, rendition }) => [kind, name, rendition?.text])).toEqual([
      ['document', 'prix négociés.txt', 'cent francs'],
      ['message', null, 'Hier.'],
    ]);
  });

  it('gives its text to a mail that has none of its own', async () => {
    const piece = await draft(mail(''));
    expect(piece.rendition?.text).toBe('Les prix sont dans la pièce jointe.');
    expect(piece.language).toBe('fr');
    expect((await draft(mail('Own words.'))).rendition?.text).toBe('Own words.');
  });

  it('is a message where it lies by itself', async () => {
    const piece = await draft(tnef, 'winmail.dat');
    expect(piece).toMatchObject({ kind: 'message', name: 'winmail.dat', size: tnef.length });
    expect(piece.rendition?.text).toBe('Les prix sont dans la pièce jointe.');
  });
});
