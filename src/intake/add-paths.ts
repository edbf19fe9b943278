import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  type CaseFile,
  clearIncoming,
  hashFile,
  knownSource,
  type Problem,
  refusePath,
  settle,
} from '../record/index.js';
import { Failure, reasonOf } from '../text/index.js';
import { type FoundFile, isFileFault } from './file-fault.js';
import { inOrder } from './in-order.js';
import { flushSmall, type Intake, newIntake } from './intake-state.js';
import type { ReadFile } from './read-files.js';
import { canThread, type ReadingPool, readingHere, readingThreads } from './reading-pool.js';
import { stretchesOf } from './stretches-of.js';
import { takeStream, takeWhole } from './take-source.js';
import type { AddedSource, PathProblem, Received } from './types.js';
import { type Walked, walkPaths } from './walk-paths.js';

/** What an intake came to. */
export interface AddReport {
  /** Sources read, each with its count of pieces. */
  readonly taken: readonly AddedSource[];
  /** Paths whose bytes the case had whole already: a receipt was added, nothing else. */
  readonly again: readonly string[];
  /** Paths that were not taken in. */
  readonly refused: readonly PathProblem[];
  /** Problems inside sources that were taken in. */
  readonly problems: readonly PathProblem[];
  readonly pieces: { readonly added: number; readonly known: number };
  readonly bytes: number;
}

/** How far an intake is: bytes read of all bytes given, pieces so far, and the path it is at. */
export interface AddProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly pieces: number;
  readonly path: string;
}

export interface AddOptions {
  readonly onProgress?: (progress: AddProgress) => void;
}

/**
 * Takes files and folders in: stores their bytes, reads their pieces, and notes what could not be read and why.
 * Taking the same thing in twice adds a receipt and changes nothing else; an intake that was stopped is finished
 * by giving the same paths again. Fails with `file-not-found` before anything is read.
 */
export async function addPaths(
  caseFile: CaseFile,
  paths: readonly string[],
  options: AddOptions = {},
): Promise<AddReport> {
  await clearIncoming(caseFile);
  const files = [...walkPaths(paths)];
  const totalBytes = files.reduce((sum, file) => sum + (file.problem === null ? file.size : 0), 0);
  const pool = poolFor(caseFile, totalBytes, files.length);
  const intake = newIntake(caseFile, pool, (state, path) =>
    options.onProgress?.({
      bytes: state.bytes,
      totalBytes,
      pieces: state.tally.added + state.tally.known,
      path,
    }),
  );
  try {
    await addFiles(intake, files);
    await flushSmall(intake);
  } finally {
    await settle(caseFile);
    await pool.close();
  }
  return {
    taken: intake.taken,
    again: intake.again,
    refused: intake.refused,
    problems: intake.problems,
    pieces: { ...intake.tally },
    bytes: intake.bytes,
  };
}

/** Below this, threads would be started for nothing. */
const WORTH_THREADS = { bytes: 4 * 1_048_576, files: 500 };

function poolFor(caseFile: CaseFile, bytes: number, files: number): ReadingPool {
  const worth = bytes >= WORTH_THREADS.bytes || files >= WORTH_THREADS.files;
  return worth && canThread() ? readingThreads(caseFile) : readingHere(caseFile);
}

/** Files up to this size are read whole, many in one go; a larger one comes as a stream. */
const SMALL_FILE = 8 * 1_048_576;
const STRETCH = { count: 200, bytes: 8 * 1_048_576 };

/** Takes in files in their order: small ones that stand together in stretches, the others one by one. */
async function addFiles(intake: Intake, files: readonly Walked[]): Promise<void> {
  for (let at = 0; at < files.length; ) {
    const small = smallFrom(files, at);
    if (small.length > 0) await addSmall(intake, small);
    else await addFile(intake, files[at] as Walked);
    at += Math.max(1, small.length);
  }
}

function smallFrom(files: readonly Walked[], from: number): FoundFile[] {
  const small: FoundFile[] = [];
  for (let at = from; at < files.length; at++) {
    const file = files[at];
    if (file === undefined || file.problem !== null || file.size > SMALL_FILE) break;
    small.push(file);
  }
  return small;
}

async function addSmall(intake: Intake, files: readonly FoundFile[]): Promise<void> {
  const stretches = stretchesOf(files, ({ size }) => size, STRETCH);
  const read = inOrder(stretches, intake.pool.ahead, (some) => intake.pool.files({ files: some }));
  for await (const { item, result } of read) {
    for (const [n, file] of item.entries()) {
      const made = result[n];
      if (made === undefined || made.as === 'container') await addFile(intake, file);
      else await addRead(intake, file, made);
    }
  }
}

async function addRead(
  intake: Intake,
  file: FoundFile,
  made: Exclude<ReadFile, { as: 'container' }>,
): Promise<void> {
  const before = intake.bytes;
  if (made.as === 'refused') await refuse(intake, file.path, made.problem);
  else await takeWhole(intake, made.whole, made.problems, made.archives, receivedOf(file));
  intake.bytes = before + file.size;
  intake.onProgress(intake, file.path);
}

function receivedOf({ path, modifiedAt }: FoundFile): Received {
  return { path, name: basename(path), container: null, modifiedAt, depth: 0 };
}

async function addFile(intake: Intake, file: Walked | FoundFile): Promise<void> {
  if ('problem' in file && file.problem !== null) {
    await refuse(intake, file.path, file.problem);
    return;
  }
  const before = intake.bytes;
  const received = receivedOf(file);
  try {
    const known = await knownFile(intake.caseFile, file.path, file.size);
    const refused = await takeStream(intake, createReadStream(file.path), file.size, received, known);
    if (refused !== null) await refuse(intake, file.path, refused);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (!isFileFault(cause)) throw cause;
    await refuse(intake, file.path, { code: 'file-unreadable', values: { reason: reasonOf(cause) } });
  }
  intake.bytes = before + file.size;
  intake.onProgress(intake, file.path);
}

async function refuse(intake: Intake, path: string, problem: Problem): Promise<void> {
  intake.refused.push({ path, ...problem });
  await refusePath(intake.caseFile, path, problem);
}

/** A large file is hashed before it is copied only where a source of its size is there: it may be the same. */
const HASH_FIRST = 1 << 20;

async function knownFile(caseFile: CaseFile, path: string, size: number): Promise<string | null> {
  if (size < HASH_FIRST || (await knownSource(caseFile, size, null)) === null) return null;
  const { sha256 } = await hashFile(path);
  return (await knownSource(caseFile, size, sha256)) === null ? null : sha256;
}
