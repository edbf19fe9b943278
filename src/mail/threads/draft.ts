import { joinSets, newSets, type Sets } from '../sets.js';
import { canNameMail, canonicalId } from './mail-id.js';
import type { ArrangedNode, Claim, Copy, EdgeReason, Mail } from './types.js';

/** A mail that was named: by its own header, or only by those of others. Its place is found when it is arranged. */
export interface DraftNode extends ArrangedNode {
  copy: Copy | null;
  twins: Copy[] | null;
  date: number | null;
  hasOtherSpelling: boolean;
  parent: number | null;
  reason: EdgeReason | null;
  thread: number;
}

/** What the headers read so far say: which mails there are, which are named together, and who answers whom. */
export interface Draft {
  readonly numbers: Map<string, number>;
  readonly nodes: DraftNode[];
  readonly named: Sets;
  readonly claims: DraftClaim[];
  /** Pairs that stand side by side in a References field, each as `child * MOST_NODES + parent`. */
  readonly pairs: number[];
}

/** A claim of a header. Where `instead` is on the record and the parent is not, the header itself casts doubt on it. */
export interface DraftClaim extends Claim {
  strength: number;
  readonly instead: number | null;
}

export const MOST_NODES = 2 ** 26;

export function newDraft(): Draft {
  return { numbers: new Map(), nodes: [], named: newSets(), claims: [], pairs: [] };
}

/** The number of a mail by its key; one that is named for the first time gets the next. */
export function numberOf(draft: Draft, key: string): number {
  const known = draft.numbers.get(key);
  if (known !== undefined) return known;
  const number = draft.nodes.length;
  draft.numbers.set(key, number);
  draft.nodes.push(newNode(key));
  draft.named.leader.push(number);
  return number;
}

function newNode(key: string): DraftNode {
  const place = { parent: null, reason: null, thread: 0 };
  return { key, copy: null, twins: null, date: null, hasOtherSpelling: false, ...place };
}

/** The key of a mail: its Message-ID, or the id of the piece where it has none that could name it. */
export function keyOf(mail: Pick<Mail, 'messageId' | 'piece'>): string {
  const id = mail.messageId === null ? null : canonicalId(mail.messageId);
  return id !== null && canNameMail(id) ? id : mail.piece;
}

/** The mails that ids name, without fillers and the addresses of people. */
export function mailsNamed(ids: readonly string[], isAddress: (id: string) => boolean): string[] {
  return ids.map(canonicalId).filter((id) => isMail(id, isAddress));
}

/** Takes a mail into the draft. In which order they come makes no difference to what is made of them. */
export function addMail(draft: Draft, mail: Mail, isAddress: (id: string) => boolean): void {
  const own = numberOf(draft, keyOf(mail));
  const copy = { serial: mail.serial, piece: mail.piece, date: mail.date };
  putOnRecord(draft.nodes[own], copy, mail.messageId);
  const answered = numbersOf(draft, own, mail.inReplyTo, isAddress);
  const references = numbersOf(draft, own, mail.references, isAddress);
  for (const other of answered) joinSets(draft.named, other, own);
  for (const other of references) joinSets(draft.named, other, own);
  claimParents(draft, copy, own, answered, references);
  notePairs(draft, answered, references);
}

/** The numbers of the mails that ids name, the mail's own left out. What is in the draft was asked about before. */
function numbersOf(
  draft: Draft,
  own: number,
  ids: readonly string[],
  isAddress: (id: string) => boolean,
): number[] {
  const numbers: number[] = [];
  for (const written of ids) {
    const number = draft.numbers.get(written) ?? numberOfNew(draft, canonicalId(written), isAddress);
    if (number !== null && number !== own) numbers.push(number);
  }
  return numbers;
}

function numberOfNew(draft: Draft, id: string, isAddress: (id: string) => boolean): number | null {
  return isMail(id, isAddress) ? numberOf(draft, alone(id)) : null;
}

function isMail(id: string, isAddress: (id: string) => boolean): boolean {
  return canNameMail(id) && !isAddress(id);
}

/** A string of its own: an id cut out of a field would keep the whole field in memory. */
function alone(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function putOnRecord(node: DraftNode | undefined, copy: Copy, messageId: string | null): void {
  if (node === undefined) return;
  if (node.copy === null) node.copy = copy;
  else if (node.twins === null) node.twins = [copy];
  else node.twins.push(copy);
  if (copy.date !== null && (node.date === null || copy.date < node.date)) node.date = copy.date;
  node.hasOtherSpelling ||= node.key !== copy.piece && node.key !== messageId;
}

function claimParents(
  draft: Draft,
  source: Copy,
  child: number,
  answered: readonly number[],
  references: readonly number[],
): void {
  const last = references.at(-1) ?? null;
  const [first] = answered;
  const claim = (parent: number, reason: EdgeReason, position: number, instead: number | null = null) =>
    draft.claims.push({ child, parent, reason, position, source, instead, votes: 1, strength: 0 });
  if (first !== undefined && answered.length === 1)
    claim(first, 'in-reply-to', 0, last !== first && references.includes(first) ? last : null);
  if (last !== null && (answered.length !== 1 || last !== first)) claim(last, 'references-last', 0);
  if (answered.length > 1)
    for (const [position, parent] of answered.entries()) claim(parent, 'in-reply-to-several', position);
}

/** The References of a mail are those of its parent with the parent's id behind them (RFC 5322, 3.6.4). */
function notePairs(draft: Draft, answered: readonly number[], references: readonly number[]): void {
  const [first] = answered;
  const direct = first !== undefined && answered.length === 1 && !references.includes(first) ? [first] : [];
  let before: number | null = null;
  for (const number of [...references, ...direct]) {
    if (before !== null && before !== number) draft.pairs.push(number * MOST_NODES + before);
    before = number;
  }
}
