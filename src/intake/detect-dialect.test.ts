import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from './byte-source.js';
import { detectDialect } from './detect-dialect.js';

const MARK = 'From ann@example.org Mon Jan  1 00:00:00 2001';

function mboxOf(...bodies: readonly string[]): string {
  return bodies.map((body) => `${MARK}\nSubject: a\n\n${body}\n`).join('');
}

function measuredMboxOf(...bodies: readonly string[]): string {
  return bodies.map((body) => `${MARK}\nContent-Length: ${body.length}\n\n${body}\n`).join('');
}

describe('the dialect of an mbox', () => {
  it.each([
    ['nothing tells', mboxOf('one\n', 'two\n'), 'mboxrd', 'nothing-tells'],
    ['the file is empty', '', 'mboxrd', 'nothing-tells'],
    ['an escape stands alone', mboxOf('one\n>From two\n'), 'mboxrd', 'nothing-tells'],
    ['a quoted line has one mark too many', mboxOf('>one\n>>From two\n>three\n'), 'mboxrd', 'quotes-escaped'],
    ['a quoted line has its own marks only', mboxOf('>>one\n>>From two\n'), 'mboxo', 'quotes-unescaped'],
    ['lengths fit', measuredMboxOf('one\n', 'two\n'), 'mboxcl', 'lengths-fit'],
    ['lengths fit and lines are escaped', measuredMboxOf('one\n>From a\n'), 'mboxcl', 'lengths-fit-escaped'],
    [
      'lengths fit and lines are bare',
      measuredMboxOf(`one\n\n${MARK}\n`),
      'mboxcl2',
      'lengths-fit-unescaped',
    ],
    ['lengths do not fit', measuredMboxOf('one\n').replace(': 4', ': 2'), 'mboxrd', 'nothing-tells'],
    ['few have lengths', measuredMboxOf('one\n') + mboxOf('a\n', 'b\n', 'c\n'), 'mboxrd', 'nothing-tells'],
  ])('where %s', async (_, mbox, dialect, why) => {
    for (const text of [mbox, mbox.includes('Length') ? mbox : mbox.replaceAll('\n', '\r\n')]) {
      expect(await detectDialect(sourceOfBytes(Buffer.from(text)))).toMatchObject({ dialect, why });
    }
  });
});
