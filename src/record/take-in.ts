import type Sqlite from 'better-sqlite3';
import { type Held, inLastingTransaction } from './lasting-transaction.js';
import { appendLog } from './log.js';
import type { CaseFile } from './open-case.js';
import type { Original } from './originals.js';
import { prepared } from './prepared.js';
import type { ReadyPiece } from './ready-piece.js';
import type { Locator, Problem } from './types.js';
import { type PieceWriter, pieceWriter } from './write-piece.js';

/** A thing received: its bytes, how they were read, and where they came from. */
export interface SourceDraft {
  readonly original: Original;
  readonly format: string;
  readonly reader: string;
  readonly version: string;
  /** What the reader found out about the source as a whole, such as the dialect of an mbox and why. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  readonly path: string;
  /** SHA-256 of the archive it came out of, or null. */
  readonly container: string | null;
  readonly modifiedAt: string | null;
}

/** A family of pieces and where in the source it stands. */
export interface PlacedPiece {
  readonly piece: ReadyPiece;
  readonly locator: Locator;
}

/** What a batch of pieces came to: how many were new to the case, and how many it had already. */
export interface Tally {
  readonly added: number;
  readonly known: number;
}

/** Whether the bytes are new, were being read when the program was stopped, or are on the record whole. */
export type SourceState = 'new' | 'reading' | 'complete';

/**
 * Receives a source: a receipt is written each time, the source once. Where the case has it whole already,
 * that is logged and nothing else changes.
 */
export async function receiveSource(caseFile: CaseFile, source: SourceDraft): Promise<SourceState> {
  return transaction(caseFile, () => receive(caseFile, source));
}

/**
 * What the case knows of bytes of this size and hash: their state, or null. With the hash null: whether any
 * source has this size, so that a large file needs to be hashed only where it may be known.
 */
export async function knownSource(
  caseFile: CaseFile,
  size: number,
  sha256: string | null,
): Promise<SourceState | null> {
  const row =
    sha256 === null
      ? prepared(caseFile.sqlite, 'SELECT state FROM sources WHERE size = ? LIMIT 1').get(size)
      : prepared(caseFile.sqlite, 'SELECT state FROM sources WHERE sha256 = ?').get(sha256);
  return (row as { state: SourceState } | undefined)?.state ?? null;
}

/**
 * Adds families of pieces of one source. Adding them again changes nothing. What is written here is on the record
 * for good when `settle` was called, or when enough has come together: see `inLastingTransaction`.
 */
export async function addPieces(
  caseFile: CaseFile,
  source: string,
  placed: readonly PlacedPiece[],
): Promise<Tally> {
  return transaction(caseFile, (held) => {
    for (const { piece } of placed) weigh(held, piece);
    return add(writerOf(caseFile.sqlite), source, placed);
  });
}

/** Says that every piece of a source is on the record, and logs what it came to. */
export async function completeSource(
  caseFile: CaseFile,
  source: SourceDraft,
  tally: Tally,
  problems: readonly Problem[],
): Promise<void> {
  await transaction(caseFile, () => complete(caseFile, source, tally, problems));
}

/** A small source with all its pieces, to be taken in at once. */
export interface WholeSource {
  readonly source: SourceDraft;
  readonly placed: readonly PlacedPiece[];
  readonly problems: readonly Problem[];
}

/** Takes in many small sources together: a maildir of single files. One tally for each. See `addPieces`. */
export async function takeInWhole(
  caseFile: CaseFile,
  batch: readonly WholeSource[],
): Promise<{ state: SourceState; tally: Tally }[]> {
  return transaction(caseFile, (held) =>
    batch.map(({ source, placed, problems }) => {
      for (const { piece } of placed) weigh(held, piece);
      const state = receive(caseFile, source);
      if (state === 'complete') return { state, tally: { added: 0, known: 0 } };
      const tally = add(writerOf(caseFile.sqlite), source.original.sha256, placed);
      complete(caseFile, source, tally, problems);
      return { state, tally };
    }),
  );
}

/** Notes a path that was given and not taken in, with the reason. */
export async function refusePath(caseFile: CaseFile, path: string, problem: Problem): Promise<void> {
  await transaction(caseFile, () => {
    noteProblem(caseFile, { source: null, path }, problem);
    appendLog(caseFile, { action: 'refuse', path, problem: problem.code }, now());
  });
}

function receive(caseFile: CaseFile, source: SourceDraft): SourceState {
  const { sqlite } = caseFile;
  const { sha256, size } = source.original;
  const row = prepared(sqlite, 'SELECT state FROM sources WHERE sha256 = ?').get(sha256) as
    | { state: SourceState }
    | undefined;
  if (row === undefined) {
    prepared(
      sqlite,
      `INSERT INTO sources (sha256, size, format, reader, reader_version, detail, state)
       VALUES (?, ?, ?, ?, ?, ?, 'reading')`,
    ).run(sha256, size, source.format, source.reader, source.version, JSON.stringify(source.detail));
  }
  const at = now();
  prepared(
    sqlite,
    'INSERT INTO receipts (source, path, container, received_at, modified_at) VALUES (?, ?, ?, ?, ?)',
  ).run(sha256, source.path, source.container, at, source.modifiedAt);
  if (row?.state === 'complete')
    appendLog(caseFile, { action: 'again', path: source.path, sha256, size }, at);
  return row?.state ?? 'new';
}

function add(writer: PieceWriter, source: string, placed: readonly PlacedPiece[]): Tally {
  const tally = { added: 0, known: 0 };
  for (const { piece, locator } of placed) {
    const family = writer.write(source, piece, locator);
    tally.added += family.added;
    tally.known += family.known;
  }
  return tally;
}

function complete(caseFile: CaseFile, source: SourceDraft, tally: Tally, problems: readonly Problem[]): void {
  const { sha256, size } = source.original;
  for (const problem of problems) noteProblem(caseFile, { source: sha256, path: source.path }, problem);
  prepared(caseFile.sqlite, "UPDATE sources SET state = 'complete' WHERE sha256 = ?").run(sha256);
  appendLog(
    caseFile,
    {
      action: 'add',
      path: source.path,
      container: source.container,
      sha256,
      size,
      format: source.format,
      reader: `${source.reader} ${source.version}`,
      added: tally.added,
      known: tally.known,
      problems: problems.length,
    },
    now(),
  );
}

function noteProblem(
  caseFile: CaseFile,
  place: { source: string | null; path: string },
  problem: Problem,
): void {
  prepared(
    caseFile.sqlite,
    'INSERT OR IGNORE INTO problems (source, path, code, detail) VALUES (?, ?, ?, ?)',
  ).run(place.source, place.path, problem.code, JSON.stringify(problem.values));
}

/** The prepared statements of a database are kept with it: making them again for each batch costs more than they do. */
const writers = new WeakMap<Sqlite.Database, PieceWriter>();

function writerOf(sqlite: Sqlite.Database): PieceWriter {
  const known = writers.get(sqlite);
  if (known !== undefined) return known;
  const writer = pieceWriter(sqlite);
  writers.set(sqlite, writer);
  return writer;
}

function weigh(held: Held, piece: ReadyPiece): void {
  held.pieces++;
  held.text += piece.words.body.length;
  for (const part of piece.parts) weigh(held, part);
}

function transaction<Result>(caseFile: CaseFile, work: (held: Held) => Result): Result {
  try {
    return inLastingTransaction(caseFile, work);
  } catch (cause) {
    // A writer remembers ids of rows that were taken back with the rest.
    writers.delete(caseFile.sqlite);
    throw cause;
  }
}

function now(): string {
  return new Date().toISOString();
}
