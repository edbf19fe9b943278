import type { CaseFile } from '../../record/index.js';
import { joinSets, leaderOf, newSets } from '../sets.js';
import { blocksOf, evidenceOfBlocks } from './evidence-of-blocks.js';
import { gatherPersons } from './gather-persons.js';
import { personId } from './name-person.js';
import { readMailbox } from './read-mailbox.js';
import {
  decisionsInForce,
  freshMailboxes,
  hasFreshMailboxes,
  inTransaction,
  isArranged,
  joiningEvidence,
  mailboxesById,
  membersOfBlock,
  placedMailboxes,
  placeMailboxes,
  replaceEvidence,
} from './store.js';
import type { Decision, Evidence, Reading } from './types.js';

/** What an arrangement came to: how many mailboxes were new, and how many were looked at again with them. */
export interface PeopleArranged {
  readonly added: number;
  readonly again: number;
}

/**
 * Finds out whose the mailboxes are that came since the last time, and arranges anew what they touch: the
 * mailboxes of the same address or family name, and whom these were joined with. In one transaction; where
 * nothing is new, nothing is done. The same mailboxes and decisions end in the same persons, in whatever order
 * and batches they came. `onProgress` counts new mailboxes.
 */
export async function arrangePeople(
  caseFile: CaseFile,
  onProgress?: (done: number, total: number) => void,
): Promise<PeopleArranged> {
  if (!hasFreshMailboxes(caseFile)) return { added: 0, again: 0 };
  return inTransaction(caseFile, () => {
    const fresh = freshMailboxes(caseFile).map(readMailbox);
    onProgress?.(0, fresh.length);
    const known = new Map(fresh.map((reading) => [reading.id, reading]));
    const blocks = loadBlocks(caseFile, fresh, known);
    replaceEvidence(caseFile, evidenceOfBlocks(blocks), known.size === fresh.length);
    placeAnew(caseFile, known, new Set(known.keys()));
    onProgress?.(fresh.length, fresh.length);
    return { added: fresh.length, again: known.size - fresh.length };
  });
}

/** Arranges anew whoever these mailboxes belong to: after a decision. Call it inside a transaction. */
export function rearrange(caseFile: CaseFile, mailboxes: readonly number[]): void {
  placeAnew(caseFile, new Map(), new Set(mailboxes));
}

/** The blocks that new mailboxes stand in, with everyone in them. Those read on the way are added to `known`. */
function loadBlocks(
  caseFile: CaseFile,
  fresh: readonly Reading[],
  known: Map<number, Reading>,
): Map<number, Reading[]> {
  const blocks = blocksOf(fresh);
  if (!isArranged(caseFile)) return blocks;
  const membersOf = membersOfBlock(caseFile);
  for (const [block, members] of blocks) {
    for (const reading of readMissing(caseFile, membersOf(block), known)) members.push(reading);
  }
  return blocks;
}

/** Readings by id; those not known yet are read and kept. */
function readMissing(caseFile: CaseFile, ids: readonly number[], known: Map<number, Reading>): Reading[] {
  const missing = ids.filter((id) => !known.has(id));
  for (const written of mailboxesById(caseFile, missing)) known.set(written.id, readMailbox(written));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Gathers anew whoever can be reached from the touched mailboxes, and writes where that changed something. */
function placeAnew(caseFile: CaseFile, known: Map<number, Reading>, touched: ReadonlySet<number>): void {
  const placed = new Map(placedMailboxes(caseFile).map((row) => [row.mailbox, row]));
  const evidence = joiningEvidence(caseFile);
  const decisions = decisionsInForce(caseFile);
  const blocks = new Map<number, number | null>();
  for (const { mailbox, addressBlock } of placed.values()) blocks.set(mailbox, addressBlock);
  for (const { id, addressBlock } of known.values()) blocks.set(id, addressBlock);
  const reached = reach(blocks, evidence, decisions, touched);
  const readings = readMissing(caseFile, reached, known);
  const groups = gatherPersons(readings, evidence, decisions);
  const isShared = sharedAddresses(groups);
  const placings = groups.flatMap((group) => {
    const person = personId(group, isShared);
    return group
      .filter(({ id }) => placed.get(id)?.person !== person)
      .map(({ id, addressBlock, familyBlock }) => ({ mailbox: id, person, addressBlock, familyBlock }));
  });
  placeMailboxes(caseFile, placings);
}

/** The mailboxes that are held together with a touched one, by evidence, by a merge or by an address. */
function reach(
  blocks: ReadonlyMap<number, number | null>,
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  touched: ReadonlySet<number>,
): number[] {
  if (touched.size >= blocks.size) return [...blocks.keys()];
  const sets = newSets();
  const firstOf = new Map<number, number>();
  for (const [mailbox, block] of blocks) {
    if (block === null) continue;
    const first = firstOf.get(block);
    if (first === undefined) firstOf.set(block, mailbox);
    else joinSets(sets, first, mailbox);
  }
  for (const { a, b } of evidence) joinSets(sets, a, b);
  for (const decision of decisions) if (decision.action === 'merge') joinSets(sets, decision.a, decision.b);
  const roots = new Set([...touched].map((id) => leaderOf(sets, id)));
  return [...blocks.keys()].filter((id) => roots.has(leaderOf(sets, id)));
}

/** Whether mailboxes of one address went to different persons. */
function sharedAddresses(groups: readonly Reading[][]): (key: string) => boolean {
  const owners = new Map<string, number>();
  const shared = new Set<string>();
  for (const [owner, group] of groups.entries()) {
    for (const { at } of group) {
      if ((owners.get(at.key) ?? owner) !== owner) shared.add(at.key);
      owners.set(at.key, owner);
    }
  }
  return (key) => shared.has(key);
}
