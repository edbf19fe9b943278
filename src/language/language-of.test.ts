import { expect, test } from 'vitest';
import { languageOf } from './language-of.js';

test.each([
  ['The company wrote that it would never sell its shares.', 'en'],
  ['La société a écrit qu’elle ne vendrait jamais ses parts.', 'fr'],
  ['Der Kanzler hat gesagt, dass er nicht kommen wird.', null],
  ['El presidente dijo que no iba a venir mañana.', null],
  ['Yes.', null],
  ['1234 5678 91011 121314', null],
  ['', null],
])('tells the language of "%s"', (text, expected) => {
  expect(languageOf(text)).toBe(expected);
});
