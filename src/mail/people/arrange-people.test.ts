import { describe, expect, it } from 'vitest';
import { brokenLogEntries, type CaseFile, closeCase } from '../../record/index.js';
import {
  arrangePeople,
  mergePeople,
  people,
  person,
  personOf,
  personsMeant,
  splitPerson,
  undoPeople,
} from './index.js';
import { caseOf, write } from './testing/case-of.js';

const BOARD = [
  'Ana Quillon <ana.quillon@acme.example>',
  '"Quillon, Ana" <ana.quillon@acme.example>',
  'ana.quillon@acme.example',
  'Ana Quillon <aquillon@tide.example>',
  'A. Quillon <a.quillon@acme.example>',
  'Ben Sollers <ben.sollers@acme.example>',
  'Ben Sollers <moon77@gmail.com>',
  'Info <info@acme.example>',
  'Cy Quillon <cy@acme.example>',
  'Ana Quillon',
];

/** The id of the only person of an address. */
async function idOf(caseFile: CaseFile, address: string): Promise<string> {
  const ids = await personsMeant(caseFile, address);
  expect(ids).toHaveLength(1);
  return ids[0] ?? '';
}

/** Persons by id, each with what is written of them: the same for two cases that say the same. */
async function told(caseFile: CaseFile): Promise<string[]> {
  const { people: found } = await people(caseFile, { limit: 1000 });
  const persons = await Promise.all(found.map(({ id }) => person(caseFile, id)));
  return persons
    .map(
      (one) =>
        `${one?.id} ${one?.written
          .map(({ name, address }) => `${name} <${address}>`)
          .sort()
          .join('; ')}`,
    )
    .sort();
}

describe('arranging people', () => {
  it('ends in the same persons and ids whatever the order and the batches', async () => {
    const whole = await caseOf([BOARD]);
    const backwards = await caseOf([[...BOARD].reverse()]);
    const single = await caseOf(BOARD.map((line) => [line]));
    const halves = await caseOf([BOARD.slice(5), BOARD.slice(0, 5)]);
    const expected = await told(whole);
    expect(expected).toHaveLength(5);
    for (const other of [backwards, single, halves]) expect(await told(other)).toEqual(expected);
    for (const each of [whole, backwards, single, halves]) await closeCase(each);
  });

  it('does nothing where nothing is new', async () => {
    const caseFile = await caseOf([BOARD]);
    expect(await arrangePeople(caseFile)).toEqual({ added: 0, again: 0 });
    await closeCase(caseFile);
  });

  it('takes a join back when what comes later makes it doubtful', async () => {
    const caseFile = await caseOf([['J. Vole <jvole@acme.example>', 'John Vole <john.vole@acme.example>']]);
    expect((await people(caseFile)).total).toBe(1);
    write(caseFile, ['Jane Vole <jane.vole@acme.example>']);
    await arrangePeople(caseFile);
    expect((await people(caseFile)).total).toBe(3);
    await closeCase(caseFile);
  });

  it('tells who a person is: names, counts, dates, and why', async () => {
    const caseFile = await caseOf([BOARD]);
    const shown = await person(caseFile, await idOf(caseFile, 'aquillon@tide.example'));
    expect(shown).toMatchObject({
      name: 'Ana Quillon',
      isRole: false,
      messages: 6,
      from: 6,
      to: 0,
      cc: 0,
      mailboxes: 6,
    });
    expect(new Date(shown?.first ?? 0).getUTCFullYear()).toBe(2019);
    const kinds = new Set(shown?.joins.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      'initials-and-addresses',
      'initials-and-organisation',
      'name-alone',
      'name-and-addresses',
      'same-address',
    ]);
    for (const { piece } of shown?.written ?? []) expect(piece).toMatch(/^[0-9a-f]{16}$/);
    await closeCase(caseFile);
  });

  it('offers who might be the same, with the evidence', async () => {
    const caseFile = await caseOf([BOARD]);
    const shown = await person(caseFile, await idOf(caseFile, 'moon77@gmail.com'));
    expect(shown?.candidates).toMatchObject([
      { kind: 'name', isSetAside: false, person: { name: 'Ben Sollers' } },
    ]);
    await closeCase(caseFile);
  });

  it('finds people by beginnings of words, and tells desks from people', async () => {
    const caseFile = await caseOf([BOARD]);
    expect((await people(caseFile, { query: 'quill an' })).people.map(({ name }) => name)).toEqual([
      'Ana Quillon',
    ]);
    expect((await people(caseFile, { query: 'info' })).people).toMatchObject([
      { name: 'info@acme.example', isRole: true },
    ]);
    expect(await people(caseFile, { query: 'nobody' })).toEqual({ people: [], total: 0 });
    expect(await personOf(caseFile, 9999)).toBeNull();
    expect(await person(caseFile, 'ffff')).toBeNull();
    await closeCase(caseFile);
  });
});

