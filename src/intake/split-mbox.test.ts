import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOfBytes } from './byte-source.js';
import { type MboxDialect, type MboxMessage, splitMbox } from './split-mbox.js';
import { unescapeMbox } from './unescape-mbox.js';

const MARK = 'From ann@example.org Mon Jan  1 00:00:00 2001';
const DIALECTS: readonly MboxDialect[] = ['mboxo', 'mboxrd', 'mboxcl', 'mboxcl2'];

async function spansOf(bytes: Uint8Array, dialect: MboxDialect, from = 0): Promise<MboxMessage[]> {
  return collected(splitMbox(sourceOfBytes(bytes), dialect, from));
}

async function collected(messages: AsyncIterable<MboxMessage>): Promise<MboxMessage[]> {
  const all: MboxMessage[] = [];
  for await (const message of messages) all.push(message);
  return all;
}

/** The messages of an mbox as a user gets them, each as its text. */
async function split(mbox: string, dialect: MboxDialect): Promise<string[]> {
  const bytes = Buffer.from(mbox);
  const messages = await spansOf(bytes, dialect);
  return messages.map(({ start, end, escaping }) =>
    Buffer.from(unescapeMbox(bytes.subarray(start, end), escaping)).toString(),
  );
}

interface Case {
  readonly what: string;
  readonly dialect: MboxDialect;
  readonly mbox: string;
  readonly messages: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'finds nothing in an empty file', dialect: 'mboxrd', mbox: '', messages: [] },
  { what: 'finds nothing in blank lines', dialect: 'mboxrd', mbox: '\n\n', messages: [] },
  {
    what: 'parts two messages and takes the blank line away',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\none\n\n${MARK}\nSubject: b\n\ntwo\n\n`,
    messages: ['Subject: a\n\none\n', 'Subject: b\n\ntwo\n'],
  },
  {
    what: 'gives an empty message for each of two postmarks alone',
    dialect: 'mboxrd',
    mbox: `${MARK}\n\n${MARK}\n`,
    messages: ['', ''],
  },
  {
    what: 'keeps a message whose end is cut off',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\none\n\n${MARK}\nSubj`,
    messages: ['Subject: a\n\none\n', 'Subj'],
  },
  {
    what: 'does not part at a sentence that begins with From',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\nHello.\n\nFrom here on it is simple.\n`,
    messages: ['Subject: a\n\nHello.\n\nFrom here on it is simple.\n'],
  },
  {
    what: 'parts without a blank line where a header follows',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\none\n${MARK}\nSubject: b\nTo: c@d.example\n\ntwo\n`,
    messages: ['Subject: a\n\none\n', 'Subject: b\nTo: c@d.example\n\ntwo\n'],
  },
  {
    what: 'does not part without a blank line where no header follows',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\nthe log says\n${MARK}\nand no more\n`,
    messages: [`Subject: a\n\nthe log says\n${MARK}\nand no more\n`],
  },
  {
    what: 'keeps what stands before the first postmark',
    dialect: 'mboxrd',
    mbox: `Subject: lost\n\nzero\n\n${MARK}\nSubject: a\n\none\n`,
    messages: ['Subject: lost\n\nzero\n', 'Subject: a\n\none\n'],
  },
  {
    what: 'undoes every escape of mboxrd by one mark',
    dialect: 'mboxrd',
    mbox: `${MARK}\nSubject: a\n\n>From x\n>>From y\n> From z\n`,
    messages: ['Subject: a\n\nFrom x\n>From y\n> From z\n'],
  },
  {
    what: 'undoes only the single escape of mboxo',
    dialect: 'mboxo',
    mbox: `${MARK}\nSubject: a\n\n>From x\n>>From y\n`,
    messages: ['Subject: a\n\nFrom x\n>>From y\n'],
  },
  {
    what: 'believes a Content-Length that ends at a postmark',
    dialect: 'mboxcl2',
    mbox: `${MARK}\nContent-Length: {61}\n\nsee\n\n${MARK}\nSubject: c\n\n${MARK}\nSubject: b\n\ntwo\n`,
    messages: [`Content-Length: {61}\n\nsee\n\n${MARK}\nSubject: c\n`, 'Subject: b\n\ntwo\n'],
  },
  {
    what: 'does not believe a Content-Length that is too long',
    dialect: 'mboxcl2',
    mbox: `${MARK}\nContent-Length: 9999\n\none\n\n${MARK}\nContent-Length: 30\n\ntwo\n`,
    messages: ['Content-Length: 9999\n\none\n', 'Content-Length: 30\n\ntwo\n'],
  },
  {
    what: 'does not believe a Content-Length that is too short',
    dialect: 'mboxcl',
    mbox: `${MARK}\nContent-Length: 2\n\none\n\n${MARK}\nSubject: b\n\n>From two\n`,
    messages: ['Content-Length: 2\n\none\n', 'Subject: b\n\nFrom two\n'],
  },
];

/** In the one case with a right length, the length of the body in the line ends at hand. */
function measured(text: string, lineEnd: string): string {
  const body = `see\n\n${MARK}\nSubject: c\n`.replaceAll('\n', lineEnd);
  return text.replaceAll('\n', lineEnd).replace('{61}', String(body.length));
}

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('an mbox with %s', (_, lineEnd) => {
  it.each(CASES)('$what ($dialect)', async ({ dialect, mbox, messages }) => {
    expect(await split(measured(mbox, lineEnd), dialect)).toEqual(
      messages.map((message) => measured(message, lineEnd)),
    );
  });
});

const line = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')) },
  fc.constantFrom('', 'From here', '>From there', '>>From afar', MARK, `>${MARK}`),
);
const message = fc.tuple(fc.array(line, { maxLength: 8 }), fc.nat(99)).map(([lines, number]) => {
  return ['Subject: a subject', `X-Number: ${number}`, '', ...lines, 'the end', ''].join('\n');
});

/** A writer of mbox as each dialect's description has it. */
function write(messages: readonly string[], dialect: MboxDialect): string {
  const escaped = { mboxo: /^From /gm, mboxrd: /^(?=>*From )/gm, mboxcl: /^(?=>*From )/gm, mboxcl2: null }[
    dialect
  ];
  const added = dialect === 'mboxo' ? '>From ' : '>';
  return messages
    .map((text) => (escaped === null ? text : text.replace(escaped, added)))
    .map((text) => `${MARK}\n${text}\n`)
    .join('');
}

/** With a Content-Length that counts the body as it stands in the file. */
function withLength(text: string, dialect: MboxDialect): string {
  const [header = '', body = ''] = [
    text.slice(0, text.indexOf('\n\n')),
    text.slice(text.indexOf('\n\n') + 2),
  ];
  const written = dialect === 'mboxcl' ? body.replace(/^(?=>*From )/gm, '>') : body;
  return `${header}\nContent-Length: ${Buffer.byteLength(written)}\n\n${body}`;
}

describe('splitting', () => {
  it.each(DIALECTS)('gives back the messages that were written as %s', async (dialect) => {
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 6 }), async (written) => {
        // What mboxo does to a line `>From ` cannot be undone: such lines are not put to it.
        const kept = dialect === 'mboxo' ? written.map((text) => text.replace(/^>+From /gm, '')) : written;
        const messages = dialect.startsWith('mboxcl') ? kept.map((text) => withLength(text, dialect)) : kept;
        expect(await split(write(messages, dialect), dialect)).toEqual(messages);
      }),
    );
  });

  it('ends on any bytes, with spans that are in order and inside the file', async () => {
    const scraps = fc.constantFrom(
      `${MARK}\n`,
      '\n',
      '\r\n',
      'From ',
      '>',
      'Content-Length: 3\n',
      'a: b\n',
      'x',
    );
    const bytes = fc.array(scraps, { maxLength: 40 }).map((parts) => Buffer.from(parts.join('')));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom(...DIALECTS), async (mbox, dialect) => {
        let before = 0;
        for (const { start, end, next } of await spansOf(mbox, dialect)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(next).toBeGreaterThanOrEqual(end);
          before = next;
        }
        expect(before).toBeLessThanOrEqual(mbox.length);
      }),
    );
  });

  it('goes on from any message as if it had never stopped', async () => {
    const bytes = Buffer.from(write(['a: 1\n\none\n', 'a: 2\n\ntwo\n', 'a: 3\n\nthree\n'], 'mboxrd'));
    const all = await spansOf(bytes, 'mboxrd');
    expect(all).toHaveLength(3);
    for (const [index, { next }] of all.entries()) {
      expect(await spansOf(bytes, 'mboxrd', next)).toEqual(all.slice(index + 1));
    }
  });

  it('reads a line of many megabytes and what follows it', async () => {
    const long = 'From '.repeat(1_000_000);
    const mbox = `${MARK}\na: 1\n\nx${long}\n\n${MARK}\na: 2\n\ntwo\n`;
    expect(await split(mbox, 'mboxrd')).toEqual([`a: 1\n\nx${long}\n`, 'a: 2\n\ntwo\n']);
  });

  it('finds postmarks wherever they fall in the blocks that are read', async () => {
    for (let shift = 0; shift < 60; shift++) {
      const filler = `${'x'.repeat(1_048_576 - 4096 - 120 + shift)}\n`;
      expect(await split(`${MARK}\na: 1\n\n${filler}\n${MARK}\na: 2\n\ntwo\n`, 'mboxrd')).toHaveLength(2);
    }
  });

  it('marks a message above the limit', async () => {
    const source = sourceOfBytes(
      Buffer.from(write(['a: 1\n\none\n', `a: 2\n\n${'x'.repeat(99)}\n`], 'mboxrd')),
    );
    const marked = await collected(splitMbox(source, 'mboxrd', 0, 50));
    expect(marked.map(({ oversize }) => oversize)).toEqual([false, true]);
  });
});
