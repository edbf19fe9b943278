import { compareAge } from './compare-messages.js';
import { type PrintIndex, printIndex } from './print-index.js';
import { commonPrints, setOf, sizeOf } from './prints.js';
import type { Messages, Prints, Runs } from './types.js';

/** A lost mail as one host quotes it: `run` is a sighting of the mail that `fullest` shows most of. */
export interface LostRun {
  readonly run: number;
  readonly fullest: number;
  /** How much of the run stands in the fullest one, from 0 to 1. */
  readonly share: number;
}

/** So much of a run must stand in a fuller one for both to quote the same mail. */
const CONTAINED = 0.8;
/** Where two hosts answer the same lost mail, so many prints in common are enough. */
const COMMON_OF_SAME_PARENT = 2;

/**
 * Puts together the runs that quote the same lost mail. Each run goes to the fullest one that contains it, or that
 * shares words with it and whose host answers the same Message-ID (`parents`: its hash for each of `lost`, 0 where
 * there is none). The fullest is the one with most prints, of these the one quoted first.
 */
export function groupLost(
  messages: Messages,
  runs: Runs,
  lost: readonly number[],
  parents: readonly number[],
): LostRun[] {
  const order = lost
    .map((run, at) => ({ run, parent: parents[at] ?? 0 }))
    .sort((a, b) => compareFullness(messages, runs, a.run, b.run));
  const sets = pick(
    runs.prints,
    order.map(({ run }) => run),
  );
  const index = printIndex(sets, order.keys(), sets);
  const heads = new Uint32Array(order.length);
  const counts = new Uint16Array(order.length);
  return order.map(({ run, parent }, at) => {
    const { telling, sharers } = fullerSets(sets, index, at, counts);
    const container = sharers.find(
      ({ set, common }) =>
        common >= telling * CONTAINED ||
        (common >= COMMON_OF_SAME_PARENT && parent !== 0 && parent === order[set]?.parent),
    );
    const head = container === undefined ? at : (heads[container.set] ?? at);
    heads[at] = head;
    const share = commonPrints(sets, at, sets, head) / sizeOf(sets, at);
    return { run, fullest: order[head]?.run ?? run, share };
  });
}

function compareFullness(messages: Messages, runs: Runs, a: number, b: number): number {
  const longer = sizeOf(runs.prints, b) - sizeOf(runs.prints, a);
  if (longer !== 0) return longer;
  const age = compareAge(messages, runs.hosts[a] ?? 0, runs.hosts[b] ?? 0);
  return age === 0 ? (runs.numbers[a] ?? 0) - (runs.numbers[b] ?? 0) : age;
}

/**
 * How many prints of a set are no boilerplate, and the sets before it that share some of these, fullest first, with
 * how many they share. `counts` is scratch, all zeros before and after.
 */
function fullerSets(
  sets: Prints,
  index: PrintIndex,
  at: number,
  counts: Uint16Array,
): { telling: number; sharers: { set: number; common: number }[] } {
  const touched: number[] = [];
  let telling = 0;
  for (const print of setOf(sets, at)) {
    const holders = index.setsWith(print);
    if (holders.length > 0) telling++;
    for (const set of holders) {
      if (set >= at) break;
      if (counts[set] === 0) touched.push(set);
      counts[set] = (counts[set] ?? 0) + 1;
    }
  }
  const sharers = touched.sort((a, b) => a - b).map((set) => ({ set, common: counts[set] ?? 0 }));
  for (const set of touched) counts[set] = 0;
  return { telling, sharers };
}

/** Some sets in another order. */
function pick({ values, starts }: Prints, sets: readonly number[]): Prints {
  const picked = new Uint32Array(sets.length + 1);
  for (const [at, set] of sets.entries()) {
    picked[at + 1] = (picked[at] ?? 0) + (starts[set + 1] ?? 0) - (starts[set] ?? 0);
  }
  const copied = new Uint32Array(picked[sets.length] ?? 0);
  for (const [at, set] of sets.entries()) {
    copied.set(values.subarray(starts[set] ?? 0, starts[set + 1] ?? 0), picked[at] ?? 0);
  }
  return { values: copied, starts: picked };
}
