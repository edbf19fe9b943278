import { type EdgeReason, threadOf } from '../mail/index.js';
import {
  type CaseFile,
  findPiece,
  type Identity,
  identityOf,
  type Piece,
  partsOf,
  problemsOf,
  type Quotation,
  quotationOf,
  type Rendition,
  renditionOf,
  type Sighting,
  sightingsOf,
} from '../record/index.js';

/** All that is shown of a piece. */
export interface ShownPiece {
  readonly piece: Piece;
  readonly rendition: Rendition | null;
  /** Who quotes it, for a mail known only by quotation; else null. */
  readonly quotation: Quotation | null;
  readonly identity: Identity;
  readonly thread: ThreadPlace | null;
  readonly parts: Awaited<ReturnType<typeof partsOf>>;
  readonly problems: Awaited<ReturnType<typeof problemsOf>>;
  readonly sightings: readonly Sighting[];
}

/** Where in a thread a message stands. */
export interface ThreadPlace {
  readonly id: string;
  /** Its number in reading order, from 1, and how many mails of the thread are on the record. */
  readonly place: number;
  readonly messages: number;
  /** The mail it answers, by the id of its piece, or by its Message-ID where it is not on the record. */
  readonly answers: string | null;
  readonly reason: EdgeReason | null;
}

/** Reads a piece by the beginning of its id or its Message-ID. Fails with `piece-not-found` or `piece-ambiguous`. */
export async function readShown(caseFile: CaseFile, id: string): Promise<ShownPiece> {
  const piece = await findPiece(caseFile, id);
  const { serial } = piece;
  return {
    piece,
    rendition: await renditionOf(caseFile, serial),
    quotation: await quotationOf(caseFile, serial),
    identity: await identityOf(caseFile, serial),
    thread: piece.kind === 'message' ? await placeInThread(caseFile, piece.id) : null,
    parts: await partsOf(caseFile, serial),
    problems: await problemsOf(caseFile, serial),
    sightings: await sightingsOf(caseFile, serial),
  };
}

/** Null where threads were not arranged since the message was taken in. */
async function placeInThread(caseFile: CaseFile, piece: string): Promise<ThreadPlace | null> {
  const thread = await threadOf(caseFile, piece);
  const onRecord = thread?.nodes.filter((node) => !node.ghost) ?? [];
  const place = onRecord.findIndex((node) => node.pieces.some((shown) => shown.piece === piece));
  const node = onRecord[place];
  if (thread === null || node === undefined) return null;
  const parent = node.parent === null ? undefined : thread.nodes[node.parent];
  return {
    id: thread.id,
    place: place + 1,
    messages: thread.messages,
    answers: parent?.pieces[0]?.piece ?? parent?.messageId ?? null,
    reason: node.reason,
  };
}
