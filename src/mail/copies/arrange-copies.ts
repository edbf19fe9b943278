import type { CaseFile } from '../../record/index.js';
import { LEAST_WORDS } from './enough.js';
import { groupLost, type LostRun } from './group-lost.js';
import { hashWords } from './hash-words.js';
import { linkRuns } from './link-runs.js';
import { findNearCopies } from './near-copies.js';
import { ownSpans } from './own-spans.js';
import { messagesById, type References, readMessages, readRuns } from './read-record.js';
import { saveLinks, saveNearCopies, saveQuotations } from './save-arranged.js';
import { indexOf, settledRuns } from './settled-runs.js';
import { shareOfWords } from './share-of-words.js';
import {
  countRows,
  eachMarkRow,
  eachRunRow,
  type HostText,
  inTransaction,
  noteArranged,
  type RowCounts,
  storedLinks,
  summaryOf,
  textReader,
} from './store.js';

import type { CopiesSummary, LinkEvidence, LinkedRuns, Messages, Runs } from './types.js';

/**
 * Finds copies and the sources of quotations for all that came on record since the last time. Each quoted run of
 * enough words is linked to the message whose own words they are; one whose words stand nowhere else becomes the
 * sighting of a lost mail, a piece of kind 'quotation'. Lost mails that came on record since are marked as found.
 * The outcome depends on what is on the record, never on the order in which it came or the batches. In one
 * transaction. `onProgress` is told how many of how many steps are done. Nothing new: only the summary.
 */
export async function arrangeCopies(
  caseFile: CaseFile,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<CopiesSummary> {
  const rows = countRows(caseFile);
  if (rows.isNew) inTransaction(caseFile, () => arrange(caseFile, rows, onProgress));
  return summaryOf(caseFile);
}

const STEPS = 6;

function arrange(
  caseFile: CaseFile,
  rows: RowCounts,
  onProgress: (done: number, total: number) => void,
): void {
  const { messages, references } = readMessages(eachMarkRow(caseFile), rows.messages);
  const runs = readRuns(eachRunRow(caseFile), rows.runs, messages);
  onProgress(1, STEPS);
  const byId = messagesById(messages);
  const evidence = evidenceOf(caseFile, messages, runs, references, byId);
  const firstNew = indexOf(messages.serials, messages.count, rows.upto + 1);
  const settled = settledRuns(messages, runs, firstNew, () => storedLinks(caseFile), evidence.named);
  const linked = linkRuns(messages, runs, evidence, settled);
  onProgress(2, STEPS);
  const lost = lostRuns(messages, runs, linked, references, byId);
  onProgress(3, STEPS);
  saveNearCopies(caseFile, messages, findNearCopies(messages));
  onProgress(4, STEPS);
  const quotations = saveQuotations(caseFile, messages, runs, lost);
  onProgress(5, STEPS);
  saveLinks(caseFile, messages, runs, linked.links, lost, quotations);
  noteArranged(caseFile);
  onProgress(STEPS, STEPS);
}

/** Runs that nobody introduces are no mail of anybody: they may be a listing, or a text from elsewhere. */
function lostRuns(
  messages: Messages,
  runs: Runs,
  { nowhere }: LinkedRuns,
  references: References,
  byId: (id: number) => number[],
): LostRun[] {
  const lost = nowhere.filter((run) => runs.named[run] === 1);
  const parents = lost.map((run) => {
    const nearest = referencesOf(references, runs.hosts[run] ?? 0)[0] ?? 0;
    return runs.depths[run] === 1 && byId(nearest).length === 0 ? nearest : 0;
  });
  return groupLost(messages, runs, lost, parents);
}

function referencesOf({ values, starts }: References, message: number): Float64Array {
  return values.subarray(starts[message] ?? 0, starts[message + 1] ?? 0);
}

/** Reads texts only where it is asked to, and the host of one run after the other once. */
function evidenceOf(
  caseFile: CaseFile,
  messages: Messages,
  runs: Runs,
  references: References,
  byId: (id: number) => number[],
): LinkEvidence {
  const read = textReader(caseFile);
  let host: { message: number; text: HostText } | null = null;
  const wordsOfRun = (run: number): Uint32Array => {
    const message = runs.hosts[run] ?? 0;
    if (host?.message !== message) host = { message, text: read(messages.serials[message] ?? 0) };
    return hashWords(host.text.text, host.text.runs.get(runs.numbers[run] ?? 0)?.spans ?? []);
  };
  return {
    named: (message) => Array.from(referencesOf(references, message)).flatMap(byId),
    isLongEnough: (run) => wordsOfRun(run).length >= LEAST_WORDS,
    shareOfWords(run, message) {
      const source = read(messages.serials[message] ?? 0);
      return shareOfWords(wordsOfRun(run), hashWords(source.text, ownSpans(source)));
    },
  };
}
