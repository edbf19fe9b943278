import { createWriteStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { megabytes, recolement } from './built.js';
import { benchPath, messagesOf, sliceOf } from './corpus.js';
import type { BenchOptions } from './options.js';
import { printTable, tellProgress } from './print-table.js';
import { type Measured, runMeasured } from './run-measured.js';

/** A mailbox to be generated: the beginning of the corpus, so many times over. */
interface Size {
  readonly bytes: number;
  readonly times: number;
}

const MODEST: readonly Size[] = [1, 2, 4].map((times) => ({ bytes: 25e6, times }));
const LARGE: readonly Size[] = [1, 3].map((times) => ({ bytes: Number.POSITIVE_INFINITY, times }));
const POSTMARK = 'From bench@example.org Mon Jan  1 00:00:00 2001\n';

/** Does an intake need more memory for a larger mailbox? */
export async function benchMemory(options: BenchOptions): Promise<void> {
  const corpus = await sliceOf('all');
  const rows: (string | number)[][] = [];
  for (const size of options.large ? LARGE : MODEST) {
    const generated = await generate(corpus.path, size);
    tellProgress(`memory: ${generated.messages} messages`);
    const measured = await addOnce(generated.path);
    rows.push(rowOf(size, generated, measured));
    rmSync(generated.path);
  }
  tellProgress('');
  const head = ['mailbox', 'MB', 'messages', 'wall s', 'cpu s', 'messages/s', 'peak MB'];
  printTable('Peak memory of "recolement add" by the size of the mailbox', head, rows, [
    'Repeated messages bear other Message-IDs, so that every one of them is a new piece.',
  ]);
}

interface Generated {
  readonly path: string;
  readonly messages: number;
  readonly bytes: number;
}

async function addOnce(path: string): Promise<Measured> {
  const folder = benchPath('memory-case');
  rmSync(folder, { recursive: true, force: true });
  const measured = await runMeasured(recolement('add', path, '--case', folder));
  rmSync(folder, { recursive: true, force: true });
  return measured;
}

function rowOf(size: Size, { messages, bytes }: Generated, measured: Measured): (string | number)[] {
  const { seconds, cpuSeconds, peakBytes } = measured;
  const rate = messages / seconds;
  return [`${size.times}×`, megabytes(bytes), messages, seconds, cpuSeconds, rate, megabytes(peakBytes)];
}

async function generate(corpus: string, size: Size): Promise<Generated> {
  const path = benchPath('memory.mbox');
  const tally = { messages: 0, bytes: 0 };
  await pipeline(Readable.from(repeated(corpus, size, tally)), createWriteStream(path));
  const file = await open(path);
  const { size: bytes } = await file.stat();
  await file.close();
  return { path, messages: tally.messages, bytes };
}

async function* repeated(
  corpus: string,
  size: Size,
  tally: { messages: number; bytes: number },
): AsyncGenerator<Buffer> {
  for (let time = 0; time < size.times; time++) {
    let bytes = 0;
    for await (const message of messagesOf(corpus)) {
      if (bytes >= size.bytes) break;
      const written = rewritten(message.bytes, time);
      bytes += written.length;
      tally.messages++;
      yield written;
    }
  }
}

/** A message as it stands in an mboxrd, with an id of its own in every repetition. */
function rewritten(bytes: Uint8Array, time: number): Buffer {
  const message = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?=>*From )/gm, '>');
  const marked = `X-Repetition: ${time}\n${message.replace(/^(message-id:\s*<)/im, `$1${time}.`)}`;
  return Buffer.from(`${POSTMARK}${marked}${marked.endsWith('\n') ? '' : '\n'}\n`, 'latin1');
}
