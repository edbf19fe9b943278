import { type NameRun, type NameSense, nameFrom } from './name-run.js';
import { describe, isLinker, LINKING, LONGEST_DESCRIPTION, type NounPhrase } from './noun-phrase.js';
import type { Token } from './tokens-of.js';

/** The phrase that begins at a token: the subject behind an inverted verb, the object of "told". */
export function phraseFrom(sense: NameSense, tokens: readonly Token[], at: number): NounPhrase | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (sense.tables.pronouns.has(token.form) && !isDeterminerThere(sense, tokens, at)) {
    return { kind: 'pronoun', from: at, to: at + 1, name: null };
  }
  const name = nameFrom(sense, tokens, at);
  if (name !== null) return nameOrOwner(sense, tokens, name);
  return descriptionFrom(sense, tokens, at);
}

/** "her" and "leur" before a noun are determiners. */
function isDeterminerThere(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]?.form ?? '';
  const next = tokens[at + 1];
  return sense.tables.determiners.has(form) && next?.kind === 'word' && !isBoundary(sense, next);
}

/** "Marsh" is himself; "Marsh's lawyer" and "Marsh's lawyer Alex Stern" are someone else. */
function nameOrOwner(sense: NameSense, tokens: readonly Token[], run: NameRun): NounPhrase | null {
  if (tokens[run.to]?.form !== "'s")
    return { kind: 'name', from: run.from, to: run.to, name: { from: run.name, to: run.to } };
  return descriptionFrom(sense, tokens, run.from);
}

/** A description to the right: "the company's lawyer", "un porte-parole de la société", "le patron de X, Y". */
function descriptionFrom(sense: NameSense, tokens: readonly Token[], at: number): NounPhrase | null {
  const first = tokens[at];
  if (
    first === undefined ||
    isBoundary(sense, first) ||
    (LINKING.has(first.form) && !sense.tables.determiners.has(first.form))
  )
    return null;
  let to = at + 1;
  while (to - at < LONGEST_DESCRIPTION && goesOn(sense, tokens, to)) to++;
  while (to > at + 1 && isLinker(sense, tokens[to - 1])) to--;
  return describe(sense, tokens, at, to);
}

/** Whether a description goes on with a token: nouns, names, articles behind "of", no new clause. */
function goesOn(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (LINKING.has(token.form)) return true;
  const { tables } = sense;
  if (/^une?$/.test(token.form) && tokens[at - 1]?.form === "l'") return true;
  if (tables.determiners.has(token.form)) return LINKING.has(tokens[at - 1]?.form ?? '') || at === 0;
  const verb = tables.sayingVerbs.get(token.form);
  if (verb !== undefined && !verb.noun && !token.capital) return verb.moods.includes('past-participle');
  return !isBoundary(sense, token) && !tables.auxiliaries.has(token.form);
}

function isBoundary(sense: NameSense, token: Token): boolean {
  if (token.kind !== 'word') return true;
  const { tables } = sense;
  if (token.form === "'s" || LINKING.has(token.form)) return false;
  if (tables.determiners.has(token.form)) return false;
  return (
    tables.prepositions.has(token.form) ||
    tables.conjunctions.has(token.form) ||
    tables.relatives.has(token.form) ||
    tables.complementizers.has(token.form) ||
    tables.pronouns.has(token.form) ||
    tables.negations.has(token.form) ||
    tables.weekdays.has(token.form)
  );
}
