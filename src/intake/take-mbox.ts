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
import { type ByteSource, sourceOfFile } from './byte-source.js';
import { type DialectFound, detectDialect } from './detect-dialect.js';
import { inOrder } from './in-order.js';
import { type Intake, noteProblem } from './intake-state.js';
import type { MessagesRead } from './read-messages.js';
import { type MboxMessage, splitMbox } from './split-mbox.js';
import { stretchesOf } from './stretches-of.js';
import type { Given, Received } from './types.js';

/** Messages written in one transaction: so many, or so many bytes of them. */
const BATCH = { count: 1000, bytes: 12 * 1_048_576 };
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
  for await (const batch of batchesOf(intake, original, splitMbox(bytes, found.dialect))) {
    noteProblems(intake, received, batch, problems);
    count(intake, tally, await addPieces(intake.caseFile, original.sha256, batch.placed));
    // Batch by batch: the archives of a whole mailbox would not fit in memory.
    await takeCarried(intake, batch.archives, original, received);
    // What an archive's entries come to is counted when the archive is done with.
    if (received.container === null) intake.bytes = before + batch.until;
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

/** Messages that were read, to be written together. */
interface Batch {
  readonly messages: readonly MboxMessage[];
  readonly read: MessagesRead['read'];
  readonly placed: readonly PlacedPiece[];
  readonly archives: readonly Given[];
  /** Bytes of the mailbox that are done with. */
  readonly until: number;
}

/** Reads stretches ahead, on other threads where there are some, and puts them together in their order. */
async function* batchesOf(
  intake: Intake,
  original: Original,
  messages: AsyncIterable<MboxMessage>,
): AsyncGenerator<Batch> {
  const path = originalPath(intake.caseFile, original.sha256);
  const stretches = stretchesOf(messages, ({ start, end }) => end - start, STRETCH);
  const read = inOrder(stretches, intake.pool.ahead, (some) =>
    intake.pool.messages({ path, messages: some }),
  );
  const sizeOf = ({ item }: { item: readonly MboxMessage[] }) =>
    (item.at(-1)?.end ?? 0) - (item[0]?.start ?? 0);
  const most = { count: BATCH.count / STRETCH.count, bytes: BATCH.bytes };
  for await (const batch of stretchesOf(read, sizeOf, most)) {
    const together = batch.flatMap(({ result }) => result.read);
    yield {
      messages: batch.flatMap(({ item }) => item),
      read: together,
      placed: together.map(({ placed }) => placed),
      archives: batch.flatMap(({ result }) => result.archives),
      until: batch.at(-1)?.item.at(-1)?.next ?? 0,
    };
  }
}

function noteProblems(intake: Intake, received: Received, batch: Batch, problems: Problem[]): void {
  for (const [n, { start, end, oversize }] of batch.messages.entries()) {
    for (const problem of batch.read[n]?.problems ?? [])
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
