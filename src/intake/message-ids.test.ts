import { describe, expect, it } from 'vitest';
import { messageIdOf, messageIdsOf } from './message-ids.js';

describe('message ids', () => {
  it.each([
    [null, []],
    ['<a@b>', ['<a@b>']],
    ['<a@b>\t<c@d> <a@b>', ['<a@b>', '<c@d>']],
    ['<a@b><c@d>', ['<a@b>', '<c@d>']],
    ['<a.long\t@ b>', ['<a.long@b>']],
    ['Your message of "Mon, 1 Jan 2001" <a@b>', ['<a@b>']],
    ['a@b, c@d', ['<a@b>', '<c@d>']],
    ['nothing of the kind', []],
    ['<> <', []],
  ])('of “%s”', (raw, ids) => {
    expect(messageIdsOf(raw)).toEqual(ids);
  });

  it.each([
    ['<a@b>', '<a@b>'],
    ['a@b', '<a@b>'],
    ['20010101-17', '<20010101-17>'],
    ['', null],
    [null, null],
  ])('the id of “%s” has its brackets', (raw, id) => {
    expect(messageIdOf(raw)).toBe(id);
  });
});
