import type { CaseFile, Mailbox, RecordDate } from '../../../record/index.js';
import { baseSubject } from '../base-subject.js';
import type { ArrangedThread, DroppedEdge, EdgeReason } from '../types.js';

/** One piece of a stored mail. */
export interface StoredCopy {
  readonly serial: number;
  readonly piece: string;
  readonly title: string | null;
  readonly from: readonly Mailbox[];
  readonly date: RecordDate | null;
}

/** A mail as it is stored; `number` is the case's own. */
export interface StoredNode {
  readonly number: number;
  readonly parent: number | null;
  readonly reason: EdgeReason | null;
  readonly messageId: string | null;
  /** The earliest first; none for a mail known only by reference. */
  readonly copies: readonly StoredCopy[];
}

export interface StoredThread extends Omit<ArrangedThread, 'cluster'> {
  readonly nodes: readonly StoredNode[];
  /** Numbers of nodes. */
  readonly dropped: readonly DroppedEdge[];
}

interface NodeRow {
  readonly node: number;
  readonly parent: number | null;
  readonly reason: EdgeReason | null;
  readonly twin_of: number | null;
  readonly named: string | null;
  readonly piece: string | null;
  readonly message_id: string | null;
  readonly title: string | null;
  readonly date_raw: string | null;
  readonly date_at: number | null;
  readonly date_offset: number | null;
}

/** Whether a Message-ID belongs to a mail of some thread, on the record or not. */
export function isNamed({ sqlite }: CaseFile, id: string): boolean {
  const sql = `SELECT 1 FROM thread_nodes WHERE message_id = :id
    UNION SELECT 1 FROM pieces JOIN thread_nodes ON node = serial WHERE pieces.message_id = :id LIMIT 1`;
  return sqlite.prepare(sql).get({ id }) !== undefined;
}

export function countThreads({ sqlite }: CaseFile): number {
  return Number(sqlite.prepare('SELECT count(*) FROM threads').pluck().get());
}

/** The thread that a mail is in, by its key; null where it is in none. */
export function storedThread({ sqlite }: CaseFile, key: string): StoredThread | null {
  const found = sqlite
    .prepare(
      `SELECT thread, id, messages, first_at AS firstAt, last_at AS lastAt FROM threads WHERE thread = (
         SELECT thread FROM thread_nodes WHERE message_id = :key
         UNION SELECT thread FROM pieces JOIN thread_nodes ON node = serial
         WHERE pieces.message_id = :key OR pieces.id = :key LIMIT 1)`,
    )
    .get({ key }) as (Omit<StoredThread, 'nodes' | 'dropped'> & { thread: number }) | undefined;
  if (found === undefined) return null;
  const { thread, ...rest } = found;
  const dropped = sqlite
    .prepare(
      'SELECT child, parent, claimed, reason FROM thread_dropped WHERE thread = ? ORDER BY child, parent',
    )
    .all(thread) as DroppedEdge[];
  return { ...rest, nodes: nodesOf(sqlite, thread), dropped };
}

/**
 * What each piece holds, to be compared: the content hash where every one of them has it, else text, base subject
 * and senders.
 */
export function contentsOf({ sqlite }: CaseFile, serials: readonly number[]): string[] {
  const hash = sqlite.prepare('SELECT content_hash FROM message_marks WHERE piece = ?').pluck();
  const hashes = serials.map((serial) => (hash.get(serial) as Buffer | undefined)?.toString('hex'));
  if (hashes.every((found) => found !== undefined)) return hashes;
  const text = sqlite
    .prepare('SELECT text_sha256 FROM renditions WHERE piece = ? ORDER BY n LIMIT 1')
    .pluck();
  const title = sqlite.prepare('SELECT title FROM pieces WHERE serial = ?').pluck();
  return serials.map((serial) => {
    const subject = baseSubject((title.get(serial) as string | null | undefined) ?? null).base;
    const senders = sendersOf(sqlite, 'correspondents.piece = ?', serial);
    const from = (senders.get(serial) ?? []).map(({ address }) => address.toLowerCase());
    return JSON.stringify([text.get(serial) ?? null, subject, from.sort()]);
  });
}

function nodesOf(sqlite: CaseFile['sqlite'], thread: number): StoredNode[] {
  const rows = sqlite
    .prepare(
      `SELECT node, parent, reason, twin_of, thread_nodes.message_id AS named, id AS piece, pieces.message_id,
         title, date_raw, date_at, date_offset
       FROM thread_nodes LEFT JOIN pieces ON serial = node WHERE thread = ? ORDER BY node`,
    )
    .all(thread) as NodeRow[];
  const senders = sendersOf(
    sqlite,
    'correspondents.piece IN (SELECT node FROM thread_nodes WHERE thread = ?)',
    thread,
  );
  const copies = new Map<number, StoredCopy[]>();
  for (const row of rows) {
    const copy = copyOf(row, senders);
    const number = row.twin_of ?? row.node;
    if (copy !== null) copies.set(number, [...(copies.get(number) ?? []), copy]);
  }
  return rows
    .filter(({ twin_of }) => twin_of === null)
    .map(({ node, parent, reason, named, message_id }) => ({
      number: node,
      parent,
      reason,
      messageId: named ?? message_id,
      copies: (copies.get(node) ?? []).sort(earlierFirst),
    }));
}

function copyOf(row: NodeRow, senders: ReadonlyMap<number, StoredCopy['from']>): StoredCopy | null {
  if (row.piece === null) return null;
  const date = row.date_raw === null ? null : { raw: row.date_raw, at: row.date_at, offset: row.date_offset };
  return { serial: row.node, piece: row.piece, title: row.title, from: senders.get(row.node) ?? [], date };
}

function sendersOf(sqlite: CaseFile['sqlite'], where: string, value: number): Map<number, Mailbox[]> {
  const rows = sqlite
    .prepare(
      `SELECT correspondents.piece, name, address FROM correspondents
       JOIN mailboxes ON mailboxes.id = mailbox WHERE role = 'from' AND ${where} ORDER BY n`,
    )
    .all(value) as { piece: number; name: string; address: string }[];
  const senders = new Map<number, Mailbox[]>();
  for (const { piece, name, address } of rows)
    senders.set(piece, [
      ...(senders.get(piece) ?? []),
      { role: 'from', name: name === '' ? null : name, address },
    ]);
  return senders;
}

function earlierFirst(a: StoredCopy, b: StoredCopy): number {
  const [first, second] = [a.date?.at ?? Number.POSITIVE_INFINITY, b.date?.at ?? Number.POSITIVE_INFINITY];
  if (first !== second) return first < second ? -1 : 1;
  return a.piece < b.piece ? -1 : 1;
}