describe('decisions by hand', () => {
  it('merges, and keeps it over what is added later', async () => {
    const caseFile = await caseOf([BOARD]);
    const [a, b] = [
      await idOf(caseFile, 'moon77@gmail.com'),
      await idOf(caseFile, 'ben.sollers@acme.example'),
    ];
    const merged = await mergePeople(caseFile, a, b);
    expect(merged).toMatchObject({ done: true, action: 'merge' });
    write(caseFile, ['moon77@gmail.com', 'Ben Sollers <bsollers@acme.example>']);
    await arrangePeople(caseFile);
    expect(await idOf(caseFile, 'moon77@gmail.com')).toBe(await idOf(caseFile, 'bsollers@acme.example'));
    const shown = await person(caseFile, await idOf(caseFile, 'ben.sollers@acme.example'));
    expect(shown?.joins.map(({ kind }) => kind)).toContain('by-hand');
    await closeCase(caseFile);
  });

  it('splits an address off, and keeps it off over what is added later', async () => {
    const caseFile = await caseOf([BOARD]);
    const before = await idOf(caseFile, 'aquillon@tide.example');
    expect(await splitPerson(caseFile, before, 'AQuillon@tide.example')).toMatchObject({ done: true });
    write(caseFile, ['Quillon, Ana <aquillon@tide.example>', 'Ana Quillon <quillon@tide.example>']);
    await arrangePeople(caseFile);
    const off = await person(caseFile, await idOf(caseFile, 'aquillon@tide.example'));
    expect(off?.addresses).toEqual(['aquillon@tide.example']);
    expect(off?.mailboxes).toBe(2);
    expect(off?.candidates.some(({ isSetAside }) => isSetAside)).toBe(true);
    await closeCase(caseFile);
  });

  it('undoes the last decision, then the one before, and logs each', async () => {
    const caseFile = await caseOf([BOARD]);
    const before = await told(caseFile);
    const ana = await idOf(caseFile, 'aquillon@tide.example');
    await splitPerson(caseFile, ana, 'aquillon@tide.example');
    const split = await told(caseFile);
    await mergePeople(
      caseFile,
      await idOf(caseFile, 'aquillon@tide.example'),
      await idOf(caseFile, 'cy@acme.example'),
    );
    expect(await undoPeople(caseFile)).toMatchObject({ done: true, action: 'merge' });
    expect(await told(caseFile)).toEqual(split);
    expect(await undoPeople(caseFile)).toMatchObject({ done: true, action: 'split' });
    expect(await told(caseFile)).toEqual(before);
    expect(await undoPeople(caseFile)).toEqual({ done: false, reason: 'nothing-to-undo' });
    const actions = (await caseFile.tables.selectFrom('log').select('entry').orderBy('n').execute()).map(
      ({ entry }) => (JSON.parse(entry) as { action: string }).action,
    );
    expect(actions.filter((action) => /people|person/.test(action))).toEqual([
      'split-person',
      'merge-people',
      'undo-people',
      'undo-people',
    ]);
    expect(await brokenLogEntries(caseFile)).toEqual([]);
    await closeCase(caseFile);
  });

  it('says why nothing was decided, and logs nothing', async () => {
    const caseFile = await caseOf([BOARD]);
    const ben = await idOf(caseFile, 'ben.sollers@acme.example');
    expect(await mergePeople(caseFile, ben, ben)).toEqual({ done: false, reason: 'same-person' });
    expect(await mergePeople(caseFile, ben, 'ffff')).toEqual({ done: false, reason: 'unknown' });
    expect(await splitPerson(caseFile, ben, 'moon77@gmail.com')).toEqual({
      done: false,
      reason: 'not-theirs',
    });
    expect(await splitPerson(caseFile, ben, 'ben.sollers@acme.example')).toEqual({
      done: false,
      reason: 'nothing-left',
    });
    const logged = await caseFile.tables.selectFrom('log').select('entry').execute();
    expect(logged.filter(({ entry }) => /people|person/.test(entry))).toEqual([]);
    await closeCase(caseFile);
  });
});
