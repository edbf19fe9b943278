import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sourceOfFile } from '../../src/intake/byte-source.js';
import { splitMbox } from '../../src/intake/split-mbox.js';
import { unescapeMbox } from '../../src/intake/unescape-mbox.js';

export const ROOT = join(import.meta.dirname, '..', '..');
/** Real list mail, one mboxrd: see the shared data's README. Never committed. */
const MAIL = join(ROOT, 'corpora', 'lists-100k.mbox');
const BENCH = join(ROOT, 'corpora', 'bench');
const DIALECT = 'mboxrd';

/** The first messages of the corpus as a mailbox of their own. */
export interface Slice {
  /** `5000`, or `all`: the name that cases and indexes of it bear. */
  readonly label: string;
  readonly path: string;
  readonly messages: number;
  readonly bytes: number;
}

/** One message of a mailbox: its bytes without the escaping of the mbox. */
export interface RawMessage {
  readonly bytes: Uint8Array;
  /** Where the next message begins in the file. */
  readonly next: number;
}

/** Whether the mail is there; where it is not, how to get it is told. */
export function corpusProblem(): string | null {
  if (existsSync(MAIL)) return null;
  return 'The mail is not there: no corpora/lists-100k.mbox. "bash ../shared/data/unpack corpora" unpacks it.';
}

/** A folder of the bench, made where there is none. */
export function benchPath(...names: readonly string[]): string {
  mkdirSync(BENCH, { recursive: true });
  return join(BENCH, ...names);
}

/** A path as it is printed: seen from the project's root. */
export function shown(path: string): string {
  return relative(ROOT, path);
}

/** The first `messages` messages of the corpus, cut out once and kept. */
export async function sliceOf(messages: number | 'all'): Promise<Slice> {
  if (messages === 'all') return { label: 'all', path: MAIL, ...(await sizeOf(MAIL)) };
  const path = benchPath(`first-${messages}.mbox`);
  if (!existsSync(path)) await cutFirst(messages, path);
  return { label: String(messages), path, ...(await sizeOf(path)) };
}

/** The messages of an mbox, one after the other, from an offset (0, or the `next` of an earlier one) on. */
export async function* messagesOf(path: string, from = 0): AsyncGenerator<RawMessage> {
  const file = await open(path);
  try {
    const source = await sourceOfFile(file);
    for await (const { start, end, escaping, next } of splitMbox(source, DIALECT, from)) {
      yield { bytes: unescapeMbox(await source.read(start, end - start), escaping), next };
    }
  } finally {
    await file.close();
  }
}

/** The messages behind the first `skipped` ones of the corpus: those that a case of a slice does not hold. */
export async function* messagesBehind(skipped: number): AsyncGenerator<RawMessage> {
  yield* messagesOf(MAIL, await offsetBehind(skipped));
}

/** Reads files through once, so that no program pays for the first reading of what all of them read. */
export async function warm(path: string): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 1 << 20 }));
}

async function sizeOf(path: string): Promise<{ messages: number; bytes: number }> {
  let messages = 0;
  for await (const _ of spansOf(path)) messages++;
  return { messages, bytes: statSync(path).size };
}

async function cutFirst(messages: number, path: string): Promise<void> {
  const part = `${path}.part`;
  const end = await offsetBehind(messages);
  await pipeline(createReadStream(MAIL, { end: end - 1 }), createWriteStream(part));
  await rename(part, path);
}

async function offsetBehind(messages: number): Promise<number> {
  let count = 0;
  let offset = 0;
  for await (const { next } of spansOf(MAIL)) {
    offset = next;
    if (++count >= messages) break;
  }
  return offset;
}

async function* spansOf(path: string) {
  const file = await open(path);
  try {
    yield* splitMbox(await sourceOfFile(file), DIALECT);
  } finally {
    await file.close();
  }
}
