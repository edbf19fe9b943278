import { describe, expect, it } from 'vitest';
import { textReader } from './read-text.js';

const read = (text: string, name: string | null = null, mediaType: string | null = null) =>
  textReader.read({ bytes: Buffer.from(text), name, mediaType, charset: null });

describe('textReader', () => {
  it('takes a short first line with a blank line behind it for the title', async () => {
    expect(await read('A Letter\n\nDear board,\n')).toMatchObject({
      title: 'A Letter',
      text: 'A Letter\n\nDear board,\n',
      pages: null,
      problems: [],
    });
  });

  it.each(['One line\nand its next', `${'long '.repeat(40)}\n\nrest`, 'only a line', ''])(
    'has no title for %j',
    async (text) => {
      expect(await read(text)).toMatchObject({ title: null, text });
    },
  );

  it('reads title, author and date from front matter, and takes it away', async () => {
    const front = '---\ntitle: "Who asked?"\nauthor: [Jane Roe, \'John Poe\']\ndate: 2024-12-14\n---\n\n';
    expect(await read(`${front}She wrote *twice*.\n`, 'a.md')).toMatchObject({
      title: 'Who asked?',
      byline: 'Jane Roe, John Poe',
      date: { raw: '2024-12-14', at: Date.UTC(2024, 11, 14) },
      text: 'She wrote *twice*.\n',
    });
  });

  it.each([
    ['intro\n\n# The Title #\n\ntext', 'The Title'],
    ['The Title\n=========\n\ntext', 'The Title'],
    ['## Only a section\n', null],
  ])('finds the first heading of %j', async (text, title) => {
    expect(await read(text, null, 'text/markdown')).toMatchObject({ title, text });
  });

  it('does not take prose between two rules for front matter', async () => {
    const text = '---\nHe wrote and she answered.\n---\nrest\n';
    expect(await read(text, 'a.md')).toMatchObject({ text });
  });

  it('tells of a charset that was wrong', async () => {
    const given = {
      bytes: Uint8Array.of(0x6e, 0x6f, 0x74, 0xe9),
      name: 'a.txt',
      mediaType: null,
      charset: 'utf-8',
    };
    const extract = await textReader.read(given);
    expect(extract).toMatchObject({ text: 'noté', charset: 'windows-1252' });
    expect(extract.problems.map(({ code }) => code)).toEqual(['charset-wrong']);
  });
});
