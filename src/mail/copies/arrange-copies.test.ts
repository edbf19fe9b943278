import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangeHits,
  type CaseFile,
  closeCase,
  findPiece,
  quotationOf,
  renditionOf,
} from '../../record/index.js';
import { arrangeCopies } from './arrange-copies.js';
import { copiesOf } from './reading/copies-of.js';
import { addMails, makeCase, type TestMail } from './testing/make-mails.js';
import { verifyQuotations } from './verify-quotations.js';

const METER =
  'The second turbine cost more than we were told, and nobody has read the meter since the launch broke down in March. I ask the council to send someone before the spring tides, with a spanner and a lamp.';
const ANSWER =
  'We shall send Maud with the launch on Thursday if the wind allows it. She will read the meter, photograph the seal and bring the figures to Geneva before the council sits again in May.';
const LATE = 'Then let her also count the buoys, for two of them were adrift when I last came by.';

const quote = (text: string, marks = '> ') => text.replace(/^/gm, marks);
const wrapped = (text: string) => text.replace(/(.{30,50}) /g, '$1\n');

const FIRST: TestMail = { id: 'first@quay.example', day: 1, subject: 'The meter', text: METER };
const MIDDLE: TestMail = {
  id: 'middle@quay.example',
  day: 2,
  subject: 'Re: The meter',
  from: 'fintan@halvane.example',
  references: ['first@quay.example'],
  text: `On 2 January 2018, Maud Kervennic wrote:\n${quote(wrapped(METER))}\n\n${ANSWER}\n`,
};
const LAST: TestMail = {
  id: 'last@quay.example',
  day: 3,
  subject: 'Re: The meter',
  references: ['first@quay.example', 'middle@quay.example'],
  text: `${LATE}\n\nOn Wed, 3 Jan 2018 at 10:14, Fintan Gorrick <fintan@halvane.example> wrote:\n${quote(wrapped(ANSWER))}\n`,
};

interface Link {
  readonly host: string;
  readonly source: string;
  readonly kind: string;
  readonly reason: string;
  readonly share: number;
}

/** What is arranged, by ids: serials tell in which order things came. Mails that were found since are left out. */
function arranged({ sqlite }: CaseFile) {
  const links = sqlite
    .prepare(
      `SELECT h.message_id AS host, COALESCE(s.message_id, s.id) AS source, s.kind, l.reason, l.share, l.n
       FROM quotation_links l JOIN pieces h ON h.serial = l.piece JOIN pieces s ON s.serial = l.source
       ORDER BY h.id, l.n`,
    )
    .all() as Link[];
  const lost = sqlite
    .prepare(
      `SELECT p.id, p.title, p.byline, p.date_raw, p.date_at, h.id AS host, q.n FROM quotations q
       JOIN pieces p ON p.serial = q.piece JOIN pieces h ON h.serial = q.host WHERE q.found IS NULL ORDER BY p.id`,
    )
    .all();
  const near = sqlite
    .prepare(
      `SELECT p.id, f.id AS first, c.likeness FROM near_copies c JOIN pieces p ON p.serial = c.piece
       JOIN pieces f ON f.serial = c.first ORDER BY p.id`,
    )
    .all();
  return { links, lost, near };
}

async function caseOf(...batches: readonly (readonly TestMail[])[]): Promise<CaseFile> {
  const caseFile = await makeCase();
  for (const batch of batches) {
    await addMails(caseFile, batch);
    await arrangeCopies(caseFile);
  }
  return caseFile;
}

async function faultsOf(caseFile: CaseFile): Promise<string[]> {
  const faults: string[] = [];
  for await (const { fault } of verifyQuotations(caseFile)) if (fault !== null) faults.push(fault.thing);
  return faults;
}

