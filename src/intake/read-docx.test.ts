import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxReader, readDocx } from './read-docx.js';
import { makeDocx, packDocx, zipFiles } from './testing/make-docx.js';

const read = (bytes: Uint8Array) => docxReader.read({ bytes, name: null, mediaType: null, charset: null });
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('docxReader', () => {
  it('reads paragraphs, title, author and date', async () => {
    const plan = { title: 'Lettre & réponse <1>', author: 'Zoë', date: '2017-09-12T10:15:00Z' };
    expect(await read(makeDocx({ ...plan, paragraphs: ['« Élodie » & co.', 'Two\nlines.'] }))).toEqual({
      text: '« Élodie » & co.\n\nTwo\nlines.',
      title: plan.title,
      byline: 'Zoë',
      date: { raw: plan.date, at: Date.UTC(2017, 8, 12, 10, 15), offset: 0 },
      pages: null,
      charset: null,
      problems: [],
    });
  });

  it('knows no title, author and date where none are told', async () => {
    expect(await read(makeDocx({ paragraphs: ['a'] }))).toMatchObject({
      title: null,
      byline: null,
      date: null,
    });
  });

  it('keeps a table as rows of cells', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
    const { text } = await read(
      packDocx({ body: `<w:tbl>${row('Year', 'Share')}${row('2017', '51%')}</w:tbl>` }),
    );
    expect(text).toBe('Year\tShare\n2017\t51%');
  });

  it('keeps a footnote at the end, and the sentence it hangs on unbroken', async () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `<w:p><w:r><w:t>He asked</w:t></w:r>${mark}<w:r><w:t xml:space="preserve"> for control.</w:t></w:r></w:p>`;
    const { text } = await read(
      packDocx({ body, footnotes: `<w:footnote w:id="2">${p('In 2017.')}</w:footnote>` }),
    );
    expect(text).toMatch(/^He asked for control\.\n\n.*In 2017\.$/);
  });

  it('says that a document without words has no text', async () => {
    const extract = await read(makeDocx({ title: 'Scan', paragraphs: [] }));
    expect(extract).toMatchObject({ text: null, title: 'Scan', problems: [{ code: 'docx-no-text' }] });
  });

  it('does not unpack more than the limit', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(3_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await readDocx(bomb, 1_000_000)).problems).toEqual([
      { code: 'docx-too-large', values: { limit: 1 } },
    ]);
  });

  it('does not believe the sizes that a bomb declares', async () => {
    const bomb = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(3_000_000) }));
    const directory = bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bomb.writeUInt32LE(10, directory + 24);
    const extract = await readDocx(bomb, 1_000_000);
    expect(extract.text).toBeNull();
    expect(extract.problems.map(({ code }) => code)).toEqual(['docx-broken']);
  });

  it.each([
    ['nothing', Buffer.from('')],
    ['no zip', Buffer.from('PK but not really')],
    ['a zip of something else', zipFiles({ 'a.txt': 'a' })],
    ['a document that is no XML', zipSync({ 'word/document.xml': strToU8('<w:p') })],
  ])('says that %s is a broken DOCX', async (_, bytes) => {
    const extract = await read(bytes);
    expect(extract.text).toBeNull();
    expect(extract.problems).toEqual([
      { code: 'docx-broken', values: { reason: expect.stringMatching(/./) } },
    ]);
  });

  it('never throws on a damaged file', async () => {
    const sound = makeDocx({ title: 't', paragraphs: ['Some words.', 'More of them.'] });
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = sound.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { text, problems } = await read(bytes);
        expect(text !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
