import { describe, expect, it } from 'vitest';
import { isPostmark } from './postmark.js';

describe('a postmark', () => {
  it.each([
    'From ann@example.org Mon Jan  1 00:00:00 2001',
    'From ann at example.org  Mon Jan  1 00:00:00 2001',
    'From - Mon Jan 1 09:00:00 2001',
    'From MAILER-DAEMON Fri Jul  8 12:08:34 2005',
    'From ???@??? Mon Jan 01 00:00:00 2001',
    'From 1234567890@xxx Mon Jan 01 00:00:00 +0000 2001',
    'From ann Mon Jan  1 00:00 EST 2001',
    'From ann Mon Jan  1 00:00:00 2001 remote from mill',
    'From ann@example.org Mon, 1 Jan 2001 00:00:00 +0100',
    'From ann@example.org 2001-01-01T00:00:00Z',
    'From "Ann Miller"@example.org Mon Jan  1 00:00:00 2001',
    'From  Mon Jan  1 00:00:00 2001',
  ])('is seen in “%s”', (line) => {
    expect(isPostmark(line)).toBe(true);
  });

  it.each([
    'From what I heard, nobody agreed.',
    'From Monday on the office is closed.',
    'From our talk on Mon Jan 5 2001',
    'From 2001 to 2003 we shared a building.',
    'From: ann@example.org',
    'from ann Mon Jan  1 00:00:00 2001',
    'From ',
    `From ${'a'.repeat(2000)} Mon Jan  1 00:00:00 2001`,
  ])('is not seen in “%s”', (line) => {
    expect(isPostmark(line)).toBe(false);
  });
});
