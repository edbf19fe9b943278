import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIXTURE, recolement } from './testing/run-cli.js';

/** A mail of nothing but its header. */
const mail = (n: number, from: string, to: string) =>
  `From: ${from}\nTo: ${to}\nSubject: ${n}\nMessage-ID: <${n}@quay.example>\nDate: Fri, 1 Mar 2019 10:00:0${n} +0000\n\n${n}\n`;

const MAILS = [
  mail(1, 'Ana Quillon <ana.quillon@acme.example>', 'Ben Sollers <ben.sollers@acme.example>'),
  mail(2, '"Quillon, Ana" <aquillon@tide.example>', 'info@acme.example'),
  mail(3, 'Ben Sollers <moon77@gmail.com>', 'Ana Quillon <ana.quillon@acme.example>'),
];

let cwd = '';
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'recolement-people-'));
  mkdirSync(join(cwd, 'mail'));
  for (const [n, text] of MAILS.entries()) writeFileSync(join(cwd, 'mail', `${n}.eml`), text);
  await recolement(cwd, 'add', 'mail');
});

describe('recolement people', () => {
  it.each(['en', 'fr'])('lists who is who, and one person with the evidence, in %s', async (lang) => {
    const list = await recolement(cwd, 'people', '--lang', lang);
    const one = await recolement(cwd, 'people', 'show', 'aquillon@tide.example', '--lang', lang);
    const other = await recolement(cwd, 'people', 'show', 'moon77@gmail.com', '--lang', lang);
    expect([list.out, one.out, other.out].join('\n')).toMatchSnapshot();
    expect([list.code, one.code, other.code]).toEqual([0, 0, 0]);
  });

  it('finds people by words, and says so where nobody answers', async () => {
    expect((await recolement(cwd, 'people', 'soll')).out).toContain('2 of 2 people');
    expect(await recolement(cwd, 'people', 'nobodyhere')).toMatchObject({
      out: 'Nobody on this record answers.\n',
      code: 0,
    });
  });

  it('gives scripts the same as JSON', async () => {
    const { out } = await recolement(cwd, 'people', 'quillon', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'recolement.people/1',
      total: 1,
      people: [{ name: 'Ana Quillon', messages: 3, from: 2, to: 1, cc: 0 }],
    });
    const shown = await recolement(cwd, 'people', 'show', 'ana.quillon@acme.example', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({ person: { joins: [{ kind: 'name-and-addresses' }] } });
  });

  it('merges, splits and takes back, and later mail does not undo it', async () => {
    const merged = await recolement(cwd, 'people', 'merge', 'moon77@gmail.com', 'ben.sollers@acme.example');
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(
      (await recolement(cwd, 'people', 'split', 'ana.quillon@acme.example', 'aquillon@tide.example')).code,
    ).toBe(0);
    writeFileSync(
      join(cwd, 'mail', '4.eml'),
      mail(4, 'Ana Quillon <aquillon@tide.example>', 'Ben <moon77@gmail.com>'),
    );
    await recolement(cwd, 'add', 'mail');
    expect((await recolement(cwd, 'people', 'quillon')).out).toContain('2 of 2 people');
    expect((await recolement(cwd, 'people', 'sollers')).out).toContain('1 of 1 people');
    expect((await recolement(cwd, 'people', 'undo')).code).toBe(0);
    expect((await recolement(cwd, 'people', 'quillon')).out).toContain('1 of 1 people');
    expect((await recolement(cwd, 'people', 'undo')).code).toBe(0);
    expect((await recolement(cwd, 'people', 'sollers')).out).toContain('2 of 2 people');
    expect((await recolement(cwd, 'verify')).code).toBe(0);
  });

  it.each([
    [['people', 'show', 'ffff'], 1],
    [['people', 'merge', 'nobody@acme.example', 'moon77@gmail.com'], 1],
    [['people', 'merge', 'moon77@gmail.com', 'moon77@gmail.com'], 1],
    [['people', 'split', 'moon77@gmail.com', 'ben@nowhere.example'], 1],
    [['people', 'split', 'moon77@gmail.com', 'moon77@gmail.com'], 1],
    [['people', 'undo'], 1],
    [['people', 'show'], 2],
    [['people', '--limit', 'none'], 2],
  ])('answers %j with a sentence and exit code %i, in both languages', async (args, code) => {
    for (const lang of ['en', 'fr']) {
      const run = await recolement(cwd, ...args, '--lang', lang);
      expect({ code: run.code, out: run.out }).toEqual({ code, out: '' });
      expect(run.err).toMatchSnapshot(`${args.join(' ')} ${lang}`);
    }
  });

  it('knows the twelve of the invented case, with both addresses of those who have two', async () => {
    await recolement(cwd, 'add', join(FIXTURE, 'record'), '--case', 'raz-clair');
    const { out } = await recolement(cwd, 'people', '--json', '--case', 'raz-clair');
    const { people } = JSON.parse(out) as {
      people: { name: string; addresses: string[]; isRole: boolean }[];
    };
    const twice = people.filter(({ addresses }) => addresses.length > 1);
    expect(Object.fromEntries(twice.map(({ name, addresses }) => [name, addresses]))).toEqual({
      'Fintan Gorrick': ['d.f.gorrick@gorrick-house.example', 'fintan@halvane.example'],
      'Éloïse Le Guen': ['e.leguen@brise-lames.example', 'eloise.leguen@aldremar.example'],
    });
    expect(people.map(({ name }) => name).sort()).toEqual([
      'Aurélien Vuistaz',
      'Bertrand Collandre, avocat',
      'Fintan Gorrick',
      'Henrik Aasvold',
      'Leonor Pintassilva',
      'Maud Kervennic',
      'Nuala Quinlisk',
      'Office des fondations savantes',
      'Siobhán Tullagher',
      'T. P. Oyelade-Finn',
      'Éloïse Le Guen',
      'Équipes Raz Clair',
    ]);
    expect(people.filter(({ isRole }) => isRole)).toHaveLength(2);
  });
});
