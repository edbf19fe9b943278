import { joinSets, leaderOf, newSets, type Sets } from '../sets.js';
import { compareNames } from './compare-names.js';
import { groupBy, inOrder } from './order.js';
import { tells } from './part-address.js';
import type { Decision, Evidence, EvidenceKind, Reading } from './types.js';

/** Evidence is heard in this order: what is weaker joins only what that leaves in harmony. */
const RANKS: readonly (readonly EvidenceKind[])[] = [
  ['same-address'],
  ['name-and-organisation', 'name-and-addresses', 'name-and-local-part', 'name-alone'],
  ['address-variant', 'directory-alias', 'initials-and-organisation', 'initials-and-addresses'],
];
/** Different names that are compared with each other; a person with more is no person. */
const MOST_NAMES = 60;

/**
 * Gathers mailboxes into persons: by the evidence that joins, rank by rank, then by what a user decided. Where
 * a rank would bring two clearly different names together, none of its evidence there is followed. A split
 * undoes every join across it but merges decided later. The same mailboxes, evidence and decisions give the
 * same groups in whichever order they come.
 */
export function gatherPersons(
  readings: readonly Reading[],
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
): Reading[][] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const splits = decisions.flatMap((decision) => splitOf(decision, byId));
  const joining = evidence.filter(({ a, b, joins }) => joins && byId.has(a) && byId.has(b));
  const kept = [...joining.filter(({ a, b }) => !isCut(splits, a, b, 0)), ...bridges(joining, splits)];
  const ordered = inOrder(meeting(readings, kept));
  const sets = newSets();
  for (const kinds of RANKS) {
    const heard = kept.filter(({ kind }) => kinds.includes(kind));
    for (const { a, b } of inHarmony(ordered, heard, sets)) joinSets(sets, a, b);
  }
  for (const decision of decisions) {
    if (decision.action === 'merge' && !isCut(splits, decision.a, decision.b, decision.n)) {
      joinSets(sets, decision.a, decision.b);
    }
  }
  return [...groupBy(readings, ({ id }) => leaderOf(sets, id)).values()];
}

/** The mailboxes that evidence speaks of: most have none. */
function meeting(readings: readonly Reading[], evidence: readonly Evidence[]): Reading[] {
  const spoken = new Set(evidence.flatMap(({ a, b }) => [a, b]));
  return readings.filter(({ id }) => spoken.has(id));
}

/** A split: its number, and which mailboxes are on its side. */
interface Split {
  readonly n: number;
  readonly side: ReadonlySet<number>;
}

/** A whole address takes every mailbox on it along, those that come later too; else every spelling of the name. */
function splitOf(decision: Decision, byId: ReadonlyMap<number, Reading>): Split[] {
  if (decision.action !== 'split') return [];
  const taken = byId.get(decision.mailbox);
  if (taken === undefined) return [];
  const side = [...byId.values()].filter((other) => isTaken(other, taken, decision.whole));
  return [{ n: decision.n, side: new Set(side.map(({ id }) => id)) }];
}

/** Whether a split that takes `taken` out takes `other` along. */
export function isTaken(other: Reading, taken: Reading, whole: boolean): boolean {
  if (other.at.key !== taken.at.key) return false;
  return (whole && taken.at.key !== '') || other.who.squashed === taken.who.squashed;
}

/** Whether a split made after number `n` stands between two mailboxes. */
function isCut(splits: readonly Split[], a: number, b: number, n: number): boolean {
  return splits.some((split) => split.n > n && split.side.has(a) !== split.side.has(b));
}

/** Evidence that is written from one mailbox to all others of its group, though it holds between any two. */
const STARS: ReadonlySet<EvidenceKind> = new Set(['same-address', 'address-variant']);

/** Where a split takes out the mailbox from which such evidence was written, the others still belong together. */
function bridges(joining: readonly Evidence[], splits: readonly Split[]): Evidence[] {
  if (splits.length === 0) return [];
  const cut = joining.filter(({ a, b, kind }) => STARS.has(kind) && isCut(splits, a, b, 0));
  const ends = cut.flatMap(({ a, b, kind }) => [
    { from: a, to: b, kind },
    { from: b, to: a, kind },
  ]);
  return [...groupBy(ends, ({ from, kind }) => `${from} ${kind}`).values()].flatMap((group) =>
    group.flatMap(({ to, kind }, index) => {
      const before = group.slice(0, index).find((other) => !isCut(splits, other.to, to, 0));
      return before === undefined ? [] : [{ a: before.to, b: to, kind, joins: true }];
    }),
  );
}

/** The evidence that may be followed: that of the groups in which no two names contradict each other. */
function inHarmony(
  ordered: readonly Reading[],
  heard: readonly Evidence[],
  before: Sets,
): readonly Evidence[] {
  const after = newSets();
  const touched = new Set(heard.flatMap(({ a, b }) => [leaderOf(before, a), leaderOf(before, b)]));
  for (const { a, b } of heard) joinSets(after, leaderOf(before, a), leaderOf(before, b));
  const members = ordered.filter(({ id }) => touched.has(leaderOf(before, id)));
  const groups = groupBy(members, ({ id }) => leaderOf(after, leaderOf(before, id)));
  const broken = new Set([...groups].filter(([, group]) => isContradiction(group)).map(([key]) => key));
  return broken.size === 0
    ? heard
    : heard.filter(({ a }) => !broken.has(leaderOf(after, leaderOf(before, a))));
}

function isContradiction(group: readonly Reading[]): boolean {
  const names = groupBy(group.filter(tells), ({ who }) => `${who.squashed} ${who.generation}`);
  const spellings = [...names.values()].flatMap((same) => same.slice(0, 1));
  if (spellings.length > MOST_NAMES) return true;
  return spellings.some((one, index) =>
    spellings.slice(index + 1).some((other) => compareNames(one.who, other.who) === 'other'),
  );
}
