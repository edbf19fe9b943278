import { isNameWord, type NameRun, type NameSense, nameBefore, nameFrom } from './name-run.js';
import { isPersonWord } from './person-word.js';
import type { Token } from './tokens-of.js';

/**
 * Someone as a clause speaks of them. `from` and `to` are tokens, half-open: the whole mention. `name` are the
 * tokens of the name in it, null for a pronoun or a description that holds none of its own.
 */
export interface NounPhrase {
  readonly kind: 'name' | 'pronoun' | 'description';
  readonly from: number;
  readonly to: number;
  readonly name: { readonly from: number; readonly to: number } | null;
}

export const LONGEST_DESCRIPTION = 14;

/** The name a description ends with ("CEO Sam Altman") or that stands behind it in commas is its name. */
export function describe(sense: NameSense, tokens: readonly Token[], from: number, to: number): NounPhrase {
  const body = bodyNamed(sense, tokens, from, to);
  if (body !== null) return body;
  const last = nameBefore(sense, tokens, to);
  if (last !== null && last.from === from + 1 && sense.tables.determiners.has(tokens[from]?.form ?? '')) {
    return { kind: 'name', from, to, name: { from: last.name, to } };
  }
  if (last !== null && last.from > from && ownsName(sense, tokens, from, last)) {
    return { kind: 'name', from: last.from, to, name: { from: last.name, to } };
  }
  const behind = tokens[to]?.form === ',' ? nameFrom(sense, tokens, to + 1) : null;
  if (behind !== null && closesApposition(tokens[behind.to])) {
    return { kind: 'name', from: behind.from, to: behind.to, name: { from: behind.name, to: behind.to } };
  }
  return { kind: 'description', from, to, name: null };
}

/**
 * "la Cour des comptes", "the Office of fair trading": a noun with a capital behind an article, with what "of"
 * leads to, is the name of a body. Not of a person: "le Président de la République".
 */
export function bodyNamed(
  sense: NameSense,
  tokens: readonly Token[],
  from: number,
  to: number,
): NounPhrase | null {
  const head = tokens[from + 1];
  if (head === undefined || to < from + 4 || !sense.tables.determiners.has(tokens[from]?.form ?? ''))
    return null;
  if (!isNameWord(sense, tokens, from + 1) || (isPersonWord(head.form) && !BODY.test(head.form))) return null;
  if (!/^(?:of|de|d'|du|des)$/.test(tokens[from + 2]?.form ?? '')) return null;
  const words = tokens.slice(from + 2, to);
  if (words.some((token) => token.kind !== 'word' || token.form === "'s")) return null;
  return { kind: 'name', from, to, name: { from: from + 1, to } };
}

/** Of the nouns for people those for many who act as one. */
const BODY = /(?:agence|conseil|tribunal|court|committee|board|congress|ministries)$/;

/** Whether a name in a description is the one described: nothing leads from the one to the other. */
function ownsName(sense: NameSense, tokens: readonly Token[], from: number, name: NameRun): boolean {
  const before = tokens[name.from - 1];
  if (before === undefined || name.from <= from || isLinker(sense, before)) return false;
  const proper = tokens.slice(name.name, name.to).length > 1 || name.from < name.name;
  return proper && before.kind === 'word' && !sense.tables.determiners.has(before.form);
}

function closesApposition(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'stop' || token.form === ',';
}

export function isLinker(sense: NameSense, token: Token | undefined): boolean {
  const form = token?.form ?? '';
  return (
    sense.tables.prepositions.has(form) ||
    sense.tables.determiners.has(form) ||
    sense.tables.conjunctions.has(form)
  );
}

export const LINKING = new Set([
  'of',
  'for',
  'from',
  'with',
  'de',
  "d'",
  'du',
  'des',
  'au',
  'aux',
  'chez',
  'par',
  "'s",
  'at',
]);

export function named(run: NameRun): NounPhrase {
  return { kind: 'name', from: run.from, to: run.to, name: { from: run.name, to: run.to } };
}
