import { describe, expect, it } from 'vitest';
import { answerOf, personsIn } from './testing/answer-of.js';

describe('one full name at two addresses', () => {
  it.each([
    ['at one organisation', 'Ana Roe <ana.roe@acme.example>', 'Ana Roe <ar7@lab.acme.example>', 'same'],
    ['under a country of second levels', 'Ana Roe <x@tide.ac.uk>', 'Ana Roe <y@quay.ac.uk>', 'candidate'],
    [
      'made of the name at both',
      'Ana Quillon <ana.quillon@acme.example>',
      'Ana Quillon <aquillon@gmail.com>',
      'same',
    ],
    [
      'made of parts of it',
      'Ana Quillon <ana@halvane.example>',
      'Ana Quillon <a@quillon-house.example>',
      'same',
    ],
    [
      '"Last, First"',
      'Quillon, Ana <ana.quillon@acme.example>',
      'Ana Quillon <quillon@tide.example>',
      'same',
    ],
    ['with accents', 'Éloïse Kerven <e.kerven@acme.example>', 'Eloise Kerven <kerven@tide.example>', 'same'],
    [
      'with a title',
      'Me Éloïse Kerven <e.kerven@acme.example>',
      'Eloise KERVEN <kerven@tide.example>',
      'same',
    ],
    [
      'with a particle',
      'Le Guen, Maud <maud.leguen@acme.example>',
      'Maud Le Guen <mleguen@tide.example>',
      'same',
    ],
    [
      'with a firm behind it',
      'Ana Quillon - Acme <ana.quillon@acme.example>',
      'Ana Quillon <quillon@tide.example>',
      'same',
    ],
    [
      'with marks of Outlook',
      'Ana Quillon (E-mail) <ana.quillon@acme.example>',
      'Ana Quillon [mailto:aq@tide.example] <aquillon@tide.example>',
      'same',
    ],
    [
      'the family name in capitals',
      'QUILLON Ana <ana.quillon@acme.example>',
      'Ana Quillon <quillon@tide.example>',
      'same',
    ],
    [
      'where an address says nothing',
      'Ana Quillon <ana.quillon@acme.example>',
      'Ana Quillon <tide77@gmail.com>',
      'candidate',
    ],
    ['where both say nothing', 'Ana Quillon <moon@gmail.com>', 'Ana Quillon <tide77@gmail.com>', 'candidate'],
    ['on public hosts alone', 'Ana Quillon <moon@gmail.com>', 'Ana Quillon <star@gmail.com>', 'candidate'],
    [
      'of a name that many bear',
      'John Smith <john.smith@acme.example>',
      'John Smith <jsmith@tide.example>',
      'candidate',
    ],
    [
      'of that name at one organisation',
      'John Smith <john.smith@acme.example>',
      'John Smith <jsmith@acme.example>',
      'same',
    ],
    [
      'numbered apart',
      'Ana Quillon <ana.quillon@acme.example>',
      'Ana Quillon <ana.quillon2@acme.example>',
      'candidate',
    ],
    [
      'with other middle initials',
      'Ana B. Quillon <aquillon@acme.example>',
      'Ana C. Quillon <quillon@acme.example>',
      'candidate',
    ],
    [
      'of father and son',
      'Otto Quillon Jr. <otto.quillon@acme.example>',
      'Otto Quillon <otto@quillon.example>',
      'apart',
    ],
    [
      'of two given names',
      'Marie Dupont <m.dupont@acme.example>',
      'Marc Dupont <marc.dupont@acme.example>',
      'apart',
    ],
    ['given names alone', 'John <john@acme.example>', 'John <john@tide.example>', 'apart'],
    [
      'given names alone, one organisation',
      'John <john@acme.example>',
      'John <john@lab.acme.example>',
      'candidate',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });

  it('leaves a name without middle initial apart where two initials tell two people', () => {
    const others = ['Ana B. Quillon <aquillon@acme.example>', 'Ana C. Quillon <acq@acme.example>'];
    expect(answerOf('Ana Quillon <ana@acme.example>', ...others)).not.toBe('same');
    expect(personsIn(['Ana Quillon <ana@acme.example>', ...others]).groups).toHaveLength(3);
  });

  it('takes a family name for a common one where six given names bear it', () => {
    const names = ['Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((first) => `${first} Quillon <${first}@x.example>`);
    const pair = ['Ana Quillon <ana.quillon@acme.example>', 'Ana Quillon <aquillon@tide.example>'] as const;
    expect(answerOf(...pair)).toBe('same');
    expect(answerOf(...pair, ...names)).toBe('candidate');
  });
});

describe('a name without an address of its own', () => {
  it.each([
    ['goes to the one of that name', 'Ana Quillon', 'Ana Quillon <moon@gmail.com>', 'same'],
    ['in any order', 'Quillon, Ana', 'Ana Quillon <moon@gmail.com>', 'same'],
    ['a given name alone goes to nobody', 'Ana', 'Ana Quillon <ana@acme.example>', 'apart'],
    ['nor do initials', 'A. Quillon', 'Ana Quillon <ana.quillon@acme.example>', 'candidate'],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
  });

  it('goes to nobody where there are two of that name', () => {
    const two = ['Ana Quillon <moon@gmail.com>', 'Ana Quillon <star@gmail.com>'];
    expect(answerOf('Ana Quillon', ...two)).toBe('candidate');
  });
});

describe('initials for given names', () => {
  it.each([
    ['at one organisation', 'A. Quillon <aq@acme.example>', 'Ana Quillon <ana@acme.example>', 'same'],
    [
      'in both addresses',
      'A. Quillon <a.quillon@acme.example>',
      'Ana Quillon <ana.quillon@tide.example>',
      'same',
    ],
    [
      'of a common name, at one organisation',
      'J. Smith <jsmith@acme.example>',
      'John Smith <john.smith@acme.example>',
      'same',
    ],
    [
      'of a common name elsewhere',
      'J. Smith <jsmith@acme.example>',
      'John Smith <john.smith@tide.example>',
      'candidate',
    ],
    [
      'more of them than names',
      'A. B. Quillon <abquillon@acme.example>',
      'Ana Quillon <ana.quillon@tide.example>',
      'candidate',
    ],
    [
      'where an address says nothing',
      'A. Quillon <moon@gmail.com>',
      'Ana Quillon <ana.quillon@tide.example>',
      'candidate',
    ],
    [
      'of another letter',
      'B. Quillon <bquillon@acme.example>',
      'Ana Quillon <ana.quillon@acme.example>',
      'apart',
    ],
  ])('%s: %s and %s: %s', (_, one, other, answer) => {
    expect(answerOf(one, other)).toBe(answer);
    expect(answerOf(other, one)).toBe(answer);
  });

  it('stand for nobody where they fit two', () => {
    const two = ['John Vole <john.vole@acme.example>', 'Jane Vole <jane.vole@acme.example>'];
    expect(answerOf('J. Vole <jvole@acme.example>', ...two)).toBe('candidate');
  });
});

describe('what hangs together over a third', () => {
  it('is not followed where it brings two names together that contradict each other', () => {
    const { groups } = personsIn([
      'Chris Quillon <cq@acme.example>',
      'Christine Quillon <cq@acme.example>',
      'Chris Quillon <chris.quillon@tide.example>',
      'Christopher Quillon <chris.quillon@tide.example>',
    ]);
    expect(groups.map((group) => group.length).sort()).toEqual([2, 2]);
  });

  it('says of each join by which evidence it stands', () => {
    const { evidence } = personsIn([
      'Ana Quillon <aq@acme.example>',
      'aq@acme.example',
      'Ana Quillon <ana@acme.example>',
    ]);
    expect(evidence.map(({ kind, joins }) => [kind, joins]).sort()).toEqual([
      ['name-and-organisation', true],
      ['same-address', true],
    ]);
  });
});
