import { appendLog, type CaseFile } from '../../record/index.js';
import { Failure, type Sentence } from '../../text/index.js';
import { arrangeAll, arrangeAround } from './arrange-threads.js';
import { mailKey, type Thread, threadOf } from './reading/thread-of.js';
import { addMove, inTransaction, readSetting, undoMove, writeSetting } from './store.js';
import type { Move } from './types.js';

const REASONS = {
  first: { en: 'it is the first of its thread already', fr: 'il est déjà le premier de son fil' },
  below: {
    en: 'it would stand under itself or under what answers it',
    fr: 'il serait placé sous lui-même ou sous ce qui lui répond',
  },
  already: { en: 'it stands there already', fr: 'il y est déjà' },
  notMail: { en: 'it is not a message', fr: "ce n'est pas un message" },
} satisfies Record<string, Sentence>;

/**
 * Makes a message, with all that answers it, a thread of its own. Logged; `undoThreadMove` takes it back.
 * Fails with `option-unreadable` where it is the first of its thread or no message, `piece-not-found`,
 * `piece-ambiguous`.
 */
export async function splitThread(caseFile: CaseFile, ref: string): Promise<void> {
  const child = await mailKey(caseFile, ref);
  const { thread, row } = await placeOf(caseFile, ref);
  if (row === 0 || (thread.nodes[row]?.parent === null && isAlone(thread, row)))
    refuse(ref, 'PIECE', 'first');
  move(caseFile, { child, under: null }, { action: 'thread-split', mail: child });
}

/**
 * Puts a message, with all that answers it, under another, in the same thread or in another. Logged;
 * `undoThreadMove` takes it back. Fails with `option-unreadable` where it would stand under itself or stands there
 * already, `piece-not-found`, `piece-ambiguous`.
 */
export async function joinThreads(caseFile: CaseFile, ref: string, underRef: string): Promise<void> {
  const [child, under] = [await mailKey(caseFile, ref), await mailKey(caseFile, underRef)];
  const { thread, row } = await placeOf(caseFile, ref);
  const below = await placeOf(caseFile, underRef);
  if (child === under) refuse(underRef, 'UNDER', 'below');
  if (below.thread.id === thread.id) {
    if (isUnder(thread, below.row, row)) refuse(underRef, 'UNDER', 'below');
    if (thread.nodes[row]?.parent === below.row) refuse(underRef, 'UNDER', 'already');
  }
  move(caseFile, { child, under }, { action: 'thread-join', mail: child, under });
}

/** Takes the last split or join back that still holds, and logs that. Null where there is none. */
export async function undoThreadMove(caseFile: CaseFile): Promise<Move | null> {
  return inTransaction(caseFile, () => {
    const at = new Date().toISOString();
    const undone = undoMove(caseFile, at);
    if (undone === null) return null;
    appendLog(caseFile, { action: 'thread-undo', mail: undone.child, under: undone.under }, at);
    arrangeAround(caseFile, keysOf(undone));
    return undone;
  });
}

/**
 * Turns the fallback by subject and participants on or off and arranges everything anew. Logged. Off in a new case:
 * what it joins is labelled, but it may join what does not belong together.
 */
export async function setJoinBySubject(caseFile: CaseFile, isOn: boolean): Promise<void> {
  inTransaction(caseFile, () => {
    if ((readSetting(caseFile, 'by-subject') === 1) === isOn) return;
    writeSetting(caseFile, 'by-subject', isOn ? 1 : 0);
    appendLog(caseFile, { action: 'thread-by-subject', on: isOn }, new Date().toISOString());
    arrangeAll(caseFile);
  });
}

function move(caseFile: CaseFile, done: Move, entry: Parameters<typeof appendLog>[1]): void {
  inTransaction(caseFile, () => {
    const at = new Date().toISOString();
    addMove(caseFile, done, at);
    appendLog(caseFile, entry, at);
    arrangeAround(caseFile, keysOf(done));
  });
}

function keysOf({ child, under }: Move): string[] {
  return under === null ? [child] : [child, under];
}

async function placeOf(caseFile: CaseFile, ref: string): Promise<{ thread: Thread; row: number }> {
  const key = await mailKey(caseFile, ref);
  const thread = await threadOf(caseFile, ref);
  if (thread === null) return refuse(ref, 'PIECE', 'notMail');
  const row = thread.nodes.findIndex(
    ({ messageId, pieces }) => messageId === key || pieces.some(({ piece }) => piece === key),
  );
  return { thread, row };
}

/** Whether no other tree stands in the thread. */
function isAlone(thread: Thread, row: number): boolean {
  return thread.nodes.every(({ parent }, index) => parent !== null || index === row);
}

function isUnder(thread: Thread, row: number, above: number): boolean {
  for (let at: number | null = row; at !== null; at = thread.nodes[at]?.parent ?? null)
    if (at === above) return true;
  return false;
}

function refuse(value: string, option: string, reason: keyof typeof REASONS): never {
  throw new Failure('option-unreadable', { value, option, reason: REASONS[reason] });
}
