import type { CaseFile } from '../../record/index.js';
import { draftQuotation } from './draft-quotation.js';
import type { LostRun } from './group-lost.js';
import type { NearCopy } from './near-copies.js';
import {
  changeLinks,
  changeNearCopies,
  quotationWriter,
  type RunKey,
  type StoredLink,
  type StoredNearCopy,
  storedLinks,
  storedNearCopies,
  storedQuotations,
  textReader,
} from './store.js';
import type { Messages, RunLink, Runs } from './types.js';

/** The pieces of lost mails by the run that shows most of them. */
export type QuotationPieces = ReadonlyMap<number, number>;

/**
 * Writes the pieces of lost mails that are not there as they should be; what is there stays. Of several runs with
 * the very same words the first of `lost` makes the piece.
 */
export function saveQuotations(
  caseFile: CaseFile,
  messages: Messages,
  runs: Runs,
  lost: readonly LostRun[],
): QuotationPieces {
  const stored = new Map(
    storedQuotations(caseFile)
      .filter(({ found }) => found === null)
      .map(({ piece, host, n }) => [keyOf(host, n), piece]),
  );
  const pieces = new Map<number, number>();
  const ranks = new Map<number, number>();
  const fresh: { run: number; rank: number }[] = [];
  for (const [rank, { run, fullest }] of lost.entries()) {
    if (run !== fullest) continue;
    const { piece, n } = runKey(messages, runs, run);
    const known = stored.get(keyOf(piece, n));
    if (known === undefined) fresh.push({ run, rank });
    else {
      pieces.set(run, known);
      ranks.set(known, rank);
    }
  }
  const writer = quotationWriter(caseFile);
  const read = textReader(caseFile);
  // Host after host, as their texts lie in the file.
  for (const { run, rank } of fresh.sort((a, b) => a.run - b.run)) {
    const key = runKey(messages, runs, run);
    const draft = draftQuotation(read(key.piece), key);
    const before = writer.serialOf(draft.id);
    const isMade = before !== null && (ranks.get(before) ?? lost.length) < rank;
    const piece = isMade ? before : writer.write(draft);
    pieces.set(run, piece);
    if (!isMade) ranks.set(piece, rank);
  }
  return pieces;
}

/** Writes what has changed of the links, and says of lost mails that are found by what. */
export function saveLinks(
  caseFile: CaseFile,
  messages: Messages,
  runs: Runs,
  links: readonly RunLink[],
  lost: readonly LostRun[],
  pieces: QuotationPieces,
): void {
  const wanted = new Map<number, StoredLink>();
  for (const { run, source, reason, share } of links) {
    const link = { source: messages.serials[source] ?? 0, reason, share: thousandths(share) };
    add(wanted, { ...runKey(messages, runs, run), ...link });
  }
  for (const { run, fullest, share } of lost) {
    const source = pieces.get(fullest) ?? 0;
    add(wanted, { ...runKey(messages, runs, run), source, reason: 'quotation', share: thousandths(share) });
  }
  supersede(caseFile, wanted, new Set(pieces.values()));
  const gone: RunKey[] = [];
  for (const stored of storedLinks(caseFile)) {
    const key = keyOf(stored.piece, stored.n);
    const link = wanted.get(key);
    if (link === undefined) gone.push(stored);
    else if (isSameLink(link, stored)) wanted.delete(key);
  }
  changeLinks(caseFile, gone, [...wanted.values()]);
}

/** Lost mails that are none any more: their words stand now in what their run is linked to. */
function supersede(
  caseFile: CaseFile,
  links: ReadonlyMap<number, StoredLink>,
  current: ReadonlySet<number>,
): void {
  const writer = quotationWriter(caseFile);
  for (const { piece, host, n, found } of storedQuotations(caseFile)) {
    const source = current.has(piece) ? undefined : links.get(keyOf(host, n))?.source;
    if (source !== undefined && source !== found) writer.supersede(piece, source);
  }
}

/** Writes what has changed of the near copies. */
export function saveNearCopies(caseFile: CaseFile, { serials }: Messages, copies: readonly NearCopy[]): void {
  const wanted = new Map<number, StoredNearCopy>();
  for (const { message, first, likeness } of copies) {
    const piece = serials[message] ?? 0;
    wanted.set(piece, { piece, first: serials[first] ?? 0, likeness: thousandths(likeness) });
  }
  const gone: number[] = [];
  for (const { piece, first, likeness } of storedNearCopies(caseFile)) {
    const copy = wanted.get(piece);
    if (copy === undefined) gone.push(piece);
    else if (copy.first === first && copy.likeness === likeness) wanted.delete(piece);
  }
  changeNearCopies(caseFile, gone, [...wanted.values()]);
}

function runKey(messages: Messages, runs: Runs, run: number): RunKey {
  return { piece: messages.serials[runs.hosts[run] ?? 0] ?? 0, n: runs.numbers[run] ?? 0 };
}

/** A message has far less runs than this. */
const MOST_RUNS = 2 ** 20;

function keyOf(piece: number, n: number): number {
  return piece * MOST_RUNS + n;
}

function add(links: Map<number, StoredLink>, link: StoredLink): void {
  links.set(keyOf(link.piece, link.n), link);
}

function isSameLink(one: StoredLink, other: StoredLink): boolean {
  return one.source === other.source && one.reason === other.reason && one.share === other.share;
}

function thousandths(share: number): number {
  return Math.round(share * 1000);
}
