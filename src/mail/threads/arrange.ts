import { joinSets, leaderOf, newSets } from '../sets.js';
import { claimOrder, claimsOf, otherClaim } from './claims-of.js';
import { describeThreads } from './describe-threads.js';
import type { Draft } from './draft.js';
import { type Forest, forestOf, hear } from './forest-of.js';
import { subjectClaims } from './subject-claims.js';
import type { Arrangement, Claim, Correspondence, Move } from './types.js';

/** What is laid over the headers: moves by hand in their order, and letters for the fallback by subject. */
export interface Overlay {
  readonly moves: readonly Move[];
  /** Null where the fallback is off. */
  readonly correspondence: readonly Correspondence[] | null;
}

const NO_OVERLAY: Overlay = { moves: [], correspondence: null };

/**
 * Arranges mails into threads (JWZ; RFC 5256 THREAD=REFERENCES, without grouping by subject). A thread is all that
 * is connected by being named together, so that it never depends on the order of arrival; within it mails stand in
 * trees, each once, by the claims of `claimsOf`. A mail moved by hand keeps nothing of what its header claims, and
 * is in the thread of the tree it stands in. A function of the set of mails and the moves alone. Ends the draft.
 */
export function arrange(draft: Draft, overlay: Overlay = NO_OVERLAY): Arrangement {
  const moved = movesByNumber(draft, overlay.moves);
  const byHand = handClaims(draft, moved);
  const clusterOf = clusters(draft, byHand);
  const claims = claimsOf(draft).filter(({ child }) => !moved.has(child));
  // Ids are looked up no more, and in a large case they are most of what is held.
  if (overlay.correspondence === null) draft.numbers.clear();
  const forest = forestOf(draft, byHand.concat(claims), clusterOf);
  if (overlay.correspondence !== null) hearSubjects(draft, forest, moved, overlay.correspondence);
  const count = placeNodes(draft, forest, moved);
  return {
    nodes: draft.nodes,
    threads: describeThreads(draft.nodes, count, (node) => leaderOf(forest.trees, node), clusterOf),
    dropped: droppedOf(forest),
  };
}

/** The last move of each mail that is in the draft, by its number. */
function movesByNumber(draft: Draft, moves: readonly Move[]): Map<number, string | null> {
  const moved = new Map<number, string | null>();
  for (const { child, under } of moves) {
    const number = draft.numbers.get(child);
    if (number === undefined) continue;
    // The last move decides, and its place among the others too.
    moved.delete(number);
    moved.set(number, under);
  }
  return moved;
}

/** Claims by hand. Of moves that close a circle together the last one gives way. */
function handClaims(draft: Draft, moved: ReadonlyMap<number, string | null>): Claim[] {
  return [...moved].flatMap(([child, under], turn) => {
    const parent = under === null ? undefined : draft.numbers.get(under);
    return parent === undefined || parent === child
      ? []
      : [{ ...otherClaim(child, parent, 'by-hand'), votes: moved.size - turn }];
  });
}

/** For each mail the number of what must be arranged together: what is named together, and what hands joined. */
function clusters(draft: Draft, byHand: readonly Claim[]): (node: number) => number {
  if (byHand.length === 0) return (node) => leaderOf(draft.named, node);
  const sets = newSets(draft.nodes.length);
  for (const { child, parent } of byHand)
    joinSets(sets, leaderOf(draft.named, child), leaderOf(draft.named, parent));
  return (node) => leaderOf(sets, leaderOf(draft.named, node));
}

function hearSubjects(
  draft: Draft,
  forest: Forest,
  moved: ReadonlyMap<number, string | null>,
  letters: readonly Correspondence[],
): void {
  const isTop = (number: number) => forest.under[number] === null && !moved.has(number);
  const treeOf = (number: number) => leaderOf(forest.trees, number);
  const claims = subjectClaims(draft, letters, isTop, treeOf).sort(claimOrder(draft));
  hear(forest, claims);
  for (const claim of claims)
    if (forest.under[claim.child] === claim && !moved.has(treeOf(claim.child)))
      joinSets(draft.named, claim.child, claim.parent);
}

/**
 * Tells each mail what it stands under and the number of its thread: all trees of mails named together, or one tree
 * cut off by hand. Gives the count of threads.
 */
function placeNodes(draft: Draft, forest: Forest, moved: ReadonlyMap<number, string | null>): number {
  const count = draft.nodes.length;
  const numbers = new Int32Array(2 * count).fill(-1);
  let next = 0;
  for (const [number, node] of draft.nodes.entries()) {
    const held = forest.under[number] ?? null;
    node.parent = held?.parent ?? null;
    node.reason = held?.reason ?? null;
    const top = leaderOf(forest.trees, number);
    const group = moved.has(top) ? count + top : leaderOf(draft.named, top);
    if (numbers[group] === -1) numbers[group] = next++;
    node.thread = numbers[group] ?? 0;
  }
  return next;
}

function droppedOf(forest: Forest): Arrangement['dropped'] {
  return forest.dropped.map(({ claim, reason }) => ({
    child: claim.child,
    parent: claim.parent,
    claimed: claim.reason,
    reason,
  }));
}
