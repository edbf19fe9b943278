import { tablesOf } from '../language/index.js';
import { foldText, wordsOf } from '../text/index.js';

/** Whether two names may be of one person: yes, no, or one of them says too little. */
export type NameAnswer = 'same' | 'other' | 'unclear';

/** What stands before names, in either language: an English text may well write "M. Durand". */
const TITLES: ReadonlySet<string> = new Set(
  (['en', 'fr'] as const).flatMap((language) => {
    const { honorifics, roles } = tablesOf(language);
    return [...honorifics.keys(), ...roles];
  }),
);

/**
 * Compares a name as an article gives it with a mailbox as the record writes it (name, address or both).
 * Accents, case, order and honorifics do not count; an initial stands for any name it begins; a surname alone
 * may be anyone's of that name. "unclear" for a name without words.
 */
export function compareName(said: string, written: string): NameAnswer {
  const given = nameWords(said);
  if (given.length === 0) return 'unclear';
  const { name, local } = partsOf(written);
  if (name.length === 0 && local === '') return 'unclear';
  return fitsName(given, name) || fitsLocal(given, local) ? 'same' : 'other';
}

/** The words of a name that are neither honorifics nor initials' points: "M. É. Le Guen" is é, le, guen. */
export function nameWords(name: string): string[] {
  return wordsOf(name)
    .map((word) => ({ form: word.form, written: name.slice(word.start, word.end).toLowerCase() }))
    .filter(({ written }) => !TITLES.has(written))
    .map(({ form }) => form);
}

function partsOf(written: string): { name: string[]; local: string } {
  const address = /<?([^\s<>"]+)@[^\s<>"]+>?/.exec(written);
  const name = address === null ? written : written.replace(address[0], ' ');
  const local = foldText(address?.[1] ?? '', 'search').replace(/\d+/g, '');
  return { name: nameWords(name), local };
}

/** Every word said must be in the name, or be its initial, or have its initial there; one must be there whole. */
function fitsName(said: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  let whole = 0;
  for (const word of said) {
    const at = left.findIndex(
      (other) => other === word || isInitialOf(word, other) || isInitialOf(other, word),
    );
    if (at < 0) return false;
    if (left[at] === word && word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0;
}

function isInitialOf(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/** "eloise.leguen", "eleguen", "leguen", "eloise", "e.le-guen": the ways addresses are made of names. */
function fitsLocal(said: readonly string[], local: string): boolean {
  const bare = local.replace(/[^\p{L}]/gu, '');
  if (bare.length < 3) return false;
  const [first = '', ...rest] = said;
  const last = rest.join('');
  const initial = first.charAt(0);
  if (said.length === 1) return bare === first || local.split(/[^\p{L}]+/u).includes(first);
  return [first + last, initial + last, last + first, last + initial, last, first].includes(bare);
}
