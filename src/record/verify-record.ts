import { existsSync } from 'node:fs';
import { quotationText } from './get-quotation.js';
import { brokenLogEntries } from './log.js';
import type { CaseFile } from './open-case.js';
import { hashFile, listOriginals, originalPath, sha256Of } from './originals.js';

/** Something that is not as it was written. `code` names it; `thing` is a hash, an id or a number. */
export interface Fault {
  readonly code:
    | 'original-missing'
    | 'original-changed'
    | 'original-unknown'
    | 'text-changed'
    | 'anchor-lost'
    | 'log-broken'
    | 'database-damaged'
    | 'piece-changed'
    | 'quotation-changed'
    | 'link-lost';
  readonly thing: string;
}

/** One thing checked: what it was, how many bytes were read for it, and its fault if it has one. */
export interface Checked {
  readonly kind: 'original' | 'text' | 'anchor' | 'log' | 'database' | 'piece' | 'quotation';
  readonly bytes: number;
  readonly fault: Fault | null;
}

/** How many things `verifyRecord` will check: for a progress line. */
export async function countChecks(caseFile: CaseFile): Promise<number> {
  const count = (table: string) =>
    caseFile.sqlite.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number;
  return count('sources') + count('renditions') + count('anchors') + count('quotations') + 2;
}

/**
 * Checks every stored byte and every anchor again: originals against their hashes, texts against theirs, anchors
 * against the texts, lost mails against the messages that quote them, the log against its chain, the database against itself. Yields each thing as it is checked.
 */
export async function* verifyRecord(caseFile: CaseFile): AsyncGenerator<Checked> {
  yield* verifyOriginals(caseFile);
  yield* verifyTexts(caseFile);
  yield* verifyQuotations(caseFile);
  yield* verifyAnchors(caseFile);
  const broken = await brokenLogEntries(caseFile);
  if (broken.length === 0) yield { kind: 'log', bytes: 0, fault: null };
  for (const n of broken) yield { kind: 'log', bytes: 0, fault: { code: 'log-broken', thing: String(n) } };
  yield verifyDatabase(caseFile);
}

async function* verifyOriginals(caseFile: CaseFile): AsyncGenerator<Checked> {
  const known = new Set<string>();
  const sources = await caseFile.tables
    .selectFrom('sources')
    .select(['sha256', 'size'])
    .orderBy('sha256')
    .execute();
  for (const { sha256, size } of sources) {
    known.add(sha256);
    yield { kind: 'original', bytes: size, fault: await originalFault(caseFile, sha256) };
  }
  for (const name of listOriginals(caseFile)) {
    if (!known.has(name))
      yield { kind: 'original', bytes: 0, fault: { code: 'original-unknown', thing: name } };
  }
}

async function originalFault(caseFile: CaseFile, sha256: string): Promise<Fault | null> {
  const path = originalPath(caseFile, sha256);
  if (!existsSync(path)) return { code: 'original-missing', thing: sha256 };
  try {
    const found = await hashFile(path);
    return found.sha256 === sha256 ? null : { code: 'original-changed', thing: sha256 };
  } catch {
    return { code: 'original-missing', thing: sha256 };
  }
}

async function* verifyTexts(caseFile: CaseFile): AsyncGenerator<Checked> {
  const rows = caseFile.sqlite
    .prepare(
      `SELECT pieces.id AS id, text, text_sha256 AS hash FROM renditions
       JOIN pieces ON pieces.serial = renditions.piece ORDER BY renditions.piece, n`,
    )
    .iterate() as IterableIterator<{ id: string; text: string; hash: string }>;
  for (const { id, text, hash } of rows) {
    const sound = sha256Of(text) === hash;
    yield { kind: 'text', bytes: text.length, fault: sound ? null : { code: 'text-changed', thing: id } };
  }
}

async function* verifyQuotations(caseFile: CaseFile): AsyncGenerator<Checked> {
  const rows = caseFile.sqlite
    .prepare(
      `SELECT pieces.serial AS serial, pieces.id AS id, sha256 FROM quotations
       JOIN pieces ON pieces.serial = quotations.piece ORDER BY quotations.piece`,
    )
    .all() as { serial: number; id: string; sha256: string }[];
  for (const { serial, id, sha256 } of rows) {
    const text = quotationText(caseFile, serial);
    const sound = text !== null && sha256Of(text) === sha256;
    const fault: Fault | null = sound ? null : { code: 'quotation-changed', thing: id };
    yield { kind: 'quotation', bytes: text?.length ?? 0, fault };
  }
}

async function* verifyAnchors(caseFile: CaseFile): AsyncGenerator<Checked> {
  const rows = caseFile.sqlite
    .prepare(
      `SELECT anchors.id AS id, anchors.piece AS piece, exact, text_start AS start, text_end AS end, text
       FROM anchors LEFT JOIN renditions ON renditions.piece = anchors.piece AND renditions.n = anchors.rendition
       ORDER BY anchors.id`,
    )
    .all() as AnchorRow[];
  for (const { id, piece, exact, start, end, ...row } of rows) {
    const text = row.text ?? quotationText(caseFile, piece);
    const stands = text !== null && text.slice(start, end) === exact;
    yield {
      kind: 'anchor',
      bytes: exact.length,
      fault: stands ? null : { code: 'anchor-lost', thing: String(id) },
    };
  }
}

interface AnchorRow {
  readonly id: number;
  readonly piece: number;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

function verifyDatabase(caseFile: CaseFile): Checked {
  const integrity = caseFile.sqlite.pragma('integrity_check', { simple: true });
  const foreign = caseFile.sqlite.pragma('foreign_key_check') as unknown[];
  const sound = integrity === 'ok' && foreign.length === 0;
  const thing = integrity === 'ok' ? 'foreign keys' : String(integrity);
  return { kind: 'database', bytes: 0, fault: sound ? null : { code: 'database-damaged', thing } };
}
