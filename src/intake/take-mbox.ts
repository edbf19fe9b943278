import { open } from 'node:fs/promises';
import {
  addPieces,
  completeSource,
  type Original,
  originalPath,
  type Problem,
  receiveSource,
  type SourceDraft,
  type Tally,
} from '../record/index.js';
import { type ByteSource, sourceOfFile } from './byte-source.js';
import { type DialectFound, detectDialect } from './detect-dialect.js';
import { inOrder } from './in-order.js';
import { type Intake, noteProblem } from './intake-state.js';
import type { MessagesRead } from './read-messages.js';
import { type MboxMessage, splitMbox } from './split-mbox.js';
import { stretchesOf } from './stretches-of.js';
import type { Given, Received } from './types.js';

/** Messages read in one go. */
const STRETCH = { count: 200, bytes: 2 * 1_048_576 };

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
  const source = sourceDraft(original, received, found);
  if ((await receiveSource(intake.caseFile, source)) === 'complete') {
    intake.again.push(received.path);
    return;
  }
  const tally = { added: 0, known: 0 };
  const problems: Problem[] = [];
  const before = intake.bytes;
  for await (const stretch of readStretches(intake, original, splitMbox(bytes, found.dialect))) {
    const { read, archives } = stretch.result;
    noteProblems(intake, received, stretch, problems);
    const placed = read.map((message) => message.placed);
    count(intake, tally, await addPieces(intake.caseFile, original.sha256, placed));
    // Stretch by stretch: the archives of a whole mailbox would not fit in memory.
    await takeCarried(intake, archives, original, received);
    // What an archive's entries come to is counted when the archive is done with.
    if (received.container === null) intake.bytes = before + (stretch.item.at(-1)?.next ?? 0);
    intake.onProgress(intake, received.path);
  }
  await completeSource(intake.caseFile, source, tally, problems);
  for (const problem of problems) noteProblem(intake, received.path, problem);
  intake.taken.push({ path: received.path, format: 'mbox', ...tally });
}

function sourceDraft(original: Original, received: Received, found: DialectFound): SourceDraft {
  return {
    original,
    format: 'mbox',
    reader: 'mbox',
    version: '1',
    detail: { dialect: found.dialect, why: found.why, ...found.evidence },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
}

/** Messages that were read together, and the stretch of the mailbox they are. */
interface StretchRead {
  readonly item: readonly MboxMessage[];
  readonly result: MessagesRead;
}

/** Reads stretches ahead, on other threads where there are some, and gives them in their order. */
function readStretches(
  intake: Intake,
  original: Original,
  messages: AsyncIterable<MboxMessage>,
): AsyncGenerator<StretchRead> {
  const path = originalPath(intake.caseFile, original.sha256);
  const stretches = stretchesOf(messages, ({ start, end }) => end - start, STRETCH);
  return inOrder(stretches, intake.pool.ahead, (some) => intake.pool.messages({ path, messages: some }));
}

function noteProblems(
  intake: Intake,
  received: Received,
  { item, result }: StretchRead,
  problems: Problem[],
): void {
  for (const [n, { start, end, oversize }] of item.entries()) {
    for (const problem of result.read[n]?.problems ?? [])
      noteProblem(intake, `${received.path}@${start}`, problem);
    if (oversize) problems.push({ code: 'message-too-large', values: { size: end - start, start } });
  }
}

function count(intake: Intake, tally: { added: number; known: number }, batch: Tally): void {
  tally.added += batch.added;
  tally.known += batch.known;
  intake.tally.added += batch.added;
  intake.tally.known += batch.known;
}