describe('arrangeCopies', () => {
  it('links a quotation to the message it comes from, whatever its line ends', async () => {
    const caseFile = await caseOf([FIRST, MIDDLE, LAST]);
    const found = arranged(caseFile).links.map(({ host, source, reason }) => `${host} ${source} ${reason}`);
    expect(found.sort()).toEqual([
      '<last@quay.example> <middle@quay.example> reference-and-text',
      '<middle@quay.example> <first@quay.example> reference-and-text',
    ]);
    await closeCase(caseFile);
  });

  it('finds the message by its words alone where nothing refers to it', async () => {
    const { references: _, ...unreferred } = MIDDLE;
    const caseFile = await caseOf([FIRST, unreferred]);
    expect(arranged(caseFile).links).toMatchObject([{ source: '<first@quay.example>', reason: 'text' }]);
    await closeCase(caseFile);
  });

  it('keeps a mail that only a quotation shows, with its author and date as they are introduced', async () => {
    const caseFile = await caseOf([FIRST, LAST]);
    const [link] = arranged(caseFile).links;
    expect(link).toMatchObject({ host: '<last@quay.example>', kind: 'quotation', reason: 'quotation' });
    const piece = await findPiece(caseFile, link?.source ?? '');
    expect(piece).toMatchObject({
      kind: 'quotation',
      title: 'The meter',
      byline: 'Fintan Gorrick <fintan@halvane.example>',
      date: { at: Date.UTC(2018, 0, 3, 10, 14), offset: null },
    });
    const text = (await renditionOf(caseFile, piece.serial))?.text ?? '';
    expect(text.replace(/\n/g, ' ')).toBe(ANSWER);
    expect((await quotationOf(caseFile, piece.serial))?.sightings).toHaveLength(1);
    expect(await faultsOf(caseFile)).toEqual([]);
    await closeCase(caseFile);
  });

  it('makes one lost mail of all that quote it', async () => {
    const other: TestMail = {
      id: 'other@quay.example',
      day: 4,
      references: ['middle@quay.example'],
      text: `Fintan Gorrick wrote:\n${quote(ANSWER.slice(0, ANSWER.indexOf(' and bring')))}\n\nNot on Thursday.\n`,
    };
    const caseFile = await caseOf([LAST, other]);
    const { links, lost } = arranged(caseFile);
    expect(lost).toHaveLength(1);
    expect(new Set(links.map((link) => link.source)).size).toBe(1);
    expect(links).toHaveLength(2);
    await closeCase(caseFile);
  });

  it('lets a lost mail give way to the mail when it comes on record, and keeps its id', async () => {
    const caseFile = await caseOf([FIRST, LAST]);
    const id = arranged(caseFile).links[0]?.source ?? '';
    await addMails(caseFile, [MIDDLE]);
    await arrangeCopies(caseFile);
    const lost = await findPiece(caseFile, id);
    const found = await findPiece(caseFile, 'middle@quay.example');
    expect(await quotationOf(caseFile, lost.serial)).toMatchObject({ found: found.id, sightings: [] });
    expect((await renditionOf(caseFile, lost.serial))?.text.replace(/\n/g, ' ')).toBe(ANSWER);
    expect(arranged(caseFile)).toEqual(arranged(await caseOf([FIRST, MIDDLE, LAST])));
    await closeCase(caseFile);
  });

  it('notices where a linked message does not say any more what is quoted of it', async () => {
    const caseFile = await caseOf([FIRST, MIDDLE]);
    expect(await faultsOf(caseFile)).toEqual([]);
    const first = await findPiece(caseFile, 'first@quay.example');
    caseFile.sqlite.prepare("UPDATE renditions SET text = 'Nothing.' WHERE piece = ?").run(first.serial);
    expect(await faultsOf(caseFile)).toEqual([(await findPiece(caseFile, 'middle@quay.example')).id]);
    await closeCase(caseFile);
  });

  it('makes no mail of marked lines that nobody introduces', async () => {
    const caseFile = await caseOf([{ id: 'x@quay.example', day: 1, text: `See:\n\n${quote(ANSWER)}\n` }]);
    expect(arranged(caseFile)).toEqual({ links: [], lost: [], near: [] });
    await closeCase(caseFile);
  });

  it('does not give words to a message that was written later', async () => {
    const { references: _, ...unreferred } = LAST;
    const echo: TestMail = { id: 'echo@quay.example', day: 9, text: ANSWER };
    const caseFile = await caseOf([unreferred, echo]);
    expect(arranged(caseFile).links).toEqual([]);
    await closeCase(caseFile);
  });

  it('groups messages whose words are nearly the same, and tells them from the same mail', async () => {
    const backwards = (text: string) => text.split(' ').reverse().join(' ');
    const body = [METER, ANSWER, LATE, backwards(METER), backwards(ANSWER)].join(' ');
    const one: TestMail = { id: 'one@quay.example', day: 1, text: body };
    const copy: TestMail = { ...one, id: 'two@quay.example' };
    const near: TestMail = { ...one, id: 'three@quay.example', text: `${body} Yours.` };
    const caseFile = await caseOf([one, copy, near]);
    await arrangeHits(caseFile);
    const piece = await findPiece(caseFile, 'one@quay.example');
    const copies = await copiesOf(caseFile, piece.serial);
    expect(copies?.sameContent.map((found) => found.messageId)).toEqual(['<two@quay.example>']);
    expect(copies?.near.map((found) => found.messageId)).toEqual(['<three@quay.example>']);
    expect(copies?.near[0]?.likeness).toBeGreaterThanOrEqual(0.9);
    await closeCase(caseFile);
  });

  it('comes to the same whatever the order and the batches in which the mails came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...RELATED], { minLength: 2 }), fc.nat(6), async (order, cut) => {
        const batches = [order.slice(0, cut), order.slice(cut)].filter((batch) => batch.length > 0);
        expect(await outcome(...batches)).toEqual(
          await outcome(RELATED.filter((mail) => order.includes(mail))),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('comes to the same where mails come one by one to a record that is there already', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...RELATED], { minLength: 2 }), async (order) => {
        const oneByOne = await outcome(UNRELATED, ...order.map((mail) => [mail]));
        expect(oneByOne).toEqual(await outcome([...order, ...UNRELATED]));
      }),
      { numRuns: 12 },
    );
  });
});

const RELATED: readonly TestMail[] = [
  FIRST,
  MIDDLE,
  LAST,
  { ...MIDDLE, id: 'again@archive.example' },
  {
    id: 'forward@quay.example',
    day: 5,
    text: `See below.\n\n-----Original Message-----\nFrom: Fintan Gorrick\nSent: Wednesday, January 3, 2018\nTo: Maud\nSubject: The meter\n\n${ANSWER}\n`,
  },
  {
    id: 'deep@quay.example',
    day: 6,
    references: ['last@quay.example'],
    text: `So be it.\n\nMaud Kervennic wrote:\n${quote(LAST.text)}\n`,
  },
];

/** Enough other mails for one more to be a small part of the record. */
const UNRELATED: readonly TestMail[] = Array.from({ length: 30 }, (_, n) => ({
  id: `log-${n}@quay.example`,
  day: n,
  text: `Log of the day ${n}: wind ${n * 7} knots, ${n * 3} boats out, lamp ${n} was lit at ${n + 1} hours and ${n * 2} minutes, nothing else to tell.`,
}));

/** What a case comes to whose mails came in these batches; it holds no faults. */
async function outcome(...batches: readonly (readonly TestMail[])[]) {
  const caseFile = await caseOf(...batches);
  expect(await faultsOf(caseFile)).toEqual([]);
  const found = arranged(caseFile);
  await closeCase(caseFile);
  return found;
}
