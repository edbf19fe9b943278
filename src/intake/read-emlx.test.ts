import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emlxOf } from './read-emlx.js';

const MESSAGE = 'From: a@b.example\nSubject: Thé\n\nBonjour\n';
const LIST =
  '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n\t<key>date-received</key>\n\t<integer>1488358800</integer>\n\t<key>flags</key>\n\t<integer>8590195713</integer>\n</dict>\n</plist>\n';
const size = Buffer.byteLength(MESSAGE);
const emlx = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('emlxOf', () => {
  it('finds the message by the count of its bytes', () => {
    const bytes = emlx(`${size}      \n${MESSAGE}${LIST}`);
    const { message, problems } = emlxOf(bytes, '42.emlx');
    expect(bytes.toString('utf8', message.start, message.end)).toBe(MESSAGE);
    expect(problems).toEqual([]);
  });

  it('keeps what the program notes of it', () => {
    const { detail } = emlxOf(emlx(`${size}\n${MESSAGE}${LIST}`), '42.emlx');
    expect(detail).toEqual({ flags: 8_590_195_713, 'date-received': 1_488_358_800 });
  });

  it('tells that the end is lost', () => {
    const { problems } = emlxOf(emlx(`${size + 100}\n${MESSAGE}`), '42.emlx');
    expect(problems).toEqual([{ code: 'emlx-cut', values: { announced: size + 100, found: size } }]);
  });

  it('tells that attachments lie elsewhere', () => {
    const { problems } = emlxOf(emlx(`${size}\n${MESSAGE}${LIST}`), '42.partial.emlx');
    expect(problems.map(({ code }) => code)).toEqual(['emlx-partial']);
  });

  it('takes all for the message where no count stands first', () => {
    expect(emlxOf(emlx(MESSAGE), null).message).toEqual({ start: 0, end: size });
  });

  it('never throws, and the message stays inside the bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(100), (text, count) => {
        const bytes = emlx(`${count}\n${text}`);
        const { message } = emlxOf(bytes, null);
        expect(message.start).toBeLessThanOrEqual(message.end);
        expect(message.end).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
