import PostalMime from 'postal-mime';
import { readMessage } from '../../src/intake/read-message.js';
import { languageOf } from '../../src/language/index.js';
import { pythonRates } from '../quality/decoding-readings.js';
import { messagesOf, sliceOf } from './corpus.js';
import type { BenchOptions } from './options.js';
import { median } from './percentiles.js';
import { type Cell, printTable } from './print-table.js';

const RUNS = 3;
/** The peers are slow: so many messages tell how slow. */
const FOR_PEERS = 5000;

/** How many messages a second does our reader decode, and how many do postal-mime and Python? One thread each. */
export async function benchDecode(options: BenchOptions): Promise<void> {
  const slice = await sliceOf(options.messages ?? 20_000);
  const mails: Uint8Array[] = [];
  for await (const { bytes } of messagesOf(slice.path)) mails.push(Uint8Array.from(bytes));
  const some = mails.slice(0, FOR_PEERS);
  const own: number[] = [];
  const language: number[] = [];
  const postal: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const texts: string[] = [];
    own.push(await rate(mails, (mail) => texts.push(readMessage(mail).text)));
    language.push(await rate(texts, languageOf));
    postal.push(await rate(some, (mail) => PostalMime.parse(mail)));
  }
  const python = await pythonRates(some.map((bytes, n) => ({ name: String(n), bytes })));
  printTable(
    'Messages decoded a second, bytes in memory, one thread',
    ['reader', 'messages', 'median', 'slowest', 'fastest'],
    [
      row('own reader', mails.length, own),
      row('own, its language alone', mails.length, language),
      row('postal-mime', some.length, postal),
      ...(python === null ? [] : [row('Python email.policy.default', some.length, python)]),
    ],
    [`${RUNS} runs each, in turns. Decoded: header, text, attachments; Python also makes its mailboxes.`],
  );
}

async function rate<T>(all: readonly T[], work: (one: T) => unknown): Promise<number> {
  const start = performance.now();
  for (const one of all) {
    const result = work(one);
    if (result instanceof Promise) await result;
  }
  return (all.length * 1000) / (performance.now() - start);
}

function row(reader: string, messages: number, rates: readonly number[]): Cell[] {
  return [reader, messages, median([...rates]), Math.min(...rates), Math.max(...rates)];
}
