import { foldText } from '../../text/index.js';
import { DEGREES, GENERATIONS, GROUP_WORDS, PARTICLES, TITLES, WEAK_GROUP_WORDS } from './name-tables.js';
import type { ReadName } from './types.js';

const NOTHING: ReadName = { form: 'none', first: '', middle: [], family: '', generation: '', squashed: '' };
/** Nobody's name is longer; what stands behind is not read. */
const LONGEST = 200;
/** "Ana Roe via the list", "… on behalf of …": written through another's mailbox. */
const THROUGH =
  /\b(?:via|on behalf of|de la part de|pour le compte de|im auftrag von|a nombre de|por cuenta de)\b/;
/** "Ana and Ben Roe": several people. */
const SEVERAL = /\s(?:&|\+|and|et|und|y)\s|&/;
const LONG_PAUSE = /\s+[-–—|:]\s+|\s*[;|]\s*|\s+[-–—]|\s*\/\s*/;

/**
 * Takes a name apart. "Last, First", family names in capitals, titles, degrees, "(Dept)", "[mailto:…]" and
 * " - Company" are read; accents, case and quotes do not count. A name that is an address is none.
 */
export function readName(written: string): ReadName {
  if (written === '') return NOTHING;
  const name = withoutCompany(withoutServer(bareName(written.slice(0, LONGEST))));
  if (name === '' || isAddress(name)) return NOTHING;
  const folded = foldText(name, 'search');
  const isThrough = THROUGH.test(foldText(written.slice(0, LONGEST), 'search'));
  if (isThrough || SEVERAL.test(folded) || isGroup(folded)) return groupName(folded);
  return nameOf(orderWords(name));
}

/** Words of a name in reading order; `families` of the last of them are the family name, where that is told. */
interface OrderedName {
  readonly words: readonly string[];
  readonly families: number | null;
}

function bareName(written: string): string {
  const text = foldText(written, 'typography').replace(/\s+/g, ' ');
  const outside = text.replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}/g, ' ');
  const kept = /\p{L}/u.test(outside) ? outside : text.replace(/[()[\]<>{}]/g, ' ');
  return kept
    .replace(/["\\]|^[\s'.,;_*-]+|[\s',;_*-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Ana Roe/PAR/ACME@ACME", "Ana Roe@ACME": Notes says which server knows the name; a host would have a point. */
function withoutServer(name: string): string {
  const common = name.replace(/^cn=/i, '');
  return /^[^@]*[\s/][^@]*@[^@.\s]+$/.test(common) ? common.slice(0, common.lastIndexOf('@')) : common;
}

function isAddress(name: string): boolean {
  return (
    /\S@\S/.test(name) ||
    /^\S+ at \S+\.\S+$/.test(name) ||
    /^(?:https?:|www\.)|^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|edu|gov|info|biz)$/i.test(name)
  );
}

function isGroup(folded: string): boolean {
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.some((word) => GROUP_WORDS.has(word))) return true;
  return words.every((word) => WEAK_GROUP_WORDS.has(word));
}

function groupName(folded: string): ReadName {
  const squashed = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  return { ...NOTHING, form: 'group', first: squashed, squashed };
}

/** "Ana Roe - Acme", "Ana Roe/PAR/ACME", "Ana Roe; room 7": what stands behind two words of a name is no name. */
function withoutCompany(name: string): string {
  const pause = LONG_PAUSE.exec(name);
  if (pause === null) return name;
  const before = name.slice(0, pause.index);
  return /\p{L}{2}.*[\s,.]\S*\p{L}{2}|\p{L}.*[\s,.]\p{L}{2}/u.test(before) ? before : name;
}

function orderWords(name: string): OrderedName {
  const [before = '', ...behind] = name.split(',');
  const words = splitWords(before);
  const [given] = behind
    .map((part) => splitWords(part).filter((word) => !isSuffix(word)))
    .filter((part) => part.length > 0);
  const suffixes = behind.flatMap(splitWords).filter((word) => GENERATIONS.has(foldWord(word)));
  const isRemark = /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Ll}{2}/u.test(given?.[0] ?? '');
  if (given === undefined || isRemark) {
    return capitalsLast([...words, ...suffixes]);
  }
  const families = words.filter((word) => !GENERATIONS.has(foldWord(word)));
  const inner = words.filter((word) => GENERATIONS.has(foldWord(word)));
  return { words: [...given, ...families, ...inner, ...suffixes], families: families.length };
}

/** "ROE Ana" as "Ana ROE": a family name in capitals before a given name that is not. */
function capitalsLast(words: readonly string[]): OrderedName {
  const isCapital = (word: string) =>
    (/^\p{Lu}[\p{Lu}'-]{2,}$/u.test(word) && !TITLES.has(foldWord(word))) ||
    (/^\p{Lu}{2}$/u.test(word) && PARTICLES.has(foldWord(word)));
  const first = words.findIndex((word) => !isCapital(word));
  const given = words.slice(first);
  if (first <= 0 || !given.every((word) => /^\p{Lu}(?:\p{Ll}|\.?$|[\p{Ll}.'-])/u.test(word))) {
    return { words, families: null };
  }
  if (given.every((word) => word.replace(/\./g, '').length < 2)) return { words, families: null };
  return { words: [...given, ...words.slice(0, first)], families: first };
}

/** Words as people tell them apart: "J.P." is two, "Jean-Pierre" and "O'Neil" one each. */
function splitWords(text: string): string[] {
  return text
    .replace(/\b(?:ph\.? ?d|m\.d|m\.sc|b\.sc)\b\.?/gi, (degree) => degree.replace(/[. ]/g, ''))
    .split(/[\s_]+|\.(?=[\s,]|\p{L})|(?<=\p{L})\.$/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function foldWord(word: string): string {
  return foldText(word, 'search').replace(/[^\p{L}\p{N}]+/gu, '');
}

function isSuffix(word: string): boolean {
  const folded = foldWord(word);
  return DEGREES.has(folded) || GENERATIONS.has(folded);
}

function nameOf({ words, families }: OrderedName): ReadName {
  const folded = words.map(foldWord).filter((word) => word !== '');
  const generation = folded.slice(2).find((word) => GENERATIONS.has(word)) ?? '';
  const bare = withoutTitles(folded.filter((word, index) => index < 2 || !isSuffix(word)));
  const squashed = bare.join('');
  if (bare.length === 0) return NOTHING;
  const start = familyStart(bare, families);
  const parts = {
    first: bare[0] ?? '',
    middle: bare.slice(1, Math.max(1, start)),
    family: bare.slice(start).join(''),
    generation: plainGeneration(generation),
    squashed,
  };
  return { form: formOf(parts.first, parts.family, bare.length - start < bare.length), ...parts };
}

function plainGeneration(word: string): string {
  return word.replace('junior', 'jr').replace('senior', 'sr');
}

/** "M." and "Me" are titles where a name stands behind them, and a name's own where nothing does. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !TITLES.has(word));
  return first <= 0 ? words : words.slice(first);
}

/** Where the family name begins: told by a comma or capitals, else the last word with its particles. */
function familyStart(words: readonly string[], families: number | null): number {
  if (families !== null && families < words.length) return words.length - families;
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return Math.max(0, start);
}

function formOf(first: string, family: string, hasGiven: boolean): ReadName['form'] {
  if (!hasGiven || family.length < 2 || !/^\p{L}+$/u.test(family)) return 'single';
  if (!/^\p{L}+$/u.test(first)) return 'single';
  return first.length === 1 ? 'initialled' : 'full';
}
