import type { Evidence, EvidenceKind, Reading } from './types.js';

/** Readings in an order that only what is written decides, so that no answer depends on who came first. */
export function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(compareReadings);
}

/** The order of what is written, by code units: address, then name, then spelling. */
export function compareReadings(one: Reading, other: Reading): number {
  return (
    compare(one.at.key, other.at.key) || compare(one.name, other.name) || compare(one.address, other.address)
  );
}

/** The order of two texts by code units: the same on every machine. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Things by what `keyOf` makes of them, in the order in which they come. */
export function groupBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key,
): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Evidence between two readings, written in their order. */
export function between(one: Reading, other: Reading, kind: EvidenceKind, joins: boolean): Evidence {
  const [a, b] = compareReadings(one, other) <= 0 ? [one, other] : [other, one];
  return { a: a.id, b: b.id, kind, joins };
}

/** Evidence from the first of a group to each other: enough to hold it together, and linear. */
export function star(group: readonly Reading[], kind: EvidenceKind, joins: boolean): Evidence[] {
  const [first, ...rest] = group;
  return first === undefined ? [] : rest.map((other) => between(first, other, kind, joins));
}
