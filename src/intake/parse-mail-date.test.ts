import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailDate } from './parse-mail-date.js';

/** The moment in ISO 8601 and the zone in minutes, or why there is none. */
function shown(raw: string): string {
  const { at, offset } = parseMailDate(raw);
  return at === null ? 'unreadable' : `${new Date(at).toISOString().slice(0, 19)} ${offset ?? 'no zone'}`;
}

describe('the date of a message', () => {
  it.each([
    ['Fri, 26 Oct 2001 07:30:22 -0700 (PDT)', '2001-10-26T14:30:22 -420'],
    ['26 Oct 2001 07:30 +0200', '2001-10-26T05:30:00 120'],
    ['Fri, 26 Oct 01 07:30:22 GMT', '2001-10-26T07:30:22 0'],
    ['Fri, 26 Oct 99 07:30:22 EST', '1999-10-26T12:30:22 -300'],
    ['Fri, 26 Oct 101 07:30:22 Z', '2001-10-26T07:30:22 0'],
    ['Fri,26 Oct 2001 07:30:22+0530', '2001-10-26T02:00:22 330'],
    ['Friday, 26-Oct-01 07:30:22 GMT', '2001-10-26T07:30:22 0'],
    ['Fri Oct 26 07:30:22 2001', '2001-10-26T07:30:22 no zone'],
    ['Fri Oct 26 07:30:22 CEST 2001', '2001-10-26T05:30:22 120'],
    ['Fri Oct 26 07:30:22 2001 -0400', '2001-10-26T11:30:22 -240'],
    ['October 26, 2001 7:30 PM', '2001-10-26T19:30:00 no zone'],
    ['2001-10-26T07:30:22.5+02:00', '2001-10-26T05:30:22 120'],
    ['2001-10-26', '2001-10-26T00:00:00 no zone'],
    ['26 Oct 2001', '2001-10-26T00:00:00 no zone'],
    ['Fri, 26 Oct 2001 07:30:22 -0000', '2001-10-26T07:30:22 no zone'],
    ['Fri, 26 Oct 2001 07:30:22 XYZ', '2001-10-26T07:30:22 no zone'],
    ['Fri, 26 (really (a Friday)) Oct 2001 07:30:22 GMT', '2001-10-26T07:30:22 0'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59 0'],
    ['Fri, 21 Nov 1997 09(comment):   55  :  06 -0600', '1997-11-21T15:55:06 -360'],
    ['ven., 26 oct. 2001 07:30:22 +0200', '2001-10-26T05:30:22 120'],
    ['lun. 26 févr. 2001 07:30:22 +0100', '2001-02-26T06:30:22 60'],
    ['Mi, 26 Dez 2001 07:30:22 +0100', '2001-12-26T06:30:22 60'],
    ['2001/10/26 07:30:22 +0200', '2001-10-26T05:30:22 120'],
    ['Mon, 26 Oct 2001 07:30:22 +0000', '2001-10-26T07:30:22 0'],
    ['29 Feb 2000 12:00 GMT', '2000-02-29T12:00:00 0'],
  ])('“%s”', (raw, moment) => {
    expect(shown(raw)).toBe(moment);
  });

  it.each([
    'yesterday',
    '',
    '03/04/2001 10:00',
    '30 Feb 2001 10:00 GMT',
    '26 Oct 2001 25:00 GMT',
    '26 Oct 2001 10:61 GMT',
    '26 Oct 2001 13:00 PM',
    '26 Oct 2001 10:00 +9900',
    '26 Oct 1969 10:00 GMT',
    '26 Oct 3001 10:00 GMT',
    '26 Foo 2001 10:00 GMT',
    `26 Oct 2001 10:00 ${'x'.repeat(500)}`,
  ])('“%s” is not made up', (raw) => {
    expect(parseMailDate(raw)).toEqual({ raw, at: null, offset: null });
  });

  it('is found again in every moment written as RFC 5322 has it', () => {
    const moment = fc.integer({ min: 0, max: Date.UTC(2100, 0) / 1000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: -720, max: 840 }), (seconds, offset) => {
        const [, day, month, year, time] = new Date(seconds * 1000 + offset * 60_000)
          .toUTCString()
          .split(' ');
        fc.pre(Number(year) >= 1970 && offset !== 0);
        const size = Math.abs(offset);
        const digits = `${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
        const raw = `${day} ${month} ${year} ${time} ${offset < 0 ? '-' : '+'}${digits}`;
        expect(parseMailDate(raw)).toEqual({ raw, at: seconds * 1000, offset });
      }),
    );
  });
});
