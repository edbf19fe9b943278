import { describe, expect, it } from 'vitest';
import { headerFieldsOf } from './header-fields.js';
import { labelsOf } from './labels.js';

const labels = (header: string): readonly string[] =>
  labelsOf(headerFieldsOf(Buffer.from(`${header}\r\n\r\nbody`, 'utf8')).fields);

describe('labelsOf', () => {
  it.each([
    ['X-Gmail-Labels: Inbox,Important,Opened', ['Inbox', 'Important', 'Opened']],
    [
      'X-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Projet_Th=C3=A9?=',
      ['Boîte de réception', 'Projet Thé'],
    ],
    ['X-Gmail-Labels: Inbox,"Board, 2017",Sent', ['Inbox', 'Board, 2017', 'Sent']],
    ['X-Gmail-Labels: =?UTF-8?Q?Inbox,"R=C3=A9union,_2017"?=', ['Inbox', 'Réunion, 2017']],
    ['X-Gmail-Labels: Inbox,\r\n Category Updates', ['Inbox', 'Category Updates']],
    ['Keywords: charter, for profit', ['charter', 'for profit']],
    ['X-Keywords: $Forwarded NonJunk          ', ['$Forwarded', 'NonJunk']],
    ['X-Label: todo', ['todo']],
    ['Subject: no labels here', []],
    ['X-Gmail-Labels: ,, ', []],
  ])('%s', (header, expected) => {
    expect(labels(header)).toEqual(expected);
  });

  it('names each once, whatever fields it stands in', () => {
    expect(labels('X-Gmail-Labels: a,b\r\nKeywords: b, c')).toEqual(['a', 'b', 'c']);
  });
});
