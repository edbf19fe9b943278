import type { CaseFile } from '../../record/index.js';
import { arrange } from './arrange.js';
import { addMail, type Draft, keyOf, mailsNamed, newDraft } from './draft.js';
import { addressIn } from './mail-id.js';
import {
  addressesBehind,
  clearThreads,
  correspondenceOf,
  countMailsBehind,
  inTransaction,
  isBorne,
  isTakenForMail,
  mailsBehind,
  movesOf,
  newestRows,
  readSetting,
  replaceThreads,
  type Touched,
  touchedBy,
  writeSetting,
} from './store.js';
import type { Mail } from './types.js';

/** What an arrangement came to. */
export interface ThreadSummary {
  /** Messages that had no place yet. */
  readonly arranged: number;
  /** Whether all was arranged, or only what the new messages touch. */
  readonly isWhole: boolean;
}

/** How far it is: messages read, of all that are to be read. */
export type ThreadProgress = (done: number, total: number) => void;

/** How often progress is told. */
const STEP = 5_000;
const NOTHING: Touched = { threads: [], mails: [], ghosts: new Map() };

/**
 * Puts the messages that were taken in since the last time into threads. Only the threads they touch are read and
 * arranged anew; what comes out is the same as if all had come at once, in any order. Moves by hand stay.
 */
export async function arrangeThreads(
  caseFile: CaseFile,
  onProgress?: ThreadProgress,
): Promise<ThreadSummary> {
  return inTransaction(caseFile, () => {
    const from = readSetting(caseFile, 'pieces');
    const arranged = countMailsBehind(caseFile, from);
    const isWhole = arranged > 0 && mustBeWhole(caseFile, from, arranged);
    if (isWhole) arrangeAll(caseFile, onProgress);
    else if (arranged > 0) arrangeNew(caseFile, from, onProgress ?? (() => {}));
    const newest = newestRows(caseFile);
    writeSetting(caseFile, 'pieces', newest.pieces);
    writeSetting(caseFile, 'mailboxes', newest.mailboxes);
    return { arranged, isWhole };
  });
}

/** Arranges everything anew. Call it inside a transaction. */
export function arrangeAll(caseFile: CaseFile, onProgress: ThreadProgress = () => {}): void {
  const draft = newDraft();
  const total = countMailsBehind(caseFile, 0);
  readInto(draft, mailsBehind(caseFile, 0), addressTest(caseFile), (done) => onProgress(done, total));
  const isBySubject = readSetting(caseFile, 'by-subject') === 1;
  const correspondence = isBySubject ? correspondenceOf(caseFile, keyOf) : null;
  const arrangement = arrange(draft, { moves: movesOf(caseFile), correspondence });
  clearThreads(caseFile);
  replaceThreads(caseFile, NOTHING, arrangement);
}

/** Arranges anew the threads that hold these mails. Call it inside a transaction. */
export function arrangeAround(caseFile: CaseFile, keys: readonly string[]): void {
  if (readSetting(caseFile, 'by-subject') === 1) arrangeAll(caseFile);
  else arrangeTogether(caseFile, keys, [], addressTest(caseFile), () => {});
}

function arrangeNew(caseFile: CaseFile, from: number, onProgress: ThreadProgress): void {
  const isAddress = addressTest(caseFile);
  const mails = [...mailsBehind(caseFile, from)];
  const keys = new Set<string>();
  for (const mail of mails) {
    keys.add(keyOf(mail));
    for (const id of mailsNamed(mail.inReplyTo, isAddress)) keys.add(id);
    for (const id of mailsNamed(mail.references, isAddress)) keys.add(id);
  }
  arrangeTogether(caseFile, keys, mails, isAddress, (done) => onProgress(done, mails.length));
}

function arrangeTogether(
  caseFile: CaseFile,
  keys: Iterable<string>,
  mails: readonly Mail[],
  isAddress: (id: string) => boolean,
  onDone: (done: number) => void,
): void {
  const touched = touchedBy(caseFile, keys);
  const draft = newDraft();
  readInto(draft, touched.mails, isAddress, () => {});
  readInto(draft, mails, isAddress, onDone);
  replaceThreads(caseFile, touched, arrange(draft, { moves: movesOf(caseFile), correspondence: null }));
}

/**
 * All is arranged where most is new, where subjects count (any new mail may change what any other answers), and in
 * the rare case that what was taken for a mail turns out to be an address, or the other way round.
 */
function mustBeWhole(caseFile: CaseFile, from: number, arranged: number): boolean {
  if (from === 0 || arranged * 2 > countMailsBehind(caseFile, 0) || readSetting(caseFile, 'by-subject') === 1)
    return true;
  if (isTakenForMail(caseFile, addressesBehind(caseFile, readSetting(caseFile, 'mailboxes')))) return true;
  const addresses = addressesBehind(caseFile, 0);
  for (const { messageId } of mailsBehind(caseFile, from))
    if (messageId !== null && addresses.has(addressIn(messageId))) return true;
  return false;
}

/** An id that is the address of somebody on the record, and that no mail bears, names a person and not a mail. */
function addressTest(caseFile: CaseFile): (id: string) => boolean {
  const addresses = addressesBehind(caseFile, 0);
  return (id) => addresses.has(addressIn(id)) && !isBorne(caseFile, id);
}

function readInto(
  draft: Draft,
  mails: Iterable<Mail>,
  isAddress: (id: string) => boolean,
  onDone: (done: number) => void,
): void {
  let done = 0;
  for (const mail of mails) {
    addMail(draft, mail, isAddress);
    if (++done % STEP === 0) onDone(done);
  }
  onDone(done);
}
