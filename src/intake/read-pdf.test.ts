import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { foldText } from '../text/index.js';
import { pdfReader, readPdf } from './read-pdf.js';
import { makePdf } from './testing/make-pdf.js';

const LONG =
  "Le conseil a écrit en septembre que le contrôle de l'entreprise serait « partagé », et que nul, pas même les fondateurs, ne l'aurait seul ; il n’a pas répondu.";
const LETTER = Array.from({ length: 60 }, (_, index) => `Article ${index + 1}. ${LONG}`);

const read = (bytes: Uint8Array) => pdfReader.read({ bytes, name: null, mediaType: null, charset: null });
const flat = (text: string | null) => (text ?? '').replaceAll('\n\n', '¶').replaceAll('\n', ' ').split('¶');

describe('pdfReader', () => {
  it('reads paragraphs with their accents, and title, author and date', async () => {
    const plan = { title: 'Lettre à Élodie', author: 'Zoë Å.', date: "D:20170912101500+02'00'" };
    const extract = await read(makePdf({ ...plan, paragraphs: [LONG, 'A second (short) one.', LONG] }));
    expect(flat(extract.text)).toEqual([LONG, 'A second (short) one.', LONG]);
    expect(extract).toMatchObject({
      title: plan.title,
      byline: plan.author,
      date: { raw: plan.date, at: Date.UTC(2017, 8, 12, 8, 15), offset: 120 },
      pages: [0],
      problems: [],
    });
  });

  it('tells where in the text each page begins', async () => {
    const { text, pages } = await read(makePdf({ paragraphs: LETTER }));
    expect(pages?.length).toBeGreaterThan(2);
    for (const start of pages?.slice(1) ?? []) {
      expect(text?.slice(start - 2, start)).toBe('\n\n');
      expect(text?.charAt(start)).toMatch(/\S/);
    }
    expect(text).not.toContain('\f');
  });

  it('makes a word whole that the end of a line broke', async () => {
    const { text } = await read(
      makePdf({ paragraphs: ['He wanted abso-\nlute con-\ntrol of a well-\nknown firm.'] }),
    );
    expect(foldText(text ?? '', 'typography')).toBe('He wanted absolute control of a well-known firm.');
  });

  it('says that a PDF without words has no text layer', async () => {
    const extract = await read(makePdf({ title: 'Scan', paragraphs: [] }));
    expect(extract).toMatchObject({ text: null, title: 'Scan', pages: null });
    expect(extract.problems).toEqual([{ code: 'pdf-no-text', values: { pages: 1 } }]);
  });

  it('keeps the other pages where one cannot be read', async () => {
    const sound = Buffer.from(makePdf({ paragraphs: LETTER })).toString('latin1');
    // The second page's entry in the cross-reference table leads nowhere.
    const bytes = Buffer.from(
      sound.replace('7 0 obj\n<< /Type /Page ', '7 0 obj\n(( /Type /Page '),
      'latin1',
    );
    const extract = await read(bytes);
    expect(extract.problems.map(({ code }) => code)).toContain('pdf-page-unreadable');
    expect(extract.text).toContain('Article 1.');
  });

  it.each([
    ['nothing', Buffer.from('')],
    ['a header alone', Buffer.from('%PDF-1.4\n')],
    ['other bytes', Buffer.from('hello')],
  ])('says that %s is a broken PDF', async (_, bytes) => {
    const extract = await read(bytes);
    expect(extract.text).toBeNull();
    expect(extract.problems).toEqual([
      { code: 'pdf-broken', values: { reason: expect.stringMatching(/./) } },
    ]);
  });

  it('says that a locked PDF is locked', async () => {
    const encrypt =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <' +
      '41'.repeat(32) +
      '> /U <' +
      '42'.repeat(32) +
      '> >>';
    const sound = Buffer.from(makePdf({ paragraphs: [LONG] })).toString('latin1');
    const locked = sound.replace(
      '/Info 4 0 R',
      `/Info 4 0 R ${encrypt} /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
    );
    const extract = await read(Buffer.from(locked, 'latin1'));
    expect(extract.problems).toEqual([{ code: 'pdf-encrypted', values: {} }]);
  });

  it('stops at the limits of pages and of time, and keeps what it has', async () => {
    const bytes = makePdf({ paragraphs: LETTER });
    const few = await readPdf(bytes, { pages: 1, time: 1000, now: () => 0 });
    expect(few.pages).toEqual([0]);
    expect(few.problems).toEqual([{ code: 'pdf-too-long', values: { pages: expect.any(Number), read: 1 } }]);
    let clock = 0;
    const slow = await readPdf(bytes, { pages: 100, time: 15, now: () => (clock += 10) });
    expect(slow.pages).toEqual([0]);
    expect(slow.problems).toEqual([{ code: 'pdf-too-slow', values: { page: 2 } }]);
  });

  it('leaves the bytes it was given, and the terminal, as they were', async () => {
    const log = vi.spyOn(console, 'log');
    const warn = vi.spyOn(console, 'warn');
    const bytes = makePdf({ paragraphs: [LONG] });
    await read(bytes);
    await read(bytes.slice(0, -200));
    expect(Buffer.from(bytes)).toEqual(Buffer.from(makePdf({ paragraphs: [LONG] })));
    expect(log).not.toHaveBeenCalled();
    expect(warn).not.toHaveBeenCalled();
  });

  it('never throws on a damaged file', async () => {
    const sound = makePdf({ paragraphs: [LONG] });
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { text, pages } = await read(bytes);
        for (const start of pages ?? []) expect(start).toBeLessThanOrEqual(text?.length ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});
