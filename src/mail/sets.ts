/**
 * Sets of numbers that grow together (Tarjan 1975): each number points to another of its set, the last one to itself.
 * A number that was never joined is a set of its own.
 */
export interface Sets {
  readonly leader: number[];
}

export function newSets(count = 0): Sets {
  return { leader: Array.from({ length: count }, (_, index) => index) };
}

/** The leader of the set that a number is in. Shortens the way there, so that it stays short on hostile input. */
export function leaderOf({ leader }: Sets, member: number): number {
  let at = member;
  for (;;) {
    const next = leader[at] ?? at;
    if (next === at) return at;
    leader[at] = leader[next] ?? next;
    at = next;
  }
}

/** Makes one set of two; `under`'s leader leads it. */
export function joinSets(sets: Sets, joined: number, under: number): void {
  sets.leader[leaderOf(sets, joined)] = leaderOf(sets, under);
}
