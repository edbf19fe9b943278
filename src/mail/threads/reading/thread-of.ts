import { type CaseFile, findPiece, type Mailbox, type RecordDate } from '../../../record/index.js';
import { baseSubject } from '../base-subject.js';
import { keyOf } from '../draft.js';
import { canonicalId } from '../mail-id.js';
import type { DropReason, EdgeReason } from '../types.js';
import {
  contentsOf,
  countThreads,
  isNamed,
  type StoredNode,
  type StoredThread,
  storedThread,
} from './store.js';
import { treeOrder } from './tree-order.js';

/** One piece of a mail: where several bear the same Message-ID, each is shown. */
export interface ThreadPiece {
  readonly piece: string;
  readonly title: string | null;
  readonly from: readonly Mailbox[];
  readonly date: RecordDate | null;
}

/** A mail of a thread, in its place. */
export interface ThreadNode {
  /** Null for a message without one. */
  readonly messageId: string | null;
  /** The pieces that bear the id, the earliest first; none for a mail known only by reference. */
  readonly pieces: readonly ThreadPiece[];
  readonly depth: number;
  /** Index among the nodes of the mail it stands under, and why; null at the top of a tree. */
  readonly parent: number | null;
  readonly reason: EdgeReason | null;
  /** Known only by reference: no piece is on the record. */
  readonly ghost: boolean;
  /** Its base subject is another than that of the nearest mail above that is on the record. */
  readonly seam: boolean;
  /** Its pieces bear one Message-ID and different contents. */
  readonly conflict: boolean;
}

/** Messages that answer each other, in reading order. */
export interface Thread {
  /** The same in every case that holds the same mails; an earlier mail, taken in later, may change it. */
  readonly id: string;
  /** Mails on the record, those of one id counted once. */
  readonly messages: number;
  /** Milliseconds since 1970 in UTC; null where no date is known. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly nodes: readonly ThreadNode[];
  /** What headers claim and the thread does not follow. Indices among the nodes; -1 for a mail outside the thread. */
  readonly dropped: readonly {
    readonly child: number;
    readonly parent: number;
    readonly claimed: EdgeReason;
    readonly reason: DropReason;
  }[];
}

/**
 * The thread of a message, by the beginning of the piece's id or by a Message-ID, that of a mail known only by
 * reference too. Null for a piece that is not a message. Fails with `piece-not-found` or `piece-ambiguous`.
 */
export async function threadOf(caseFile: CaseFile, ref: string): Promise<Thread | null> {
  const stored = storedThread(caseFile, await mailKey(caseFile, ref));
  return stored === null ? null : readThread(stored, (serials) => contentsOf(caseFile, serials));
}

/** How many threads there are; a message that nothing answers and that answers nothing is one. */
export async function threadCount(caseFile: CaseFile): Promise<number> {
  return countThreads(caseFile);
}

/** The key of the mail that a user names. Fails with `piece-not-found` or `piece-ambiguous`. */
export async function mailKey(caseFile: CaseFile, ref: string): Promise<string> {
  const written = ref.trim();
  const id = canonicalId(written.startsWith('<') ? written : `<${written}>`);
  if (isNamed(caseFile, id)) return id;
  const piece = await findPiece(caseFile, written);
  return keyOf({ messageId: piece.messageId, piece: piece.id });
}

/** Content of each piece, in the order asked for: what is equal is one mail. */
type Contents = (serials: readonly number[]) => readonly string[];

function readThread(stored: StoredThread, contents: Contents): Thread {
  const { id, messages, firstAt, lastAt, dropped } = stored;
  const indices = new Map(stored.nodes.map(({ number }, index) => [number, index]));
  const placed = stored.nodes.map((node) => ({
    parent: node.parent === null ? null : (indices.get(node.parent) ?? null),
    date: node.copies[0]?.date?.at ?? null,
    key: node.messageId ?? node.copies[0]?.piece ?? '',
  }));
  const places = treeOrder(placed);
  const rows = new Map(places.map(({ index }, row) => [index, row]));
  const rowOf = (index: number | null | undefined) => (index == null ? null : (rows.get(index) ?? null));
  const bases = basesOf(stored.nodes);
  const nodes = places.flatMap(({ index, depth }) => {
    const node = stored.nodes[index];
    if (node === undefined) return [];
    const parent = rowOf(placed[index]?.parent);
    const seam = isSeam(index, bases, (at) => placed[at]?.parent ?? null);
    return [shownNode(node, { depth, parent, seam, conflict: isConflict(node, contents) })];
  });
  const row = (number: number) => rowOf(indices.get(number)) ?? -1;
  return {
    id,
    messages,
    firstAt,
    lastAt,
    nodes,
    dropped: dropped
      .map((edge) => ({ ...edge, child: row(edge.child), parent: row(edge.parent) }))
      .sort((a, b) => a.child - b.child || a.parent - b.parent || (a.claimed < b.claimed ? -1 : 1)),
  };
}

function shownNode(
  node: StoredNode,
  place: Pick<ThreadNode, 'depth' | 'parent' | 'seam' | 'conflict'>,
): ThreadNode {
  const pieces = node.copies.map(({ piece, title, from, date }) => ({ piece, title, from, date }));
  return { messageId: node.messageId, pieces, reason: node.reason, ghost: pieces.length === 0, ...place };
}

function basesOf(nodes: readonly StoredNode[]): (string | null)[] {
  return nodes.map(({ copies: [first] }) => (first === undefined ? null : baseSubject(first.title).base));
}

/** Whether the subject changed since the nearest mail above. Where one has none, nothing can be said. */
function isSeam(
  index: number,
  bases: readonly (string | null)[],
  parentOf: (index: number) => number | null,
): boolean {
  const own = bases[index];
  if (own === null || own === undefined || own === '') return false;
  let above = parentOf(index);
  while (above !== null && bases[above] === null) above = parentOf(above);
  const before = above === null ? null : bases[above];
  return before !== null && before !== undefined && before !== '' && before !== own;
}

function isConflict({ copies }: StoredNode, contents: Contents): boolean {
  return copies.length > 1 && new Set(contents(copies.map(({ serial }) => serial))).size > 1;
}
