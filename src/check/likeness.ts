/** Two words are compared letter by letter only where their lengths allow them to be alike. */
const LONGEST = 40;

/**
 * How alike two word forms are spelled, from 0 to 1: 0 for different words, more for a slip of the pen, a
 * plural, another spelling. Below two thirds of common letters (edit distance over the longer one) it is 0,
 * so that unlike words never look a little alike.
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST || longer < 4 || Math.abs(a.length - b.length) > longer / 3) return 0;
  // Numbers are the same or they are not.
  if (/\d/.test(a) || /\d/.test(b)) return 0;
  const alike = 1 - editDistance(a, b) / longer;
  return alike < 2 / 3 ? 0 : alike;
}

/** Levenshtein's distance in code units, two neighbours exchanged counting as one change (Damerau 1964). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
