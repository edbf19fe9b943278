import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from './decode-transfer.js';

const decoded = (text: string, encoding: string): string =>
  Buffer.from(decodeTransfer(Buffer.from(text, 'latin1'), encoding)).toString('latin1');

describe('a transfer encoding', () => {
  it.each([
    ['quoted-printable', 'a=3Db=\r\nc = d=20\r\n', 'a=bc = d \r\n'],
    ['Quoted-Printable', 'soft=  \nbreak and bad =XY =', 'softbreak and bad =XY '],
    ['base64', 'SGVs\r\nbG8=\r\n', 'Hello'],
    ['base64', 'SGVs*bG8', 'Hello'],
    ['base64', 'SGVsbG8=\n_______\nlist-footer\n', 'Hello'],
    ['base64', 'SGVsbG8=\nIHlvdQ==\n', 'Hello you'],
    ['x-uuencode', 'before\nbegin 644 cat.txt\n#0V%T\n`\nend\nbehind\n', 'Cat'],
    ['uuencode', 'begin 644 a b\r\n,2&5L;&\\@=&AE<F4*\r\n \r\nend\r\n', 'Hello there\n'],
    ['x-uuencode', 'no beginning', 'no beginning'],
    ['base64', '', ''],
    ['8bit', 'a=3D\u00e9\r\n', 'a=3D\u00e9\r\n'],
    ['"base64" (comment)', 'SGVsbG8=', 'Hello'],
  ])('%s of “%s”', (encoding, text, expected) => {
    expect(decoded(text, encoding)).toBe(expected);
  });

  it('gives back what base64 was made of, however its lines are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 76 }), (bytes, width) => {
        const text = Buffer.from(bytes)
          .toString('base64')
          .replace(new RegExp(`.{1,${width}}`, 'g'), '$&\r\n');
        expect(Buffer.from(decodeTransfer(Buffer.from(text), 'base64'))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('never makes quoted-printable longer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeTransfer(bytes, 'quoted-printable').length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
