import { describe, expect, it } from 'vitest';
import { charsetNamed } from './charset.js';

describe('charsetNamed', () => {
  it.each([
    ['ISO-8859-1', 'windows-1252'],
    ['Latin1', 'windows-1252'],
    ['"utf8"', 'utf-8'],
    ['ANSI_X3.4-1968', 'us-ascii'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['cp1252', 'cp1252'],
    ['utf-16LE', 'utf-16le'],
  ])('knows %s as %s', (declared, name) => {
    expect(charsetNamed(declared)?.name).toBe(name);
  });

  it.each(['', '  ', 'hex', 'binary', 'unknown-8bit', 'klingon', '%%%'])('does not know “%s”', (declared) => {
    expect(charsetNamed(declared)).toBeNull();
  });
});
