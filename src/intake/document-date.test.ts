import { describe, expect, it } from 'vitest';
import { pdfDate, writtenDate } from './document-date.js';

const at = (iso: string) => Date.parse(iso);

describe('writtenDate', () => {
  it.each([
    ['2017-09-12T10:15:00+02:00', '2017-09-12T08:15:00Z', 120],
    ['2017-09-12T10:15:00.123Z', '2017-09-12T10:15:00Z', 0],
    ['2017-09-12 10:15', '2017-09-12T10:15:00Z', null],
    ['2017-09-12', '2017-09-12T00:00:00Z', null],
    ['2017-09-12T10:15:00-0530', '2017-09-12T15:45:00Z', -330],
    ['September 12, 2017', '2017-09-12T00:00:00Z', null],
    ['Tuesday, 12 Sept. 2017', '2017-09-12T00:00:00Z', null],
    ['1er août 2017', '2017-08-01T00:00:00Z', null],
    ['14 février 2018', '2018-02-14T00:00:00Z', null],
  ])('reads %s', (raw, iso, offset) => {
    expect(writtenDate(raw)).toEqual({ raw, at: at(iso), offset });
  });

  it.each(['yesterday', '2017-02-31', '12/09/2017', '2017-13-01'])('does not guess what %s means', (raw) => {
    expect(writtenDate(raw)).toEqual({ raw, at: null, offset: null });
  });

  it('is null where nothing is written', () => {
    expect(writtenDate('  ')).toBeNull();
  });
});

describe('pdfDate', () => {
  it.each([
    ["D:20170912101500+02'00'", '2017-09-12T08:15:00Z', 120],
    ["D:20170912101500-05'30", '2017-09-12T15:45:00Z', -330],
    ['D:20170912101500Z', '2017-09-12T10:15:00Z', 0],
    ['D:201709', '2017-09-01T00:00:00Z', null],
  ])('reads %s', (raw, iso, offset) => {
    expect(pdfDate(raw)).toEqual({ raw, at: at(iso), offset });
  });

  it('keeps what it cannot read', () => {
    expect(pdfDate('D:2017ab')).toMatchObject({ raw: 'D:2017ab' });
    expect(pdfDate('D:20171399')).toEqual({ raw: 'D:20171399', at: null, offset: null });
  });
});
