import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkArticle, type Finding } from '../src/check/index.js';
import { addPaths } from '../src/intake/index.js';
import { type CaseFile, createCase } from '../src/record/index.js';

const mail = (id: string, from: string, to: string, date: string, subject: string, text: string) =>
  `From ${id} Tue Sep 12 10:14:00 2017\nFrom: ${from}\nTo: ${to}\nDate: ${date}\nSubject: ${subject}\nMessage-ID: <${id}@lab.example>\nContent-Type: text/plain; charset=utf-8\n\n${text}\n\n`;

const RECORD =
  mail(
    'plan',
    'Nadia Ferrand <nadia@lab.example>',
    'Oskar Lindqvist <oskar@lab.example>',
    'Tue, 12 Sep 2017 10:14:00 +0200',
    'The plan',
    `Oskar,

We should not sell the archive to anyone before the trustees have met, and I will say so
in public if I must. The trustees meet on 3 October. The price of 4.5 million is a
starting point... nothing more.

You may keep the keys until then, but this will change as soon as the new statutes are
signed. Our *first* duty is to the readers -- not to the lenders.`,
  ) +
  mail(
    'reply',
    'Oskar Lindqvist <oskar@lab.example>',
    'Nadia Ferrand <nadia@lab.example>',
    'Wed, 13 Sep 2017 09:00:00 +0200',
    'Re: The plan',
    `I do not believe that the trustees will ever agree to a sale. Ask Professor Imani.

On Tue, 12 Sep 2017 at 10:14, Nadia Ferrand <nadia@lab.example> wrote:
> We should not sell the archive to anyone before the trustees have met, and I will say so
> in public if I must.

On Mon, 11 Sep 2017 at 08:00, Greta Olin <greta@lab.example> wrote:
> Nobody has offered us a better roof than the one we
> already have.`,
  ) +
  mail(
    'fr',
    'Nadia Ferrand <nadia@lab.example>',
    'Oskar Lindqvist <oskar@lab.example>',
    'Thu, 5 Oct 2017 09:00:00 +0200',
    'Compte rendu',
    `Les administrateurs n’ont rien décidé hier soir. Ils gardent « la clef et le coffre », à
condition que l’inventaire soit achevé avant l’été.`,
  );

let caseFile: CaseFile;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'recolement-check-'));
  writeFileSync(join(root, 'record.mbox'), RECORD);
  caseFile = await createCase(join(root, '.recolement'));
  await addPaths(caseFile, [join(root, 'record.mbox')]);
});

async function only(text: string): Promise<Finding> {
  const article = { text, title: null, byline: null, date: null, path: 'article.txt' };
  const { findings } = await checkArticle(caseFile, article, { lang: 'en', articleSha256: null });
  const outer = findings.filter((finding) => finding.statement.within === null);
  expect(outer.length).toBe(1);
  return outer[0] as Finding;
}

describe('the wording of a quotation', () => {
  it.each([
    [
      'verbatim',
      '“We should not sell the archive to anyone before the trustees have met,” Nadia Ferrand wrote.',
    ],
    [
      'verbatim',
      'Nadia Ferrand wrote: “we should not sell the archive to anyone before the trustees have met, and I will say so in public if I must.”',
    ],
    ['verbatim', '“Our first duty is to the readers — not to the lenders,” wrote Nadia Ferrand.'],
    ['verbatim', '“The price of 4.5 million is a starting point… nothing more,” wrote Nadia Ferrand.'],
    ['verbatim', "« Les administrateurs n'ont rien décidé hier soir », a écrit Nadia Ferrand."],
    [
      'verbatim',
      'Nadia Ferrand a écrit : « Ils gardent “la clef et le coffre”, à condition que l’inventaire soit achevé avant l’été. »',
    ],
    ['elided', '“We should not sell the archive … before the trustees have met,” Nadia Ferrand wrote.'],
    ['elided', '“We should not sell the archive to anyone before [they] have met,” Nadia Ferrand wrote.'],
    [
      'elided',
      '“We should not sell the archive to anyone […] The trustees meet on 3 October,” Nadia Ferrand wrote.',
    ],
    [
      'verbatim',
      '“[W]e should not sell the archive to anyone before the trustees have met,” Nadia Ferrand wrote.',
    ],
    ['altered', '“We should sell the archive to anyone before the trustees have met,” Nadia Ferrand wrote.'],
    ['altered', '“The price of 5.4 million is a starting point… nothing more,” wrote Nadia Ferrand.'],
    ['altered', '“Our first duty is to the readers; not to the lenders,” wrote Nadia Ferrand.'],
    [
      'spliced',
      '“We should not sell the archive to anyone before the trustees have met, nobody has offered us a better roof than the one we already have,” wrote Nadia Ferrand.',
    ],
    [
      'absent',
      '“The archive was never ours to begin with, and everyone in the building knew it,” wrote Nadia Ferrand.',
    ],
    ['absent', '“Trustees are people who have met a price in public,” wrote Nadia Ferrand.'],
  ])('is %s: %s', async (wording, text) => {
    expect((await only(text)).wording).toBe(wording);
  });

  it.each([
    [
      'negation-changed',
      '“We should sell the archive to anyone before the trustees have met, and I will say so in public if I must,” Nadia Ferrand wrote.',
    ],
    ['number-changed', '“The price of 5.4 million is a starting point,” wrote Nadia Ferrand.'],
    ['number-changed', '“The trustees meet on 13 October,” wrote Nadia Ferrand.'],
    ['modality-changed', '“You must keep the keys until then,” wrote Nadia Ferrand.'],
    ['name-changed', '“Ask Professor Amani,” wrote Oskar Lindqvist, who added nothing.'],
    [
      'words-replaced',
      '“We should not sell the library to anyone before the trustees have met,” Nadia Ferrand wrote.',
    ],
    [
      'words-added',
      '“We should really not sell the archive to anyone before the trustees have met,” Nadia Ferrand wrote.',
    ],
    ['words-dropped', '“We should not sell the archive before the trustees have met,” Nadia Ferrand wrote.'],
    [
      'order-changed',
      '“We should not sell to anyone the archive before the trustees have met,” Nadia Ferrand wrote.',
    ],
    ['spelling-only', '“Our first duty is to the readers; not to the lenders,” wrote Nadia Ferrand.'],
  ])('is flagged %s: %s', async (flag, text) => {
    expect((await only(text)).flags).toContain(flag);
  });
});

