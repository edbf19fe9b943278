/** Reads a whole number of one or more from the command line; throws a sentence where it is none. */
export function readCount(written: string): number {
  const count = Number(written);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000) {
    throw new RangeError(`${written}: 1 … 1000000`);
  }
  return count;
}
