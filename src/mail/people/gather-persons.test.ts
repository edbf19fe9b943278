import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailbox } from './read-mailbox.js';
import { mailbox, personsIn } from './testing/answer-of.js';
import type { Decision, Reading } from './types.js';

/** Few names and addresses, so that they often meet. */
const line = fc
  .tuple(
    fc.constantFrom(
      'Ana Quillon',
      'A. Quillon',
      'Quillon, Ana',
      'Ana B. Quillon',
      'Ben Quillon',
      'Ana',
      'Info',
      '',
    ),
    fc.constantFrom('ana.quillon', 'aquillon', 'b.quillon', 'info', 'moon', 'ana.quillon+x', ''),
    fc.constantFrom('acme.example', 'lab.acme.example', 'tide.example', 'gmail.com'),
  )
  .map(([name, local, host]) => (local === '' ? name || 'Ana Quillon' : `${name} <${local}@${host}>`));
const lines = fc.uniqueArray(line, { minLength: 1, maxLength: 12 });

/** Groups as what is written, in an order of their own, so that two arrangements can be compared. */
function written(groups: readonly Reading[][]): string[][] {
  return groups.map((group) => group.map(({ name, address }) => `${name} <${address}>`).sort()).sort();
}

/** The groups that evidence makes by joining whatever it can, over and over: slow, and plain to see. */
function closure(ids: readonly number[], joins: readonly { a: number; b: number }[]): Map<number, number> {
  const group = new Map(ids.map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b } of joins) {
      const smaller = Math.min(group.get(a) ?? a, group.get(b) ?? b);
      if (group.get(a) !== smaller || group.get(b) !== smaller) changed = true;
      group.set(a, smaller);
      group.set(b, smaller);
    }
  }
  return group;
}

describe('gathering persons', () => {
  it('gives the same persons in whatever order mailboxes come', () => {
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(written(personsIn(mixed).groups)).toEqual(written(personsIn(all).groups));
      }),
    );
  });

  it('puts every mailbox to one person, and never joins what no evidence holds together', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { groups, evidence } = personsIn(all);
        const ids = all.map((_, index) => index + 1);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort((a, b) => a - b),
        ).toEqual(ids);
        const reached = closure(
          ids,
          evidence.filter(({ joins }) => joins),
        );
        for (const group of groups) expect(new Set(group.map(({ id }) => reached.get(id))).size).toBe(1);
      }),
    );
  });

  it('never puts two given names of one family together, unless told to', () => {
    fc.assert(
      fc.property(lines, (all) => {
        for (const group of personsIn(all).groups) {
          const given = new Set(group.flatMap(({ who }) => (who.form === 'full' ? who.first : [])));
          expect(given.size).toBeLessThan(2);
        }
      }),
    );
  });

  it('reads any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, address) => {
        expect(readMailbox({ id: 1, name, address }).id).toBe(1);
      }),
    );
  });

  it('reads long hostile names and addresses in time', () => {
    for (const text of ['(', '[', ' - ', 'a.', '"', 'a@', '/o=', '_', "'.'", 'a '].map((part) =>
      part.repeat(50_000),
    )) {
      expect(readMailbox({ id: 1, name: text, address: text }).id).toBe(1);
    }
  });
});

describe('what an ill-meaning sender may write', () => {
  const many = (make: (n: number) => string[]) => Array.from({ length: 5_000 }, (_, n) => make(n)).flat();
  it.each([
    ['one name on very many addresses', many((n) => [`Ana Quillon <x${n}@h${n}.example>`])],
    [
      'very many names on one address',
      many((n) => [`Ana Q${'abcdefghij'[n % 10]}${n.toString(36)}x <x@acme.example>`]),
    ],
    [
      'very many middle names',
      many((n) => [`Ana B${n.toString(36).replace(/[0-9]/g, 'z')} Quillon <x${n}@acme.example>`]),
    ],
    [
      'initials and names in plenty',
      many((n) => [`A. Quillon <x${n}@acme.example>`, `Ana Quillon <y${n}@acme.example>`]),
    ],
    [
      'addresses that spell one name',
      many((n) => [`ana.quillon@h${n}.example`, `Ana Quillon <y${n}@g${n}.example>`]),
    ],
    ['words on one desk', many((n) => [`w${n} <info@acme.example>`])],
  ])('%s: ends, and everyone is somebody', (_, lines) => {
    expect(personsIn(lines).groups.flat()).toHaveLength(lines.length);
  });
});

describe('decisions', () => {
  const one = 'Ana Quillon <ana.quillon@acme.example>';
  const other = 'Ana Quillon <aquillon@tide.example>';
  const silent = 'aquillon@tide.example';
  const stranger = 'Ben Sollers <ben@quay.example>';
  const merge = (n: number, a: number, b: number): Decision => ({ n, action: 'merge', a, b });
  const split = (n: number, id: number, whole: boolean): Decision => ({
    n,
    action: 'split',
    mailbox: id,
    whole,
  });

  it.each<[string, string[], Decision[], string[][]]>([
    ['merge whom no evidence joins', [one, stranger], [merge(1, 1, 2)], [[one, stranger]]],
    [
      'split an address off, with every name on it',
      [one, other, silent],
      [split(1, 2, true)],
      [[one], [other, silent]],
    ],
    ['split one name off an address', [one, other, silent], [split(1, 3, false)], [[one, other], [silent]]],
    [
      'split what was merged before',
      [one, stranger],
      [merge(1, 1, 2), split(2, 2, true)],
      [[one], [stranger]],
    ],
    ['merge what was split before', [one, other], [split(1, 2, true), merge(2, 1, 2)], [[one, other]]],
  ])('%s', (_, all, decisions, expected) => {
    const lined = (text: string) => `${mailbox(text, 0).name} <${mailbox(text, 0).address}>`;
    const groups = expected.map((group) => group.map(lined).sort()).sort();
    expect(written(personsIn(all, decisions).groups)).toEqual(groups);
  });

  it('keeps the names of an address together when the one they were joined by is taken out', () => {
    const names = [
      'Ana Quillon <a@acme.example>',
      'Ana B. Quillon <a@acme.example>',
      'Anna Q <a@acme.example>',
      'a@acme.example',
    ];
    for (let taken = 1; taken <= names.length; taken++) {
      const before = personsIn(names).groups.find((group) => group.some(({ id }) => id === taken)) ?? [];
      const after = personsIn(names, [split(1, taken, false)]).groups;
      const rest = before.filter(({ id }) => id !== taken).map(({ id }) => id);
      expect(after.some((group) => rest.every((id) => group.some((reading) => reading.id === id)))).toBe(
        true,
      );
    }
  });
});
