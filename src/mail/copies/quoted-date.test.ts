import { describe, expect, it } from 'vitest';
import { readQuotedDate } from './quoted-date.js';

const read = (written: string) => {
  const date = readQuotedDate(written);
  return date === null ? null : `${new Date(date.at).toISOString().slice(0, 16)} ${date.offset ?? 'unknown'}`;
};

describe('readQuotedDate', () => {
  it.each([
    ['Tue, 12 Sep 2017 at 10:14', '2017-09-12T10:14 unknown'],
    ['Sep 12, 2017, at 10:14 PM', '2017-09-12T22:14 unknown'],
    ['Tue, Sep 12, 2017 at 12:05:00AM +0200', '2017-09-11T22:05 120'],
    ['Fri, 22 Sep 2000 14:49:38 -0500', '2000-09-22T19:49 -300'],
    ['mar. 12 sept. 2017 à 10:14', '2017-09-12T10:14 unknown'],
    ['lundi 1er mai 2018 09h30', '2018-05-01T09:30 unknown'],
    ['mercredi 14 février 2018', '2018-02-14T00:00 unknown'],
    ['2017-09-12 10:14 GMT', '2017-09-12T10:14 0'],
    ['29-09-2013 19:57', null],
    ['31/05/2018 08:00', '2018-05-31T08:00 unknown'],
    ['05/31/2018 8:00 AM', '2018-05-31T08:00 unknown'],
    ['12.09.2017', '2017-09-12T00:00 unknown'],
  ])('reads %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each(['12/09/2017 10:14', 'last Tuesday', 'Sep 12', '31 February 2018', '2017', ''])(
    'does not guess at %s',
    (written) => {
      expect(readQuotedDate(written)).toBeNull();
    },
  );

  it('knows no date where none is written', () => {
    expect(readQuotedDate(null)).toBeNull();
  });
});
