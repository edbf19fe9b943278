import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import {
  type CaseFile,
  clearIncoming,
  hashFile,
  knownSource,
  type Problem,
  refusePath,
} from '../record/index.js';
import { Failure, reasonOf } from '../text/index.js';
import { flushSmall, type Intake, newIntake } from './intake-state.js';
import { takeStream } from './take-source.js';
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
  const files: Walked[] = [];
  for await (const walked of walkPaths(paths)) files.push(walked);
  const totalBytes = files.reduce((sum, file) => sum + (file.problem === null ? file.size : 0), 0);
  const intake = newIntake(caseFile, (state, path) =>
    options.onProgress?.({
      bytes: state.bytes,
      totalBytes,
      pieces: state.tally.added + state.tally.known,
      path,
    }),
  );
  for (const file of files) await addFile(intake, file);
  await flushSmall(intake);
  return {
    taken: intake.taken,
    again: intake.again,
    refused: intake.refused,
    problems: intake.problems,
    pieces: { ...intake.tally },
    bytes: intake.bytes,
  };
}

async function addFile(intake: Intake, file: Walked): Promise<void> {
  if (file.problem !== null) {
    await refuse(intake, file.path, file.problem);
    return;
  }
  const before = intake.bytes;
  const received: Received = {
    path: file.path,
    name: basename(file.path),
    container: null,
    modifiedAt: file.modifiedAt,
    depth: 0,
  };
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

/** A fault of the disk or its permissions, told by Node's error code; anything else is a fault of the program. */
function isFileFault(cause: unknown): boolean {
  const { code, syscall } = cause as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined && code !== 'ENOSPC';
}
