import type { Readable } from 'node:stream';
import {
  completeSource,
  type Original,
  originalPath,
  type Problem,
  receiveSource,
  type SourceDraft,
} from '../record/index.js';
import { Failure } from '../text/index.js';
import { ARCHIVE_LIMITS, BoundPassed } from './archive-limits.js';
import { flushSmall, type Intake, noteProblem } from './intake-state.js';
import { type ArchiveEntry, type ArchiveKind, readArchive } from './read-archive.js';
import type { Received } from './types.js';

/** Takes in one file of an archive; the reason where it cannot be taken in, else null. */
type TakeStream = (
  intake: Intake,
  stream: Readable,
  size: number,
  received: Received,
) => Promise<Problem | null>;

/** The file name at the end of a path in an archive. */
const FILE_NAME = /[^/]*$/;

/**
 * Takes in all that an archive holds, and the archives in it, each file a source of its own that names the
 * archive it came out of. A bound that is passed is a problem of the archive; what came before it stays.
 */
export async function takeArchive(
  intake: Intake,
  original: Original,
  kind: ArchiveKind,
  received: Received,
  takeStream: TakeStream,
): Promise<void> {
  const source: SourceDraft = {
    original,
    format: kind,
    reader: 'archive',
    version: '1',
    detail: { depth: received.depth },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
  if ((await receiveSource(intake.caseFile, source)) === 'complete') {
    intake.again.push(received.path);
    return;
  }
  if (received.depth === 0) intake.entries = 0;
  const before = { ...intake.tally };
  const problems =
    received.depth >= ARCHIVE_LIMITS.depth
      ? [{ code: 'archive-too-deep', values: { depth: ARCHIVE_LIMITS.depth } }]
      : await takeEntries(intake, original, kind, received, takeStream);
  await flushSmall(intake);
  for (const problem of problems) noteProblem(intake, received.path, problem);
  const added = intake.tally.added - before.added;
  const known = intake.tally.known - before.known;
  await completeSource(intake.caseFile, source, { added, known }, problems);
  intake.taken.push({ path: received.path, format: kind, added, known });
}

async function takeEntries(
  intake: Intake,
  original: Original,
  kind: ArchiveKind,
  received: Received,
  takeStream: TakeStream,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const item of readArchive(kind, originalPath(intake.caseFile, original.sha256))) {
    if ('problem' in item) {
      problems.push(item.problem);
    } else if (++intake.entries > ARCHIVE_LIMITS.entries) {
      problems.push({ code: 'archive-too-many', values: { limit: ARCHIVE_LIMITS.entries } });
      break;
    } else {
      const problem = await takeEntry(intake, item.entry, original, received, takeStream);
      if (problem !== null) problems.push(problem);
    }
  }
  return problems;
}

async function takeEntry(
  intake: Intake,
  entry: ArchiveEntry,
  archive: Original,
  received: Received,
  takeStream: TakeStream,
): Promise<Problem | null> {
  const inside: Received = {
    path: `${received.path}/${entry.path}`,
    name: FILE_NAME.exec(entry.path)?.[0] ?? entry.path,
    container: archive.sha256,
    modifiedAt: entry.modified?.toISOString() ?? null,
    depth: received.depth + 1,
  };
  try {
    const problem = await takeStream(intake, await entry.open(), entry.size ?? 0, inside);
    return problem === null
      ? null
      : { code: 'archive-entry-refused', values: { entry: entry.name, ...why(problem) } };
  } catch (cause) {
    // The reader of the archive tells of a bound that was passed, and of a broken entry, as its next item.
    if (cause instanceof BoundPassed || isBroken(cause)) return null;
    throw cause;
  }
}

function why(problem: Problem): { reason: string } {
  return { reason: problem.code === 'no-reader' ? String(problem.values.mediaType) : problem.code };
}

/** A fault of packed bytes, as zlib and the readers of zip and tar tell it; a fault of the disk or ours is not. */
function isBroken(cause: unknown): boolean {
  if (!(cause instanceof Error) || cause instanceof TypeError || cause instanceof Failure) return false;
  return (cause as NodeJS.ErrnoException).syscall === undefined;
}
