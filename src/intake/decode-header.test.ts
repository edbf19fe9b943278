import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader } from './decode-header.js';

/** The field as it stands in a file in the charset given. */
const raw = (text: string, charset: 'utf8' | 'latin1' = 'latin1'): string =>
  Buffer.from(text, charset).toString('latin1');

describe('a header field', () => {
  it.each([
    ['keeps plain text', 'The lease, again', 'The lease, again'],
    ['decodes quoted-printable words', '=?iso-8859-1?Q?Le_lev=E9_des_sc=E9l=E9s?=', 'Le levé des scélés'],
    ['decodes base64 words', '=?UTF-8?B?w6l0w6k=?=', 'été'],
    ['drops the blank between two words', '=?utf-8?Q?a?= =?utf-8?Q?b?=', 'ab'],
    ['drops it between words of two charsets', '=?utf-8?Q?=C3=A9?= =?latin1?Q?=E9?=', 'éé'],
    ['keeps the blank before plain text', '=?utf-8?Q?a?= b =?utf-8?Q?c?=', 'a b c'],
    ['joins a character cut between two words', '=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['joins one cut in base64', '=?utf-8?B?Y2Fmww==?= =?utf-8?B?qQ==?=', 'café'],
    ['joins base64 cut where no group ends', '=?utf-8?B?Y2F?= =?utf-8?B?mw6k=?=', 'café'],
    [
      'takes raw bytes inside a word for bytes of its charset',
      raw('=?iso-8859-1?Q?Fr\u00f6sche?='),
      'Frösche',
    ],
    ['reads raw UTF-8', raw('Prélèvement', 'utf8'), 'Prélèvement'],
    ['reads raw bytes that are no UTF-8 as windows-1252', raw('d\u00e9j\u00e0 \u0093vu\u0094'), 'déjà “vu”'],
    ['reads UTF-7', '=?utf-7?Q?+ZeVnLIqe-?=', '日本語'],
    [
      'begins ISO-2022 anew with each word',
      '=?ISO-2022-JP?B?GyRCJUYbKEI=?= =?ISO-2022-JP?B?GyRCJTkbKEI=?=',
      'テス',
    ],
    ['passes over a language', '=?us-ascii*en?Q?Hello?=', 'Hello'],
    ['forgives a question mark and a blank', '=?utf-8?Q?why not? =C3=A9?=', 'why not? é'],
    ['reads what is not in the charset it names', '=?us-ascii?Q?caf=C3=A9?=', 'café'],
    [
      'leaves what only looks like a word',
      'is =?this?= one =?utf-8?X?a?= or =?utf-8?Q?not',
      'is =?this?= one =?utf-8?X?a?= or =?utf-8?Q?not',
    ],
    ['shows no control characters', 'a=?utf-8?Q?_=00=0A_?=b', 'a   b'],
  ])('%s', (_, field, text) => {
    expect(decodeHeader(field).text).toBe(text);
  });

  it('leaves a word in an unknown charset as written, and tells it', () => {
    const field = 'Re: =?x-nobody?Q?=E9?= and more';
    expect(decodeHeader(field)).toEqual({ text: field, unknownCharsets: ['x-nobody'] });
  });

  it('reads ASCII in any charset, and tells that it is unknown', () => {
    expect(decodeHeader('=?none?B?VEVTVA==?=')).toEqual({ text: 'TEST', unknownCharsets: ['none'] });
  });

  it('always ends in a well-formed text', () => {
    const scrap = fc.constantFrom(
      '=?',
      '?=',
      '?',
      'utf-8',
      '?Q?',
      '?B?',
      '=C3',
      ' ',
      '\u00e9',
      'w6k=',
      '"',
      ',',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 60 }), (scraps) => {
        expect(decodeHeader(scraps.join('')).text).not.toMatch(/\p{Surrogate}|\p{Cc}/u);
      }),
    );
  });

  it.each([['=?'], ['=?utf-8?Q?'], ['=?utf-8?B?YQ==?= '], ['=?a?Q?b ']])(
    'ends soon on many “%s”',
    (scrap) => {
      expect(decodeHeader(scrap.repeat(200_000)).text.length).toBeGreaterThan(0);
    },
  );
});
