import type { Readable } from 'node:stream';
import {
  knownSource,
  type Original,
  type Problem,
  readOriginal,
  type SourceDraft,
  storeBytes,
  storeStream,
  type WholeSource,
} from '../record/index.js';
import { isContainer, readerOf } from './draft-piece.js';
import { formatOf, type Kind } from './format-of.js';
import { flushSmall, type Intake, noteProblem } from './intake-state.js';
import { peekStream } from './peek-stream.js';
import { type PreparedPiece, preparedPiece } from './prepared-piece.js';
import { takeArchive } from './take-archive.js';
import { takeEmlx } from './take-emlx.js';
import { takeMbox } from './take-mbox.js';
import { takePst } from './take-pst.js';
import type { Given, Received } from './types.js';

/** The beginning that tells a format. */
const HEAD_BYTES = 65_536;
/** To be read, a document is held in memory whole. */
const LARGEST_DOCUMENT = 150 * 1_048_576;
/** Small sources are written together: so many, or so many bytes. */
const SMALL_COUNT = 400;
const SMALL_BYTES = 16 * 1_048_576;

/**
 * Takes in a thing that arrives as a stream: a file, or an entry of an archive. Gives the problem where it cannot
 * be taken in, and null where it was. `known` is its SHA-256 where the case is known to have these bytes.
 */
export async function takeStream(
  intake: Intake,
  stream: Readable,
  size: number,
  received: Received,
  known: string | null = null,
): Promise<Problem | null> {
  const { head, rest } = await peekStream(stream, HEAD_BYTES);
  if (head.length === 0) {
    rest.destroy();
    return { code: 'file-empty', values: {} };
  }
  const kind = formatOf(head, received.name, null);
  const reader = await readerOf(kind);
  const container = isContainer(kind);
  if (reader === null && !container) {
    rest.destroy();
    return { code: 'no-reader', values: { name: received.name, mediaType: kind.mediaType } };
  }
  if (!container && size > LARGEST_DOCUMENT) {
    rest.destroy();
    return { code: 'file-too-large', values: { size } };
  }
  if (known !== null) rest.destroy();
  const original = known === null ? await storeStream(intake.caseFile, rest) : { sha256: known, size };
  if (container) await takeContainer(intake, original, kind, received);
  else await takeDocument(intake, original, kind, received);
  return null;
}

async function takeBytes(intake: Intake, bytes: Uint8Array, received: Received): Promise<void> {
  const kind = formatOf(bytes, received.name, null);
  if (isContainer(kind))
    await takeContainer(intake, await storeBytes(intake.caseFile, bytes), kind, received);
}

async function takeContainer(
  intake: Intake,
  original: Original,
  kind: Kind,
  received: Received,
): Promise<void> {
  if (kind.format === 'emlx') return takeEmlx(intake, original, received, takeWhole);
  await flushSmall(intake);
  if (kind.format === 'pst') await takePst(intake, original, received, takeCarried);
  else if (kind.format === 'mbox') await takeMbox(intake, original, received, takeCarried);
  else if (kind.format === 'zip' || kind.format === 'tar' || kind.format === 'gzip') {
    await takeArchive(intake, original, kind.format, received, takeStream);
  }
}

async function takeDocument(
  intake: Intake,
  original: Original,
  kind: Kind,
  received: Received,
): Promise<void> {
  const { caseFile } = intake;
  const reader = (await readerOf(kind)) ?? { name: 'none', version: '0' };
  const source: SourceDraft = {
    original,
    format: kind.format,
    reader: reader.name,
    version: reader.version,
    detail: { mediaType: kind.mediaType },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
  const complete = (await knownSource(caseFile, original.size, original.sha256)) === 'complete';
  const archives: Given[] = [];
  const read = complete ? null : await readDocument(intake, original, kind, received, archives);
  const locator = { start: 0, end: original.size, escaping: 'none' as const };
  const placed = read === null ? [] : [{ piece: read.piece, locator }];
  await takeWhole(intake, { source, placed, problems: [] }, read?.problems ?? [], archives, received);
}

/** Puts a small source that was read to those that wait to be written, and opens the archives it carried. */
export async function takeWhole(
  intake: Intake,
  whole: WholeSource,
  problems: readonly Problem[],
  archives: readonly Given[],
  received: Received,
): Promise<void> {
  const { original } = whole.source;
  for (const problem of problems) noteProblem(intake, received.path, problem);
  intake.small.push(whole);
  intake.smallBytes += original.size;
  if (intake.small.length >= SMALL_COUNT || intake.smallBytes >= SMALL_BYTES) await flushSmall(intake);
  await takeCarried(intake, archives, original, received);
}

async function readDocument(
  intake: Intake,
  original: Original,
  kind: Kind,
  received: Received,
  archives: Given[],
): Promise<PreparedPiece> {
  const bytes = await readOriginal(intake.caseFile, original.sha256, 0, original.size);
  return preparedPiece({ bytes, name: received.name, mediaType: null, charset: null }, kind, archives);
}

/** Opens the archives and mailboxes that messages of a source carried. */
async function takeCarried(
  intake: Intake,
  archives: readonly Given[],
  carrier: Original,
  received: Received,
): Promise<void> {
  if (archives.length === 0) return;
  // The carrier must be on the record before what came out of it names it.
  await flushSmall(intake);
  for (const { bytes, name } of archives) {
    await takeBytes(intake, bytes, {
      path: `${received.path}/${name ?? ''}`,
      name: name ?? '',
      container: carrier.sha256,
      modifiedAt: null,
      depth: received.depth + 1,
    });
  }
}
