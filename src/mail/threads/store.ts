import type { CaseFile } from '../../record/index.js';
import { addressIn } from './mail-id.js';
import { serialsOf } from './serials-of.js';
import type { ArrangedNode, Arrangement, Correspondence, Mail, Move } from './types.js';

/** Runs a work that is done whole or not at all. */
export function inTransaction<Result>(caseFile: CaseFile, work: () => Result): Result {
  return caseFile.sqlite.transaction(work).immediate();
}

export type Setting = 'by-subject' | 'pieces' | 'mailboxes';

/** A setting of the case; 0 where it was never set. */
export function readSetting({ sqlite }: CaseFile, name: Setting): number {
  const value = sqlite.prepare('SELECT value FROM thread_settings WHERE name = ?').pluck().get(name);
  return Number(value ?? 0);
}

export function writeSetting({ sqlite }: CaseFile, name: Setting, value: number): void {
  sqlite
    .prepare(
      'INSERT INTO thread_settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    )
    .run(name, value);
}

/** In the order of `MAIL`: rows without names are read faster. */
type MailRow = [number, string, string | null, string | null, string | null, number | null];

const MAIL = 'SELECT serial, id, message_id, in_reply_to, "references", date_at FROM pieces';

/** How many rows are read at once: few enough to hold, and no statement stays open between. */
const PAGE = 5_000;

/** The messages behind a serial, in the order they were taken in; 0 for all. */
export function* mailsBehind({ sqlite }: CaseFile, serial: number): Generator<Mail> {
  const page = sqlite
    .prepare(`${MAIL} WHERE serial > ? AND kind = 'message' ORDER BY serial LIMIT ${PAGE}`)
    .raw();
  let at: number | undefined = serial;
  while (at !== undefined) {
    const rows = page.all(at) as MailRow[];
    for (const row of rows) yield mailOf(row);
    at = rows.at(-1)?.[0];
  }
}

export function countMailsBehind({ sqlite }: CaseFile, serial: number): number {
  const count = sqlite.prepare("SELECT count(*) FROM pieces WHERE serial > ? AND kind = 'message'").pluck();
  return Number(count.get(serial));
}

/** The newest rows of pieces and mailboxes: up to where everything is arranged when the work is done. */
export function newestRows({ sqlite }: CaseFile): { pieces: number; mailboxes: number } {
  const newest = (sql: string) => Number(sqlite.prepare(sql).pluck().get() ?? 0);
  return {
    pieces: newest('SELECT max(serial) FROM pieces'),
    mailboxes: newest('SELECT max(id) FROM mailboxes'),
  };
}

/** The addresses of mailboxes behind a row, in lower case; 0 for all. */
export function addressesBehind({ sqlite }: CaseFile, id: number): Set<string> {
  const addresses = sqlite.prepare('SELECT address FROM mailboxes WHERE id > ?').pluck().all(id) as string[];
  return new Set(addresses.map((address) => address.toLowerCase()).filter((address) => address !== ''));
}

/** Whether a piece has this Message-ID, so written. */
export function isBorne({ sqlite }: CaseFile, id: string): boolean {
  return sqlite.prepare('SELECT 1 FROM pieces WHERE message_id = ? LIMIT 1').get(id) !== undefined;
}

/** Whether one of these addresses was taken for a mail that is known only by reference. */
export function isTakenForMail({ sqlite }: CaseFile, addresses: ReadonlySet<string>): boolean {
  if (addresses.size === 0) return false;
  const ghosts = sqlite.prepare('SELECT message_id FROM thread_nodes WHERE node < 0').pluck().iterate();
  for (const id of ghosts) if (addresses.has(addressIn(String(id)))) return true;
  return false;
}

/** Letters for the fallback by subject: every dated message with its people. */
export function correspondenceOf(
  { sqlite }: CaseFile,
  keyOf: (mail: { messageId: string | null; piece: string }) => string,
): Correspondence[] {
  const people = new Map<number, { from: string[]; to: string[] }>();
  const rows = sqlite
    .prepare(
      `SELECT piece, role, lower(address) AS address FROM correspondents
       JOIN mailboxes ON mailboxes.id = mailbox WHERE address <> '' AND role <> 'reply-to'`,
    )
    .iterate() as IterableIterator<{ piece: number; role: string; address: string }>;
  for (const { piece, role, address } of rows) {
    const who = people.get(piece) ?? { from: [], to: [] };
    people.set(piece, who);
    (role === 'from' || role === 'sender' ? who.from : who.to).push(address);
  }
  const mails = sqlite
    .prepare(
      `SELECT serial, id AS piece, message_id AS messageId, title, date_at AS date FROM pieces
       WHERE kind = 'message' AND date_at IS NOT NULL AND title IS NOT NULL`,
    )
    .all() as { serial: number; piece: string; messageId: string | null; title: string; date: number }[];
  return mails.map(({ serial, title, date, ...mail }) => ({
    key: keyOf(mail),
    title,
    date,
    ...(people.get(serial) ?? { from: [], to: [] }),
  }));
}

/** Threads that were arranged before and are to be arranged anew. */
export interface Touched {
  readonly threads: readonly number[];
  readonly mails: readonly Mail[];
  /** The numbers of the mails known only by reference, by id: they keep them. */
  readonly ghosts: ReadonlyMap<string, number>;
}

/** The threads that hold any of these mails, with all that is arranged together with them. */
export function touchedBy(caseFile: CaseFile, keys: Iterable<string>): Touched {
  const { sqlite } = caseFile;
  const threads = threadsWith(caseFile, keys);
  const nodesIn = sqlite.prepare('SELECT node, message_id FROM thread_nodes WHERE thread = ?');
  const mailIn = sqlite.prepare(`${MAIL} WHERE serial = ?`).raw();
  const mails: Mail[] = [];
  const ghosts = new Map<string, number>();
  for (const thread of threads)
    for (const { node, message_id } of nodesIn.all(thread) as { node: number; message_id: string | null }[]) {
      if (node > 0) mails.push(mailOf(mailIn.get(node) as MailRow));
      else if (message_id !== null) ghosts.set(message_id, node);
    }
  return { threads: [...threads], mails, ghosts };
}

function threadsWith({ sqlite }: CaseFile, keys: Iterable<string>): Set<number> {
  const threadOf = sqlite.prepare(
    `SELECT thread, cluster FROM thread_nodes JOIN threads USING (thread) WHERE message_id = :key
     UNION SELECT thread, cluster FROM pieces JOIN thread_nodes ON node = serial JOIN threads USING (thread)
     WHERE pieces.message_id = :key OR pieces.id = :key`,
  );
  const clusterIn = sqlite.prepare('SELECT thread FROM threads WHERE cluster = ?').pluck();
  const threads = new Set<number>();
  for (const key of keys)
    for (const found of threadOf.all({ key }) as { thread: number; cluster: number | null }[]) {
      if (threads.has(found.thread)) continue;
      threads.add(found.thread);
      if (found.cluster !== null)
        for (const other of clusterIn.all(found.cluster)) threads.add(other as number);
    }
  return threads;
}

/** Takes every thread away. */
export function clearThreads({ sqlite }: CaseFile): void {
  sqlite.exec('DELETE FROM thread_dropped; DELETE FROM thread_nodes; DELETE FROM threads');
}

/** Puts an arrangement in the place of the threads it was made from. */
export function replaceThreads({ sqlite }: CaseFile, touched: Touched, arrangement: Arrangement): void {
  for (const table of ['thread_dropped', 'thread_nodes', 'threads']) {
    const remove = sqlite.prepare(`DELETE FROM ${table} WHERE thread = ?`);
    for (const thread of touched.threads) remove.run(thread);
  }
  const next = (sql: string) => Number(sqlite.prepare(sql).pluck().get() ?? 0);
  const firstThread = next('SELECT max(thread) FROM threads') + 1;
  const nodes = numberNodes(arrangement.nodes, touched.ghosts, next('SELECT min(node) FROM thread_nodes'));
  const addThread = sqlite.prepare(
    'INSERT INTO threads (thread, id, cluster, messages, first_at, last_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const clusters = new Map<number, number>();
  for (const [index, { id, cluster, messages, firstAt, lastAt }] of indexed(arrangement.threads)) {
    if (cluster !== null && !clusters.has(cluster)) clusters.set(cluster, firstThread + index);
    const number = cluster === null ? null : clusters.get(cluster);
    addThread.run(firstThread + index, id, number, messages, firstAt, lastAt);
  }
  writeNodes(sqlite, arrangement, nodes, firstThread);
  writeDropped(sqlite, arrangement, nodes, firstThread);
}

function* indexed<Value>(values: Iterable<Value>): Generator<[number, Value]> {
  let index = 0;
  for (const value of values) yield [index++, value];
}

function numberNodes(
  nodes: readonly ArrangedNode[],
  ghosts: ReadonlyMap<string, number>,
  lowest: number,
): number[] {
  let next = Math.min(lowest, 0);
  for (const number of ghosts.values()) next = Math.min(next, number);
  return nodes.map((node) => serialsOf(node)[0] ?? ghosts.get(node.key) ?? --next);
}

function writeNodes(
  sqlite: CaseFile['sqlite'],
  { nodes }: Arrangement,
  numbers: readonly number[],
  firstThread: number,
): void {
  const add = sqlite.prepare(
    'INSERT INTO thread_nodes (node, thread, parent, reason, twin_of, message_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  // Rows in the order of their numbers fill the pages of the table.
  const order = Int32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  for (const index of order) {
    const node = nodes[index];
    const number = numbers[index] ?? 0;
    if (node === undefined) continue;
    const thread = firstThread + node.thread;
    const parent = node.parent === null ? null : (numbers[node.parent] ?? null);
    add.run(number, thread, parent, node.reason, null, number < 0 || node.hasOtherSpelling ? node.key : null);
    if (node.twins === null) continue;
    for (const twin of serialsOf(node).slice(1)) add.run(twin, thread, null, null, number, null);
  }
}

function writeDropped(
  sqlite: CaseFile['sqlite'],
  { nodes, dropped }: Arrangement,
  numbers: readonly number[],
  firstThread: number,
): void {
  const add = sqlite.prepare(
    'INSERT INTO thread_dropped (thread, child, parent, claimed, reason) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { child, parent, claimed, reason } of dropped)
    add.run(firstThread + (nodes[child]?.thread ?? 0), numbers[child], numbers[parent], claimed, reason);
}

/** The moves by hand that hold, in their order. */
export function movesOf({ sqlite }: CaseFile): Move[] {
  return sqlite
    .prepare('SELECT child, under FROM thread_moves WHERE undone_at IS NULL ORDER BY n')
    .all() as Move[];
}

export function addMove({ sqlite }: CaseFile, move: Move, at: string): void {
  sqlite
    .prepare('INSERT INTO thread_moves (at, child, under) VALUES (?, ?, ?)')
    .run(at, move.child, move.under);
}

/** Marks the last move that holds as undone and gives it; null where there is none. */
export function undoMove({ sqlite }: CaseFile, at: string): Move | null {
  const last = sqlite
    .prepare('SELECT n, child, under FROM thread_moves WHERE undone_at IS NULL ORDER BY n DESC LIMIT 1')
    .get() as (Move & { n: number }) | undefined;
  if (last === undefined) return null;
  sqlite.prepare('UPDATE thread_moves SET undone_at = ? WHERE n = ?').run(at, last.n);
  return { child: last.child, under: last.under };
}

function mailOf([serial, piece, messageId, inReplyTo, references, date]: MailRow): Mail {
  return { serial, piece, messageId, inReplyTo: idsIn(inReplyTo), references: idsIn(references), date };
}

const NO_IDS: readonly string[] = [];

function idsIn(field: string | null): readonly string[] {
  return field === null ? NO_IDS : field.split(' ');
}
