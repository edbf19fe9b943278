import { sizeOf } from './prints.js';
import type { Prints } from './types.js';

/**
 * Where chosen prints stand: for each print of some probing sets, the sets of a collection that hold it. The index
 * holds what was asked for and nothing else, so that it stays small beside a large record.
 */
export interface PrintIndex {
  /** In how many sets of the collection a print stands. */
  frequency(print: number): number;
  /** The sets that hold a print, ascending. Only for prints that were chosen; empty for others. */
  setsWith(print: number): Uint32Array;
}

/** A print that more sets hold than this is boilerplate: it says nothing of where words come from. */
export const MOST_SETS = 50;

/**
 * Indexes a collection for the prints of `probes` (indices into `asked`). Prints that stand in more than
 * `MOST_SETS` sets are counted and not listed. Two walks over the collection; memory by the probes.
 */
export function printIndex(asked: Prints, probes: Iterable<number>, collection: Prints): PrintIndex {
  const table = printTable(asked, probes);
  const { slotOf, slots } = table;
  const counts = new Uint32Array(slots);
  for (const print of collection.values) {
    const slot = slotOf(print);
    if (slot >= 0) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const starts = new Uint32Array(slots + 1);
  for (let slot = 0; slot < slots; slot++) {
    const count = counts[slot] ?? 0;
    starts[slot + 1] = (starts[slot] ?? 0) + (count > MOST_SETS ? 0 : count);
  }
  const sets = new Uint32Array(starts[slots] ?? 0);
  const filled = starts.slice();
  eachPrint(collection, (print, set) => {
    const slot = slotOf(print);
    if (slot < 0 || (counts[slot] ?? 0) > MOST_SETS) return;
    const at = filled[slot] ?? 0;
    sets[at] = set;
    filled[slot] = at + 1;
  });
  return {
    frequency: (print) => counts[slotOf(print)] ?? 0,
    setsWith(print) {
      const slot = slotOf(print);
      return slot < 0 ? new Uint32Array() : sets.subarray(starts[slot] ?? 0, starts[slot + 1] ?? 0);
    },
  };
}

function eachPrint(prints: Prints, visit: (print: number, set: number) => void): void {
  const { values, starts } = prints;
  for (let set = 0; set + 1 < starts.length; set++) {
    const end = starts[set + 1] ?? 0;
    for (let at = starts[set] ?? 0; at < end; at++) visit(values[at] ?? 0, set);
  }
}

/** A hash table of prints with open addressing: a print is its own hash, for it is one already. */
function printTable(
  asked: Prints,
  probes: Iterable<number>,
): { slotOf(print: number): number; slots: number } {
  const wanted = [...probes];
  const total = wanted.reduce((sum, set) => sum + sizeOf(asked, set), 0);
  const slots = 2 ** Math.ceil(Math.log2(total * 2 + 16));
  const mask = slots - 1;
  const keys = new Uint32Array(slots);
  const taken = new Uint8Array(slots);
  // Most prints asked for are in no probe: a bit tells so without a look into the table.
  const seen = new Uint8Array(2 ** 19);
  for (const set of wanted) {
    const end = asked.starts[set + 1] ?? 0;
    for (let at = asked.starts[set] ?? 0; at < end; at++) {
      const print = asked.values[at] ?? 0;
      let slot = print & mask;
      while (taken[slot] === 1 && keys[slot] !== print) slot = (slot + 1) & mask;
      keys[slot] = print;
      taken[slot] = 1;
      const byte = (print >>> 3) & 0x7ffff;
      seen[byte] = (seen[byte] ?? 0) | (1 << (print & 7));
    }
  }
  const slotOf = (print: number): number => {
    if (((seen[(print >>> 3) & 0x7ffff] ?? 0) & (1 << (print & 7))) === 0) return -1;
    let slot = print & mask;
    while (taken[slot] === 1) {
      if (keys[slot] === print) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  return { slotOf, slots };
}
