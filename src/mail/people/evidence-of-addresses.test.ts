import { describe, expect, it } from 'vitest';
import { answerOf, personsIn } from './testing/answer-of.js';

describe('one address', () => {
  it.each([
    ['whatever its case', 'Ana Roe <ana.roe@acme.example>', 'Ana Roe <Ana.Roe@ACME.example>', 'same'],
    ['with and without a name', 'Ana Roe <aroe@acme.example>', 'aroe@acme.example', 'same'],
    [
      'named by itself',
      'ana.roe@acme.example <ana.roe@acme.example>',
      'Ana Roe <ana.roe@acme.example>',
      'same',
    ],
    [
      'as an archive spells it',
      'ana.roe at acme.example <ana.roe@acme.example>',
      'Ana Roe <ana.roe@acme.example>',
      'same',
    ],
    [
      'in quotation marks',
      "'ana.roe@acme.example' <'ana.roe@acme.example'>",
      'Ana Roe <ana.roe@acme.example>',
      'same',
    ],
    [
      'with the family name first',
      'Roe, Ana (Legal) <x1@acme.example>',
      '"Ana Roe" <x1@acme.example>',
      'same',
    ],
    ['with a middle initial', 'Ana Roe <x1@acme.example>', 'Ana K. Roe <x1@acme.example>', 'same'],
    ['with a short form', 'Bob Halvard <x1@acme.example>', 'Robert Halvard <x1@acme.example>', 'same'],
    ['with the given name alone', 'Ana <x1@acme.example>', 'Ana Roe <x1@acme.example>', 'same'],
    [
      'with a slip in the family name',
      'Ana Kervennic <x1@acme.example>',
      'Ana Kervenic <x1@acme.example>',
      'same',
    ],
    ['with two family names', 'Ana Lopez <x1@acme.example>', 'Ana Lopez Quint <x1@acme.example>', 'same'],
    ['of two full names', 'Ana Roe <x1@acme.example>', 'Ben Sollers <x1@acme.example>', 'candidate'],
    [
      'of two given names',
      'Marie Dupont <dupont@foyer.example>',
      'Marc Dupont <dupont@foyer.example>',
      'candidate',
    ],
    [
      'of a wife and a husband',
      'Martine Vole <vole@foyer.example>',
      'Martin Vole <vole@foyer.example>',
      'candidate',
    ],
    [
      'of father and son',
      'John Vole Sr. <vole@foyer.example>',
      'John Vole Jr. <vole@foyer.example>',
      'candidate',
    ],
    ['of two given names alone', 'Anna <smithy@foyer.example>', 'Bob <smithy@foyer.example>', 'candidate'],
    ['of a couple', 'Ana & Ben Roe <roe@foyer.example>', 'Ana Roe <roe@foyer.example>', 'candidate'],
    [
      'used through a list',
      'Ana Roe via Tides <ana.roe@acme.example>',
      'Ben Sollers <ana.roe@acme.example>',
      'candidate',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });

  it('gives a mailbox without a name to nobody where two people share the address', () => {
    expect(
      answerOf('desk7@acme.example', 'Ana Roe <desk7@acme.example>', 'Ben Sollers <desk7@acme.example>'),
    ).not.toBe('same');
  });

  it('gives it to the one of whose name the address is made', () => {
    const shared = ['Ana Roe <ana.roe@acme.example>', 'Ben Sollers <ana.roe@acme.example>'];
    expect(answerOf('ana.roe@acme.example', ...shared)).toBe('same');
  });

  it('does not let initials bring two people of one address together', () => {
    const { groups } = personsIn([
      'John Vole <v@acme.example>',
      'J. Vole <v@acme.example>',
      'Jane Vole <v@acme.example>',
    ]);
    expect(groups).toHaveLength(3);
  });
});

describe('directories', () => {
  const entry = '/O=ACME/OU=NA/CN=RECIPIENTS/CN=AROE';
  it.each([
    [
      'an entry under its alias and under a name',
      `AROE <${entry}>`,
      `Roe, Ana <${entry.toLowerCase()}>`,
      'same',
    ],
    [
      'a name of the directory and its SMTP address',
      `Quillon, Ana <${entry}>`,
      'Ana Quillon <ana.quillon@acme.example>',
      'same',
    ],
    ['the alias and the address made of it', `Roe, Ana <${entry}>`, 'aroe@acme.example', 'same'],
    ['neither has a name', entry, 'aroe@acme.example', 'candidate'],
    ['the alias of another organisation', `Roe, Ana <${entry}>`, 'aroe@tide.example', 'apart'],
    [
      'wrapped for SMTP',
      'Ana Roe <IMCEAEX-_O=ACME_OU=NA_CN=RECIPIENTS_CN=AROE@acme.example>',
      `AROE <${entry}>`,
      'same',
    ],
    [
      'with a host stuck to it',
      `Ana Roe <'${entry}'@acme.example>`,
      `Ana Roe <${entry}@acme.example>`,
      'same',
    ],
    ['Notes and SMTP', 'Ana Quillon/PAR/ACME@ACME', 'Ana Quillon <moon@acme.example>', 'same'],
    ['Notes parted at the blank', 'Ana <Quillon/PAR/ACME@ACME>', 'Ana Quillon <moon@acme.example>', 'same'],
    [
      'Notes with and without its labels',
      'CN=Ana Quillon/OU=PAR/O=ACME <CN=Ana Quillon/OU=PAR/O=ACME@ACME>',
      'Ana Quillon/PAR/ACME@ACME <Ana Quillon/PAR/ACME@ACME>',
      'same',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });
});

describe('addresses without a name', () => {
  it.each([
    [
      'an address that spells a name',
      'ana.quillon@acme.example',
      'Ana Quillon <aq7@acme.example>',
      'candidate',
    ],
    [
      'the same at another organisation',
      'ana.quillon@tide.example',
      'Ana Quillon <aq7@acme.example>',
      'apart',
    ],
    ['one local part at two hosts', 'aquillon@lab.acme.example', 'aquillon@acme.example', 'candidate'],
    ['one local part at two organisations', 'aquillon@tide.example', 'aquillon@acme.example', 'apart'],
    ['a tag', 'ana.quillon+lists@acme.example', 'ana.quillon@acme.example', 'candidate'],
    [
      'a tag under one name',
      'Ana Quillon <ana.q+lists@acme.example>',
      'Ana Quillon <ana.q@acme.example>',
      'same',
    ],
    ['points at Gmail, no name', 'anaquillon@gmail.com', 'ana.quillon@googlemail.com', 'candidate'],
    [
      'points at Gmail, one name',
      'Ana Moon <a.m.star@gmail.com>',
      'Ana Moon <amstar@googlemail.com>',
      'same',
    ],
    [
      'points at Gmail, two names',
      'Ana Moon <a.m.star@gmail.com>',
      'Ben Sollers <amstar@gmail.com>',
      'candidate',
    ],
    ['points elsewhere', 'Ana Moon <a.m.star@tide.example>', 'Ben Sollers <amstar@tide.example>', 'apart'],
    [
      'a name that is another address',
      'aq@tide.example <ana@acme.example>',
      'Ana Quillon <aq@tide.example>',
      'apart',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });
});

describe('desks, lists and programs', () => {
  it.each([
    ['a number is no desk', 'Ana Quillon <0034058@acme.example>', '0034058@acme.example', 'same'],
    ['a desk of two firms', 'info@acme.example', 'info@tide.example', 'apart'],
    [
      'two who sign for one desk',
      'Ana Quillon <info@acme.example>',
      'Ben Sollers <info@acme.example>',
      'candidate',
    ],
    ['a desk and who signs for it', 'Ana Quillon <sales@acme.example>', 'sales@acme.example', 'candidate'],
    [
      'who signs for it and writes elsewhere',
      'Ana Quillon <info@quillon.example>',
      'Ana Quillon <ana@quillon.example>',
      'apart',
    ],
    [
      'a list and who writes through it',
      'Ana Quillon via Tides <tides@lists.acme.example>',
      'Ana Quillon <ana.quillon@acme.example>',
      'apart',
    ],
    [
      'two lists of one name',
      'Tides Mailing List <tides@acme.example>',
      'Tides Mailing List <tides-list@acme.example>',
      'apart',
    ],
    [
      'on behalf of',
      'Ana Quillon on behalf of Ben Sollers <ana.quillon@acme.example>',
      'Ben Sollers <ben.sollers@acme.example>',
      'apart',
    ],
    [
      'programs',
      'Mail Delivery Subsystem <mailer-daemon@acme.example>',
      'Mail Delivery Subsystem <mailer-daemon@tide.example>',
      'apart',
    ],
    [
      'no recipients at all',
      'undisclosed-recipients:;',
      'Undisclosed recipients <noreply@acme.example>',
      'apart',
    ],
    [
      'a desk of a French house',
      'Greffe <greffe@office.example>',
      'Ana Quillon <greffe@office.example>',
      'candidate',
    ],
    [
      'a service under one name',
      'Customer Service <a@acme.example>',
      'Customer Service <b@acme.example>',
      'apart',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });
});
