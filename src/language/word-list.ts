/** The words of a list written as one string, parted by white space. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** The same as a set. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(words));
}

/** The phrases of a list, parted by commas: words parted by one space. */
export function phraseSet(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => words(phrase).join(' ')));
}
