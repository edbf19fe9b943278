import { expect, it } from 'vitest';
import { mihOf } from './mih-of.js';

it('hashes a Message-ID with its angle brackets, as the EDRM does', () => {
  expect(mihOf('<CALckR-a8UDkRjO4xJyjd_s0GPxQWw@mail.gmail.com>')).toBe('1de319c276884bd0c9e2f1621ada26cc');
});

it('knows no hash for a message without Message-ID', () => {
  expect(mihOf(null)).toBeNull();
});
