import { describe, expect, it } from 'vitest';
import { findParts } from './find-parts.js';

const shown = (body: string, boundary = 'b', most = 99): string[] =>
  findParts(Buffer.from(body), boundary, most).spans.map(({ start, end }) => body.slice(start, end));

describe('the parts of a multipart', () => {
  it.each([
    [
      'stand between boundaries, without the line end before each',
      'pre\n--b\none\n\n--b\r\ntwo\r\n--b--\npost',
      ['one\n', 'two'],
    ],
    ['may be empty', '--b\n--b\n\n--b--', ['', '']],
    ['run to the end where nothing closes them', '--b\none\n--b\ntwo', ['one', 'two']],
    ['may have blanks behind the boundary', '--b \t\none\n--b-- \n', ['one']],
    ['are not parted by a longer boundary, nor within a line', '--b\n--bc\nx --b\n--b--', ['--bc\nx --b']],
    ['are none without a boundary', 'one\ntwo', []],
  ])('%s', (_, body, parts) => {
    expect(shown(body)).toEqual(parts);
  });

  it('are no more than allowed: the last holds the rest', () => {
    expect(shown('--b\none\n--b\ntwo\n--b\nthree\n--b--', 'b', 2)).toEqual(['one', 'two\n--b\nthree\n--b--']);
  });

  it('are none where the boundary is empty or longer than a line', () => {
    expect(shown('--\none\n--', '')).toEqual([]);
    expect(shown(`--${'b'.repeat(500)}\none`, 'b'.repeat(500))).toEqual([]);
  });
});
