import { expect, it } from 'vitest';
import { addressIn, canNameMail, canonicalId } from './mail-id.js';

it.each([
  ['<a@b>', '<a@b>'],
  ['<"a"@b>', '<a@b>'],
  ['<"a\\.b"@c>', '<a.b@c>'],
  ['<a"b@c>', '<a"b@c>'],
])('compares the id %s as %s', (id, canonical) => {
  expect(canonicalId(id)).toBe(canonical);
});

it('takes what has neither an @ nor a digit for a filler', () => {
  expect(['<null>', '<undefined>', '<a@b>', '<AA00412@>', '<39895881_74>'].map(canNameMail)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

it('reads the address of the person out of what stands for an id', () => {
  expect(addressIn('<Bob@Mail.example>')).toBe('bob@mail.example');
  expect(addressIn("<bob@mail.example's>")).toBe('bob@mail.example');
});
