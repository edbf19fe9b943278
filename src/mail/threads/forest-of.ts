import { joinSets, leaderOf, newSets, type Sets } from '../sets.js';
import { claimOrder } from './claims-of.js';
import type { Draft } from './draft.js';
import type { Claim, DropReason } from './types.js';

/** Trees of mails: for each the claim by which it stands under another, or null at the top of a tree. */
export interface Forest {
  readonly under: (Claim | null)[];
  /** Trees as sets; the top of a tree leads it. */
  readonly trees: Sets;
  readonly dropped: { readonly claim: Claim; readonly reason: DropReason }[];
}

/**
 * The trees that claims come to. Claims are heard in the order of `claimOrder`: the first on a mail places it, unless
 * it would close a circle; that is noted, and the next on this mail is heard. What a copy of a mail says otherwise
 * than the copy that was heard is noted too. `clusterOf` gives sets that no claim leads out of.
 */
export function forestOf(
  draft: Draft,
  claims: readonly Claim[],
  clusterOf: (node: number) => number,
): Forest {
  const inOrder = claimOrder(draft);
  const best = strongest(draft.nodes.length, claims, inOrder);
  // Where the strongest claims alone close no circle they are the answer, and nothing needs to be sorted.
  const tangled = circularClusters(best, clusterOf);
  const isTangled = ({ child }: Claim) => tangled.size > 0 && tangled.has(clusterOf(child));
  const forest = newForest(draft.nodes.length);
  for (const claim of best) if (claim !== null && !isTangled(claim)) place(forest, claim);
  if (tangled.size > 0) hear(forest, claims.filter(isTangled).sort(inOrder));
  noteContradictions(forest, claims);
  return forest;
}

/** Hears claims in the order given. */
export function hear(forest: Forest, claims: readonly Claim[]): void {
  for (const claim of claims) {
    if (forest.under[claim.child] !== null) continue;
    if (closesCircle(forest.trees, claim)) forest.dropped.push({ claim, reason: 'cycle' });
    else place(forest, claim);
  }
}

function newForest(count: number): Forest {
  return { under: new Array<Claim | null>(count).fill(null), trees: newSets(count), dropped: [] };
}

function place(forest: Forest, claim: Claim): void {
  forest.under[claim.child] = claim;
  joinSets(forest.trees, claim.child, claim.parent);
}

/** A mail that is placed for the first time leads its tree: the parent must not stand in it. */
function closesCircle(trees: Sets, { child, parent }: Claim): boolean {
  return leaderOf(trees, parent) === child;
}

function strongest(
  count: number,
  claims: readonly Claim[],
  inOrder: (a: Claim, b: Claim) => number,
): (Claim | null)[] {
  const best = new Array<Claim | null>(count).fill(null);
  for (const claim of claims) {
    const held = best[claim.child] ?? null;
    if (held === null || inOrder(claim, held) < 0) best[claim.child] = claim;
  }
  return best;
}

function circularClusters(best: readonly (Claim | null)[], clusterOf: (node: number) => number): Set<number> {
  const trees = newSets(best.length);
  const circular = new Set<number>();
  for (const claim of best) {
    if (claim === null) continue;
    if (closesCircle(trees, claim)) circular.add(clusterOf(claim.child));
    else joinSets(trees, claim.child, claim.parent);
  }
  return circular;
}

function noteContradictions(forest: Forest, claims: readonly Claim[]): void {
  for (const claim of claims) {
    const held = forest.under[claim.child] ?? null;
    if (held !== null && contradicts(claim, held)) forest.dropped.push({ claim, reason: 'conflicting-copy' });
  }
}

/** The same field of another piece under the same id, with another answer. */
function contradicts(claim: Claim, held: Claim): boolean {
  return (
    claim.parent !== held.parent &&
    claim.reason === held.reason &&
    claim.source !== null &&
    held.source !== null &&
    claim.source !== held.source &&
    claim.position === 0
  );
}
