import { expect, it } from 'vitest';
import { mailboxName } from './mailbox-name.js';

it.each([
  ['Maud Kervennic <maud@raz-clair.example>', 'Maud Kervennic'],
  ['"Collandre, avocat" <bc@collandre.example>', 'Collandre, avocat'],
  ['<maud@raz-clair.example>', '<maud@raz-clair.example>'],
  ['maud@raz-clair.example', 'maud@raz-clair.example'],
  ['Office des fondations savantes', 'Office des fondations savantes'],
])('finds the name in %s', (mailbox, name) => {
  expect(mailboxName(mailbox)).toBe(name);
});
