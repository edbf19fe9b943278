/** Words that must stand side by side in both texts for one of them to count as found. */
const RUN = 3;

/**
 * How much of a run of words stands in a text, from 0 to 1: the words that belong to `RUN` in a row which the text
 * has too. Both as hashes of `hashWords`. 0 for a run of less words than that.
 */
export function shareOfWords(run: Uint32Array, text: Uint32Array): number {
  if (run.length < RUN) return 0;
  const known = new Set<number>();
  for (let at = 0; at + RUN <= text.length; at++) known.add(hashRun(text, at));
  let found = 0;
  let covered = 0;
  for (let at = 0; at + RUN <= run.length; at++) {
    if (!known.has(hashRun(run, at))) continue;
    found += at + RUN - Math.max(at, covered);
    covered = at + RUN;
  }
  return found / run.length;
}

function hashRun(words: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + RUN; word++) {
    hash = Math.imul(hash ^ (words[word] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}
