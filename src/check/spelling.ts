import { editDistance } from './likeness.js';

/** A slip is looked for in words long enough that one letter does not make another word of them. */
const SHORTEST_SLIP = 6;
/** The end of a word carries number, person and tense: a change there is not one of spelling. */
const ENDING = 2;

/** Spellings that differ between the English of two shores, brought to one form. */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})is(?=e|ing|ation)/, 'iz'],
  [/(?<=\w{2})our/, 'or'],
  [/(?<=\w{3})tre$/, 'ter'],
  [/(?<=\w{2}[aeiou])ll(?=ed|ing|er)/, 'l'],
  [/(?<=\w{3})ogue$/, 'og'],
  [/(?<=\w{3})yse/, 'yze'],
  [/(?<=\w{3})ence$/, 'ense'],
];

/**
 * Whether two forms that differ are two spellings of one word: regional, or a slip of one letter inside a long
 * word (left out, put in, exchanged with its neighbour). A change of the first letter or the ending is another
 * word or another form of it.
 */
export function isSpellingVariant(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  return regional(a) === regional(b) || isSlip(a, b);
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_SLIP || editDistance(a, b) !== 1) return false;
  return a.charAt(0) === b.charAt(0) && a.slice(-ENDING) === b.slice(-ENDING);
}

function regional(form: string): string {
  return REGIONAL.reduce((word, [from, to]) => word.replace(from, to), form);
}