describe('the attribution of a quotation', () => {
  it.each([
    [
      'agrees',
      [],
      '“We should not sell the archive to anyone,” Ferrand wrote to Oskar Lindqvist on 12 September 2017.',
    ],
    ['differs', ['speaker-differs'], '“We should not sell the archive to anyone,” Oskar Lindqvist wrote.'],
    [
      'differs',
      ['addressee-differs'],
      '“We should not sell the archive to anyone,” Nadia Ferrand wrote to Greta Olin.',
    ],
    [
      'differs',
      ['date-differs'],
      '“We should not sell the archive to anyone,” Nadia Ferrand wrote on 14 March 2016.',
    ],
    ['unknown', [], 'One mail says “we should not sell the archive to anyone before the trustees have met”.'],
    [
      'agrees',
      ['only-sighting'],
      '“Nobody has offered us a better roof than the one we already have,” wrote Greta Olin.',
    ],
    [
      'differs',
      ['speaker-differs', 'only-sighting'],
      '“Nobody has offered us a better roof than the one we already have,” wrote Oskar Lindqvist.',
    ],
  ])('%s %j: %s', async (attribution, flags, text) => {
    const finding = await only(text);
    expect(finding.attribution).toBe(attribution);
    expect(finding.flags.filter((flag) => flag !== 'context-cut')).toEqual(flags);
  });

  it('gives the words to the mail they were written in, and lists the reply that quotes them', async () => {
    const { anchors, repetitions } = await only(
      '“We should not sell the archive to anyone before the trustees have met,” she wrote.',
    );
    expect(anchors[0]?.messageId).toBe('<plan@lab.example>');
    expect(repetitions.map((one) => [one.messageId, one.depth])).toEqual([['<reply@lab.example>', 1]]);
  });
});

describe('the context of a quotation', () => {
  it.each([
    ['cut', 'but this will change', '“You may keep the keys until then,” wrote Nadia Ferrand.'],
    ['cut', 'à condition que', '« Ils gardent “la clef et le coffre” », a écrit Nadia Ferrand.'],
    ['cut', 'I do not believe that', '“The trustees will ever agree to a sale,” wrote Oskar Lindqvist.'],
    [
      'whole',
      '',
      'Oskar Lindqvist does not believe “that the trustees will ever agree to a sale”, he wrote.',
    ],
    ['whole', '', '“The trustees meet on 3 October,” wrote Nadia Ferrand.'],
  ])('is %s (%s): %s', async (context, leftOut, text) => {
    const finding = await only(text);
    expect(finding.context).toBe(context);
    expect(`${finding.leftOut.before} ${finding.leftOut.after}`).toContain(leftOut);
  });
});

describe('any article', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '« ',
    ' »',
    '"',
    '’',
    '…',
    '[…]',
    '[T]',
    '(sic)',
    'We should not sell the archive ',
    'the trustees have met, ',
    'Nadia Ferrand wrote ',
    'a écrit ',
    '12 September 2017 ',
    '\n\n',
    '. ',
    '\u202e',
    '\ud800',
  );

  it('is checked without an exception, one finding a quotation, every span inside its text', async () => {
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('');
        const article = { text, title: null, byline: null, date: null, path: 'article.txt' };
        const { findings } = await checkArticle(caseFile, article, { lang: 'fr', articleSha256: null });
        for (const { statement, score, anchors, why } of findings) {
          for (const span of [...statement.quoted, ...statement.content]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const anchor of anchors) expect(anchor.end).toBeGreaterThan(anchor.start);
          expect(why).not.toMatch(/\{\w+\}/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
