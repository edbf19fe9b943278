import {
  addPieces,
  completeSource,
  type Original,
  originalPath,
  type PlacedPiece,
  type Problem,
  receiveSource,
  type SourceDraft,
} from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { type Intake, noteProblem } from './intake-state.js';
import type { PstContents, PstEntry } from './outlook/read-pst.js';
import { prepared } from './prepared-piece.js';
import type { PstReader } from './read-pst-item.js';
import type { Given, Received } from './types.js';

/** Items written in one transaction: so many, or so many bytes of them. */
const BATCH_COUNT = 500;
const BATCH_BYTES = 12 * 1_048_576;

/** Opens what items carried: archives, and mailboxes again. */
type TakeCarried = (
  intake: Intake,
  archives: readonly Given[],
  carrier: Original,
  received: Received,
) => Promise<void>;

/** What was read of a PST and waits to be written, and what came of it so far. */
interface Taking {
  readonly intake: Intake;
  readonly original: Original;
  readonly received: Received;
  readonly takeCarried: TakeCarried;
  readonly tally: { added: number; known: number };
  readonly problems: Problem[];
  readonly archives: Given[];
  readonly batch: PlacedPiece[];
  bytes: number;
}

/** Takes in a PST or OST: its items folder by folder. What is wrong with one never ends the run. */
export async function takePst(
  intake: Intake,
  original: Original,
  received: Received,
  takeCarried: TakeCarried,
): Promise<void> {
  // Loaded when it is first needed, as readers of documents are.
  const { listPst, openPstReader } = await import('./read-pst-item.js');
  const reader = openPstReader(originalPath(intake.caseFile, original.sha256));
  const contents = typeof reader === 'string' ? null : listPst(reader);
  const source = sourceDraft(original, received, contents);
  try {
    if ((await receiveSource(intake.caseFile, source)) === 'complete') {
      intake.again.push(received.path);
      return;
    }
    const taking = { intake, original, received, takeCarried, ...emptyHanded() };
    if (typeof reader === 'string') taking.problems.push(refusal(reader));
    else if (contents !== null) await takeItems(taking, reader, contents);
    await finish(taking, source);
  } finally {
    if (typeof reader !== 'string') reader.file.close();
  }
}

function emptyHanded(): Pick<Taking, 'tally' | 'problems' | 'archives' | 'batch' | 'bytes'> {
  return { tally: { added: 0, known: 0 }, problems: [], archives: [], batch: [], bytes: 0 };
}

function refusal(reason: 'not-a-pst' | 'encrypted'): Problem {
  return reason === 'encrypted'
    ? { code: 'pst-encrypted', values: {} }
    : { code: 'pst-unreadable', values: { reason: 'its header is not that of a PST' } };
}

function sourceDraft(original: Original, received: Received, contents: PstContents | null): SourceDraft {
  return {
    original,
    format: 'pst',
    reader: 'pst',
    version: '1',
    detail: { items: contents?.items.length ?? 0, folders: contents?.folders.size ?? 0 },
    path: received.path,
    container: received.container,
    modifiedAt: received.modifiedAt,
  };
}

async function takeItems(taking: Taking, reader: PstReader, contents: PstContents): Promise<void> {
  for (const reason of contents.faults) taking.problems.push({ code: 'pst-damaged', values: { reason } });
  const before = taking.intake.bytes;
  for (const [n, entry] of contents.items.entries()) {
    await takeItem(taking, reader, entry, contents.folders.get(entry.parent) ?? null);
    const isLast = n === contents.items.length - 1;
    if (!isLast && taking.batch.length < BATCH_COUNT && taking.bytes < BATCH_BYTES) continue;
    await write(taking);
    const share = (n + 1) / contents.items.length;
    if (taking.received.container === null)
      taking.intake.bytes = before + Math.round(taking.original.size * share);
    taking.intake.onProgress(taking.intake, taking.received.path);
  }
}

async function takeItem(
  taking: Taking,
  reader: PstReader,
  entry: PstEntry,
  folder: string | null,
): Promise<void> {
  const { readPstPiece } = await import('./read-pst-item.js');
  const { intake, received } = taking;
  try {
    const { draft, bytes } = await readPstPiece(reader, entry, folder, taking.archives);
    const { piece, problems } = prepared(draft);
    const locator = { start: entry.id, end: entry.id, escaping: 'pst-item' as const };
    taking.batch.push({ piece, locator });
    taking.bytes += bytes.length;
    for (const problem of problems) noteProblem(intake, `${received.path}@${entry.id}`, problem);
  } catch (cause) {
    const values = { item: entry.id, folder: folder ?? '', reason: reasonOf(cause) };
    taking.problems.push({ code: 'item-unreadable', values });
  }
}

async function write(taking: Taking): Promise<void> {
  const { intake, original, received, tally } = taking;
  const { added, known } = await addPieces(intake.caseFile, original.sha256, taking.batch.splice(0));
  taking.bytes = 0;
  tally.added += added;
  tally.known += known;
  intake.tally.added += added;
  intake.tally.known += known;
  await taking.takeCarried(intake, taking.archives.splice(0), original, received);
}

async function finish({ intake, received, tally, problems }: Taking, source: SourceDraft): Promise<void> {
  await completeSource(intake.caseFile, source, tally, problems);
  for (const problem of problems) noteProblem(intake, received.path, problem);
  intake.taken.push({ path: received.path, format: 'pst', ...tally });
}
