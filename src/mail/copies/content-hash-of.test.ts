import { describe, expect, it } from 'vitest';
import type { Mailbox, PieceDraft } from '../../record/index.js';
import { contentHashOf } from './content-hash-of.js';

const box = (role: Mailbox['role'], name: string | null, address: string): Mailbox => ({
  role,
  name,
  address,
});

const MAIL: PieceDraft = {
  sha256: 'a',
  identity: 'a',
  size: 1,
  kind: 'message',
  format: 'eml',
  mediaType: 'message/rfc822',
  title: 'The cap table',
  byline: null,
  date: { raw: 'Tue, 29 Aug 2017 10:00:00 +0100', at: 1503997200000, offset: 60 },
  language: 'en',
  message: {
    messageId: '<cap@halvane.example>',
    inReplyTo: [],
    references: [],
    labels: [],
    mailboxes: [
      box('from', 'Siobhán Tullagher', 'siobhan@halvane.example'),
      box('to', null, 'board@aldremar.example'),
    ],
  },
  rendition: { reader: 'message', version: '1', text: 'Fifty-one per cent\non the first day.', pages: null },
  problems: [],
  name: null,
  parts: [],
  marks: null,
};
const text = (words: string): Partial<PieceDraft> => ({
  rendition: { reader: 'message', version: '1', text: words, pages: null },
});
const from = (name: string, address: string): Partial<PieceDraft> => ({
  message: {
    messageId: '<other@archive.example>',
    inReplyTo: [],
    references: ['<seen@archive.example>'],
    labels: [],
    mailboxes: [box('from', name, address), box('to', 'The board', 'BOARD@aldremar.example')],
  },
});
const changed = (change: Partial<PieceDraft>) => contentHashOf({ ...MAIL, ...change });

describe('contentHashOf', () => {
  it.each<[string, Partial<PieceDraft>]>([
    ['an export made the ids anew and dropped names', from('S. Tullagher', 'Siobhan@halvane.example')],
    ['lines were wrapped elsewhere', text('Fifty-one per\ncent on  the first day.\n')],
    ['a list tagged the subject', { title: '[Board] The cap table' }],
    [
      'a list put its footer under it',
      text(
        `Fifty-one per cent\non the first day.\n${'_'.repeat(47)}\nBoard mailing list\nhttps://lists.example/board`,
      ),
    ],
    [
      'its zone is written differently',
      { date: { raw: '29 Aug 2017 09:00:00 GMT', at: 1503997200000, offset: 0 } },
    ],
    ['it stood in other bytes', { sha256: 'b', identity: 'b', size: 2 }],
  ])('is the same where %s', (_, change) => {
    expect(changed(change)).toBe(contentHashOf(MAIL));
  });

  it.each<[string, Partial<PieceDraft>]>([
    ['one word is another', text('Fifty-two per cent on the first day.')],
    ['someone else sent it', from('Fintan Gorrick', 'fintan@halvane.example')],
    ['it was sent again a second later', { date: { raw: '', at: 1503997201000, offset: 60 } }],
    ['it answers', { title: 'Re: The cap table' }],
    ['it carries an attachment', { parts: [{ ...MAIL, kind: 'file', identity: 'c' }] }],
  ])('is another where %s', (_, change) => {
    expect(changed(change)).not.toBe(contentHashOf(MAIL));
  });

  it('takes a date that cannot be read as it is written', () => {
    const dated = (raw: string) => changed({ date: { raw, at: null, offset: null } });
    expect(dated('some  day')).toBe(dated('some day'));
    expect(dated('some day')).not.toBe(dated('another day'));
  });
});
