import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, isProbablyText } from './decode-text.js';

const FRENCH = "L'été dernier, Élodie a « refusé » l'offre — c'est noté.";

describe('decodeText', () => {
  it.each([
    ['utf-8', null],
    ['utf-8', 'UTF-8'],
    ['utf-16le', null],
    ['utf-16be', null],
    ['utf-16le', 'utf-16le'],
    ['windows-1252', null],
    ['windows-1252', 'iso-8859-1'],
    ['macintosh', 'x-mac-roman'],
    ['utf-7', 'unicode-1-1-utf-7'],
    ['iso-8859-15', '"ISO-8859-15"; format=flowed'],
  ])('reads French in %s declared as %s without a problem', (charset, declared) => {
    const text = charset === 'iso-8859-15' ? FRENCH.replace('—', '-') : FRENCH;
    expect(decodeText(iconv.encode(text, charset), declared)).toMatchObject({ text, problem: null });
  });

  it.each([
    ['us-ascii', 'windows-1252'],
    ['utf-8', 'windows-1252'],
    ['us-ascii', 'utf-8'],
    ['iso-8859-1', 'utf-8'],
    ['iso-8859-1', 'utf-16le'],
  ])('sees that %s was declared for %s, and says so', (declared, actual) => {
    const read = decodeText(iconv.encode(FRENCH, actual), declared);
    expect(read.text).toBe(FRENCH);
    expect(read.problem).toEqual({
      code: 'charset-wrong',
      values: { declared: expect.any(String), used: actual },
    });
  });

  it.each([
    ['windows-1251', 'Привет, как дела? Мы написали письмо директору.'],
    ['shift_jis', 'これは日本語の文章です。元気ですか。'],
    ['gb18030', '我们给董事会写了一封信，他没有回答。'],
    ['iso-8859-2', 'Příliš žluťoučký kůň úpěl ďábelské ódy, a to je všechno, co víme'],
  ])('finds out %s where nothing is declared', (charset, text) => {
    expect(decodeText(iconv.encode(text, charset), null).text).toBe(text);
  });

  it('reads ISO-2022-JP, whose bytes are all ASCII', () => {
    expect(decodeText(Buffer.from('\x1b$B$3$l\x1b(B'), 'ISO-2022-JP').text).toBe('これ');
  });

  it('takes an apostrophe of windows-1252 for one in a text declared as latin1', () => {
    expect(decodeText(Uint8Array.of(0x49, 0x74, 0x92, 0x73), 'latin1').text).toBe('It’s');
  });

  it('names a charset that nobody knows, and reads on', () => {
    const read = decodeText(Buffer.from('noté'), 'klingon-8');
    expect(read).toMatchObject({ text: 'noté', charset: 'utf-8' });
    expect(read.problem).toEqual({ code: 'charset-unknown', values: { charset: 'klingon-8' } });
  });

  it('does not take a notation of bytes for a charset', () => {
    expect(decodeText(Buffer.from('abcd'), 'base64').problem?.code).toBe('charset-unknown');
  });

  it('keeps UTF-8 that was cut in the midst of a letter, and counts what broke', () => {
    const bytes = Buffer.from('é'.repeat(30)).subarray(0, 59);
    const read = decodeText(bytes, 'utf-8');
    expect(read.text).toBe(`${'é'.repeat(29)}\ufffd`);
    expect(read.problem).toEqual({ code: 'charset-damaged', values: { charset: 'utf-8', count: 1 } });
  });

  it('takes off the byte order mark and believes it over the declaration', () => {
    expect(decodeText(Buffer.from('\ufeffnoté'), 'iso-8859-1')).toMatchObject({
      text: 'noté',
      charset: 'utf-8',
    });
  });

  it('makes every line end one \\n and lets no NUL through', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\nd\0e'), null).text).toBe('a\nb\nc\nd\ufffde');
  });

  it('never throws, and never yields a NUL, a carriage return or half a character', () => {
    const charsets = fc.constantFrom(
      null,
      'utf-8',
      'utf-7',
      'utf-16',
      'gbk',
      'big5',
      'x',
      'iso-2022-jp',
      'utf-32',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), charsets, (bytes, declared) => {
        expect(decodeText(bytes, declared).text).not.toMatch(/[\0\r]|\p{Surrogate}/u);
      }),
    );
  });
});

describe('isProbablyText', () => {
  it.each([
    ['no bytes', Buffer.from('')],
    ['UTF-8', Buffer.from(FRENCH)],
    ['windows-1252', iconv.encode(FRENCH, 'windows-1252')],
    ['UTF-16', iconv.encode(FRENCH, 'utf-16le')],
  ])('takes %s for text', (_, bytes) => {
    expect(isProbablyText(bytes)).toBe(true);
  });

  it('does not take bytes with NULs or many controls for text', () => {
    expect(isProbablyText(Uint8Array.of(1, 0, 0, 7, 200, 0))).toBe(false);
    expect(isProbablyText(Uint8Array.from({ length: 256 }, (_, byte) => byte || 1))).toBe(false);
  });
});
