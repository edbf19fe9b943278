import { isShortForm } from './name-tables.js';
import type { ReadName } from './types.js';

/** Whether two names of one address can be one person's: `same` words, `alike`, or `other` people's. */
export type NameLikeness = 'same' | 'alike' | 'other';

/**
 * Compares names that tell somebody (full or initialled). `same`: the same words but for order and spacing.
 * `alike`: one says more than the other, or writes it shorter, or slips in a letter.
 */
export function compareNames(one: ReadName, other: ReadName): NameLikeness {
  if (one.generation !== '' && other.generation !== '' && one.generation !== other.generation) return 'other';
  if (isRearranged(one, other)) return 'same';
  if (one.family === other.family) return sameGivenNames(one, other) ? 'alike' : 'other';
  if (isWithin(one, other) || isWithin(other, one)) return 'alike';
  return one.first === other.first && one.first.length > 1 && isSlip(one.family, other.family)
    ? 'alike'
    : 'other';
}

/** Whether the given names of two people of one family name can be one person's. Symmetric. */
export function sameGivenNames(one: ReadName, other: ReadName): boolean {
  return sameFirst(one.first, other.first) && sameMiddle(one.middle, other.middle);
}

/** Whether middle names do not contradict each other: one has none, or they begin alike, in order. */
export function sameMiddle(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const middle of shorter) {
    const found = longer.findIndex((word, index) => index >= at && isSameOrInitial(word, middle));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** Whether one is the other or its initial. */
export function isSameOrInitial(one: string, other: string): boolean {
  return (
    one === other ||
    (one.length === 1 && other.startsWith(one)) ||
    (other.length === 1 && one.startsWith(other))
  );
}

/** Whether a single word can be a name that goes with a full name: one of its words, a short form, its initials. */
export function isPartOf(word: string, name: ReadName): boolean {
  const words = [name.first, ...name.middle, name.family];
  if (words.some((other) => sameFirst(word, other))) return true;
  const initials = words.map((other) => other.charAt(0)).join('');
  const made = [
    initials,
    name.first.charAt(0) + name.family,
    name.first + name.family.charAt(0),
    name.family + name.first.charAt(0),
    name.family + name.first,
    name.squashed,
  ];
  return made.includes(word) || (word.length > 3 && name.squashed.startsWith(word));
}

function sameFirst(one: string, other: string): boolean {
  if (isSameOrInitial(one, other) || isShortForm(one, other)) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.length >= 7 && isInnerSlip(shorter, longer);
}

/** A slip between the first and the last letter: at the end, a letter makes a man's name a woman's. */
function isInnerSlip(one: string, other: string): boolean {
  return one[0] === other[0] && one.at(-1) === other.at(-1) && isSlip(one, other);
}

/** One letter changed, left out, put in, or two swapped, in a word of five letters or more. */
function isSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 5 || longer.length - shorter.length > 1) return false;
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from++;
  let behind = 0;
  while (behind < shorter.length - from && shorter.at(-1 - behind) === longer.at(-1 - behind)) behind++;
  const left = shorter.slice(from, shorter.length - behind);
  const right = longer.slice(from, longer.length - behind);
  return right.length <= 1 || (left.length === 2 && left === [...right].reverse().join(''));
}

function isRearranged(one: ReadName, other: ReadName): boolean {
  if (one.squashed === other.squashed) return true;
  if (one.squashed.length !== other.squashed.length) return false;
  return sortedWords(one).join(' ') === sortedWords(other).join(' ');
}

/** Whether every word of the one stands in the other, two of them whole: "Ana Roe" in "Ana Lopez Roe". */
function isWithin(part: ReadName, whole: ReadName): boolean {
  const left = [whole.first, ...whole.middle, whole.family];
  let full = 0;
  for (const word of [part.first, ...part.middle, part.family]) {
    const at = left.findIndex((other) => isSameOrInitial(word, other));
    if (at < 0) return false;
    if (word.length > 1 && left[at] === word) full++;
    left.splice(at, 1);
  }
  return full > 1;
}

function sortedWords(name: ReadName): string[] {
  return [name.first, ...name.middle, name.family].sort();
}
