import type { Prints } from './types.js';

/** How many prints a set has. */
export function sizeOf(prints: Prints, set: number): number {
  return (prints.starts[set + 1] ?? 0) - (prints.starts[set] ?? 0);
}

/** The prints of one set, as a view. */
export function setOf(prints: Prints, set: number): Uint32Array {
  return prints.values.subarray(prints.starts[set] ?? 0, prints.starts[set + 1] ?? 0);
}

/** How many prints two sets have in common. Both ascending: one walk. */
export function commonPrints(one: Prints, a: number, other: Prints, b: number): number {
  const { values: left } = one;
  const { values: right } = other;
  const leftEnd = one.starts[a + 1] ?? 0;
  const rightEnd = other.starts[b + 1] ?? 0;
  let common = 0;
  let i = one.starts[a] ?? 0;
  let j = other.starts[b] ?? 0;
  while (i < leftEnd && j < rightEnd) {
    const x = left[i] ?? 0;
    const y = right[j] ?? 0;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

/** Collects sets of prints, one after the other, in arrays that grow. */
export function printsBuilder(expectedSets: number): { add(blob: Uint8Array): void; build(): Prints } {
  let values = new Uint32Array(expectedSets * 32 + 1024);
  let starts = new Uint32Array(expectedSets + 1);
  let sets = 0;
  let filled = 0;
  return {
    add(blob) {
      const length = blob.byteLength >>> 2;
      if (filled + length > values.length) values = longer(values, filled + length);
      if (sets + 1 >= starts.length) starts = longer(starts, sets + 2);
      const bytes = new Uint8Array(values.buffer, filled * 4, length * 4);
      bytes.set(blob.subarray(0, length * 4));
      filled += length;
      starts[++sets] = filled;
    },
    build: () => ({ values: values.subarray(0, filled), starts: starts.subarray(0, sets + 1) }),
  };
}

function longer(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const result = new Uint32Array(Math.max(least, Math.ceil(array.length * 1.3)));
  result.set(array);
  return result;
}
