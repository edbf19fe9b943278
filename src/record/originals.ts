import { createHash, hash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { threadId } from 'node:worker_threads';
import type { CaseFile } from './open-case.js';

/** The bytes of a thing received: what they are called and how many there are. */
export interface Original {
  readonly sha256: string;
  readonly size: number;
}

/** Where the original with this SHA-256 lies, or would lie. */
export function originalPath(caseFile: CaseFile, sha256: string): string {
  return join(caseFile.dir, 'originals', sha256.slice(0, 2), sha256);
}

/** Stores bytes that are in memory. Storing the same bytes again changes nothing. */
export async function storeBytes(caseFile: CaseFile, bytes: Uint8Array): Promise<Original> {
  const original = { sha256: sha256Of(bytes), size: bytes.length };
  if (holds(caseFile, original)) return original;
  const incoming = await incomingPath(caseFile);
  await writeFile(incoming, bytes);
  await settle(caseFile, incoming, original);
  return original;
}

/** As `storeBytes`, without letting anything else run in between: much faster for very many small files. */
export function storeBytesNow(caseFile: CaseFile, bytes: Uint8Array): Original {
  const original = { sha256: sha256Of(bytes), size: bytes.length };
  if (holds(caseFile, original)) return original;
  const incoming = join(caseFile.dir, 'originals', 'incoming', incomingName());
  const path = originalPath(caseFile, original.sha256);
  withFolder(incoming, () => writeFileSync(incoming, bytes));
  withFolder(path, () => renameSync(incoming, path));
  return original;
}

/** Does a work of files again in a new folder, where the folder was missing: to look each time would cost more. */
function withFolder(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    mkdirSync(dirname(path), { recursive: true });
    work();
  }
}

/**
 * Stores a stream of any length in constant memory. The bytes are hashed as they are written, and get their
 * name only when they are complete: a program that is killed leaves nothing under a false name.
 */
export async function storeStream(caseFile: CaseFile, stream: Readable): Promise<Original> {
  const incoming = await incomingPath(caseFile);
  const hash = createHash('sha256');
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, count, createWriteStream(incoming));
  } catch (cause) {
    await rm(incoming, { force: true });
    throw cause;
  }
  const original = { sha256: hash.digest('hex'), size };
  if (holds(caseFile, original)) await rm(incoming);
  else await settle(caseFile, incoming, original);
  return original;
}

/** The SHA-256 and size of a file, read in constant memory. */
export async function hashFile(path: string): Promise<Original> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** A run of an original's bytes, both ends cut to what is there. */
export async function readOriginal(
  caseFile: CaseFile,
  sha256: string,
  start: number,
  end: number,
): Promise<Uint8Array> {
  const file = await open(originalPath(caseFile, sha256));
  try {
    const bytes = Buffer.alloc(Math.max(0, end - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Every original that lies on disk, by its name; what a killed intake left half-written is not among them. */
export function listOriginals(caseFile: CaseFile): string[] {
  const root = join(caseFile.dir, 'originals');
  return readdirSync(root)
    .filter((folder) => /^[0-9a-f]{2}$/.test(folder))
    .flatMap((folder) => readdirSync(join(root, folder)))
    .sort();
}

/** Takes away what intakes that were killed left half-written; a running intake's own files stay. */
export async function clearIncoming(caseFile: CaseFile): Promise<void> {
  const folder = join(caseFile.dir, 'originals', 'incoming');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!isRunning(Number.parseInt(name, 10))) await rm(join(folder, name), { force: true });
  }
}

/** SHA-256 in lower-case hexadecimal; a string counts as its UTF-8 bytes. */
export function sha256Of(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}

function holds(caseFile: CaseFile, original: Original): boolean {
  // A file cut short by a power failure is written again, not believed.
  const found = statSync(originalPath(caseFile, original.sha256), { throwIfNoEntry: false });
  return found?.size === original.size;
}

async function incomingPath(caseFile: CaseFile): Promise<string> {
  const folder = join(caseFile.dir, 'originals', 'incoming');
  await mkdir(folder, { recursive: true });
  return join(folder, incomingName());
}

let incomingCount = 0;

/** A name that no other thread of this program gives, and whose beginning tells which program it is. */
function incomingName(): string {
  return `${process.pid}-${threadId}-${++incomingCount}`;
}

async function settle(caseFile: CaseFile, incoming: string, original: Original): Promise<void> {
  const path = originalPath(caseFile, original.sha256);
  await mkdir(dirname(path), { recursive: true });
  await rename(incoming, path);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
