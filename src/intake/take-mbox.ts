import { open } from 'node:fs/promises';
import {
  addPieces,
  completeSource,
  type Original,
  originalPath,
  type PlacedPiece,
  type Problem,
  receiveSource,
  type SourceDraft,
  type Tally,
} from '../record/index.js';
import { type ByteSource, type Look, lookInto, sourceOfFile } from './byte-source.js';
import { detectDialect } from './detect-dialect.js';
import { draftPiece, problemsOf } from './draft-piece.js';
import { type Intake, noteProblem } from './intake-state.js';
import { type MboxMessage, splitMbox } from './split-mbox.js';
import type { Given, Received } from './types.js';
import { unescapeMbox } from './unescape-mbox.js';

/** Messages written in one transaction: so many, or so many bytes of them. */
const BATCH_COUNT = 500;
const BATCH_BYTES = 12 * 1_048_576;
/** Of a message too large to be held in memory, its header is read. */
const OVERSIZE_BYTES = 1_048_576;
const MESSAGE = { format: 'eml', mediaType: 'message/rfc822' } as const;

/** Opens what messages carried: archives, and mailboxes again. */
type TakeCarried = (
  intake: Intake,
  archives: readonly Given[],
  carrier: Original,
  received: Received,
) => Promise<void>;

/** Takes in a mailbox: its messages one after the other, in little memory however large it is. */
export async function takeMbox(
  intake: Intake,
  original: Original,
  received: Received,
  takeCarried: TakeCarried,
): Promise<void> {
  const file = await open(originalPath(intake.caseFile, original.sha256));
  try {
    await takeMessages(intake, original, received, await sourceOfFile(file), takeCarried);
  } finally {
    await file.close();
  }
}

async function takeMessages(
  intake: Intake,
  original: Original,
  received: Received,
  bytes: ByteSource,
  takeCarried: TakeCarried,
): Promise<void> {
  const found = await detectDialect(bytes);
  const source: SourceDraft = {
    original,
    format: 'mbox',
    reader: 'mbox',
    version: '1',
    detail: { dialect: found.dialect, why: found.why, ...found.evidence },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
  if ((await receiveSource(intake.caseFile, source)) === 'complete') {
    intake.again.push(received.path);
    return;
  }
  const tally = { added: 0, known: 0 };
  const problems: Problem[] = [];
  const archives: Given[] = [];
  const before = intake.bytes;
  let batch: PlacedPiece[] = [];
  let batchStart = 0;
  const write = async (until: number) => {
    count(intake, tally, await addPieces(intake.caseFile, original.sha256, batch));
    // Batch by batch: the archives of a whole mailbox would not fit in memory.
    await takeCarried(intake, archives.splice(0), original, received);
    batch = [];
    batchStart = until;
    // What an archive's entries come to is counted when the archive is done with.
    if (received.container === null) intake.bytes = before + until;
    intake.onProgress(intake, received.path);
  };
  const look = lookInto(bytes);
  for await (const message of splitMbox(bytes, found.dialect)) {
    const placed = await readPlaced(look, message, archives, problems);
    batch.push(placed);
    for (const problem of problemsOf(placed.draft)) {
      noteProblem(intake, `${received.path}@${message.start}`, problem);
    }
    if (batch.length >= BATCH_COUNT || message.end - batchStart >= BATCH_BYTES) await write(message.next);
  }
  await write(original.size);
  await completeSource(intake.caseFile, source, tally, problems);
  for (const problem of problems) noteProblem(intake, received.path, problem);
  intake.taken.push({ path: received.path, format: 'mbox', ...tally });
}

async function readPlaced(
  look: Look,
  message: MboxMessage,
  archives: Given[],
  problems: Problem[],
): Promise<PlacedPiece> {
  const end = message.oversize ? message.start + OVERSIZE_BYTES : message.end;
  const escaped = (await look(message.start, end - message.start)).subarray(0, end - message.start);
  const given = {
    bytes: unescapeMbox(escaped, message.escaping),
    name: null,
    mediaType: null,
    charset: null,
  };
  const draft = await draftPiece(given, MESSAGE, archives);
  const size = message.end - message.start;
  if (message.oversize) problems.push({ code: 'message-too-large', values: { size, start: message.start } });
  return { draft, locator: { start: message.start, end, escaping: message.escaping } };
}

function count(intake: Intake, tally: { added: number; known: number }, batch: Tally): void {
  tally.added += batch.added;
  tally.known += batch.known;
  intake.tally.added += batch.added;
  intake.tally.known += batch.known;
}
