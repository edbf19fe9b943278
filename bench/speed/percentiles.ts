/** The value below which a share `p` (0…1) of the values lie, by the nearest rank; NaN where there are none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value; of an even number of values the lower of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds that a piece of work takes, with what it gives. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ milliseconds: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}
