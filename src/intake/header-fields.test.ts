import { describe, expect, it } from 'vitest';
import { HEADER_LIMIT, headerFieldsOf } from './header-fields.js';

const shown = (text: string): unknown => {
  const bytes = Buffer.from(text, 'latin1');
  const { fields, bodyStart } = headerFieldsOf(bytes);
  return [fields.map(({ name, raw }) => `${name}=${raw}`), bytes.toString('latin1', bodyStart)];
};

describe('a header', () => {
  it.each([
    ['ends at the blank line', 'A: 1\r\nB: 2\r\n\r\nbody', ['a=1', 'b=2'], 'body'],
    ['is unfolded with its blanks', 'A: one\n two\n\tthree\n\nbody', ['a=one two\tthree'], 'body'],
    ['keeps bytes as they are', 'A: \u00e9\n\n\u00e9', ['a=\u00e9'], '\u00e9'],
    ['may have lines that end in CR alone', 'A: 1\rB: 2\r\rbody', ['a=1', 'b=2'], 'body'],
    ['passes over a stray line', 'A: 1\nstray\nB: 2\n\nbody', ['a=1', 'b=2'], 'body'],
    [
      'ends where a body begins without a blank line',
      'A: 1\nso it begins\nand goes on',
      ['a=1'],
      'so it begins\nand goes on',
    ],
    ['may be all there is', 'A: 1\nB: 2', ['a=1', 'b=2'], ''],
    ['may be missing', '\nbody: here', [], 'body: here'],
    ['passes over a postmark', 'From ann Mon Jan 1\nA: 1\n\nbody', ['a=1'], 'body'],
    ['passes over a byte order mark', '\u00ef\u00bb\u00bfA: 1\n\nbody', ['a=1'], 'body'],
    ['has no field name with blanks', 'A b: 1\nnot: this', ['not=this'], ''],
  ])('%s', (_, text, fields, body) => {
    expect(shown(text)).toEqual([fields, body]);
  });

  it('is cut where it is longer than any real one', () => {
    const { fields, cut } = headerFieldsOf(Buffer.from('A: b\n'.repeat(HEADER_LIMIT / 5 + 10)));
    expect(cut).toBe(true);
    expect(fields.length).toBeGreaterThan(400_000);
  });
});
