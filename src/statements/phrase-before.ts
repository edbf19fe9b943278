import { genderOfGivenName } from '../language/index.js';
import { isNameWord, type NameRun, type NameSense, nameBefore, nameFrom } from './name-run.js';
import { describe, LINKING, LONGEST_DESCRIPTION, type NounPhrase, named } from './noun-phrase.js';
import { isPersonWord } from './person-word.js';
import type { Token } from './tokens-of.js';

/** The phrase that ends before a token, in the clause that begins at `start`: the subject before its verb. */
export function phraseBefore(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  to: number,
): NounPhrase | null {
  const last = tokens[to - 1];
  if (to <= start || last === undefined) return null;
  if (last.form === ')') return beforeBracket(sense, tokens, start, to - 1);
  if (last.form === ',' || last.form === '—' || last.form === '–') {
    return beforeApposition(sense, tokens, start, to - 1);
  }
  if (last.kind !== 'word' || sense.tables.conjunctions.has(last.form)) return null;
  const pronoun = sense.tables.pronouns.get(last.form);
  if (pronoun !== undefined) return beforePronoun(sense, tokens, start, to, pronoun.subject);
  const name = nameBefore(sense, tokens, to);
  const plain = name !== null && name.from >= start && !leadsTo(sense, tokens, start, name);
  const phrase = plain ? named(name) : descriptionBefore(sense, tokens, start, to);
  return phrase === null ? null : (beforeAdverbial(sense, tokens, start, phrase) ?? phrase);
}

/** "Rep. Gwen Moore (D-Wis.) said": what stands in brackets is looked past. */
function beforeBracket(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  closing: number,
): NounPhrase | null {
  for (let at = closing - 1; at > start && closing - at < 20; at--) {
    if (tokens[at]?.form === '(') return phraseBefore(sense, tokens, start, at);
  }
  return null;
}

/** "Trump in his speech called": a phrase that a preposition leads to is no subject; whoever stands before it is. */
function beforeAdverbial(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  phrase: NounPhrase,
): NounPhrase | null {
  const at = phrase.from - 1;
  const lead = tokens[at];
  if (at <= start || lead?.kind !== 'word' || LINKING.has(lead.form)) return null;
  if (!sense.tables.prepositions.has(lead.form)) return null;
  const head = phraseBefore(sense, tokens, start, at);
  if (head?.kind !== 'description' || head.to !== at || isOfPerson(sense, tokens, head)) return head;
  return { ...head, to: phrase.to };
}

/** "one line in the minutes" is one thing; "the president in his speech" is someone somewhere. */
function isOfPerson(sense: NameSense, tokens: readonly Token[], { from, to }: NounPhrase): boolean {
  return tokens
    .slice(from, to)
    .some((token) => sense.tables.roles.has(token.form) || isPersonWord(token.form));
}

/** A relative pronoun leads to what it stands for: "Marsh, who said". */
function beforePronoun(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  to: number,
  subject: boolean,
): NounPhrase | null {
  const form = tokens[to - 1]?.form ?? '';
  if (sense.tables.relatives.has(form)) {
    const before = tokens[to - 2]?.form === ',' ? to - 2 : to - 1;
    return phraseBefore(sense, tokens, start, before);
  }
  return subject ? { kind: 'pronoun', from: to - 1, to, name: null } : null;
}

/** Whether the name before the verb belongs to a longer phrase: "the lawyer for X", "dirigée par X", "X and Y". */
function leadsTo(sense: NameSense, tokens: readonly Token[], start: number, name: NameRun): boolean {
  const before = tokens[name.from - 1];
  if (before === undefined || name.from <= start) return false;
  const linked = sense.tables.determiners.has(before.form) ? tokens[name.from - 2] : before;
  if (linked !== undefined && LINKING.has(linked.form)) return name.from - 1 > start;
  const coordinated = before.form === 'and' || before.form === 'et' || before.form === '&';
  return coordinated && nameBefore(sense, tokens, name.from - 1) !== null && name.from - 2 >= start;
}

/** "X, the head of Y, said" and "the head of Y, X, said": what stands between the commas tells which. */
function beforeApposition(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  comma: number,
): NounPhrase | null {
  const inner = nameBefore(sense, tokens, comma);
  if (inner !== null && isOpener(tokens[inner.from - 1]) && inner.from - 1 > start) {
    const described = headBefore(sense, tokens, start, inner.from - 1);
    if (described?.kind !== 'name') return named(inner);
  }
  for (let at = comma - 1; at > start && comma - at < 40; at--) {
    if (!isOpener(tokens[at]) || !opensApposition(sense, tokens[at + 1])) continue;
    const head = headBefore(sense, tokens, start, at);
    if (head?.kind === 'name' || (head !== null && head.from === start)) return head;
  }
  return null;
}

/** A name or description right before a token, and nothing looked past: what an apposition can belong to. */
function headBefore(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  to: number,
): NounPhrase | null {
  const last = tokens[to - 1];
  if (to <= start || last?.kind !== 'word' || sense.tables.conjunctions.has(last.form)) return null;
  const name = nameBefore(sense, tokens, to);
  const plain = name !== null && name.from >= start && !leadsTo(sense, tokens, start, name);
  return plain ? named(name) : descriptionBefore(sense, tokens, start, to);
}

function isOpener(token: Token | undefined): boolean {
  return token !== undefined && /^[,(—–]$/.test(token.form);
}

function opensApposition(sense: NameSense, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return !token.capital || sense.tables.roles.has(token.form) || /^\d/.test(token.form);
}

/** A description to the left, back to where its clause begins; what leads in ("In a letter the …") is left out. */
function descriptionBefore(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  to: number,
): NounPhrase | null {
  let from = to;
  while (from > start && to - from < LONGEST_DESCRIPTION && belongsLeft(sense, tokens[from - 1])) {
    from--;
    if (opensPhrase(sense, tokens, from)) break;
  }
  from = withoutLead(sense, tokens, from, to);
  if (from >= to || (to - from > 6 && !hasArticle(sense, tokens, from, to))) return null;
  const led = ledByName(sense, tokens, from, to);
  if (led !== null) return led;
  const proper = behindArticle(sense, tokens, from);
  const whole = tokens
    .slice(proper, to)
    .every(
      (token) => token.capital || LINKING.has(token.form) || token.form === 'and' || token.form === 'et',
    );
  const coordinated = tokens.slice(from, to).some((token) => token.form === 'and' || token.form === 'et');
  if (whole && !coordinated && isNameWord(sense, tokens, proper))
    return { kind: 'name', from, to, name: { from: proper, to } };
  const found = coordinated ? null : describe(sense, tokens, from, to);
  return found !== null && found.to <= to ? found : { kind: 'description', from, to, name: null };
}

/** Where the name begins behind an article that the head of a sentence wrote with a capital. */
function behindArticle(sense: NameSense, tokens: readonly Token[], from: number): number {
  return sense.tables.determiners.has(tokens[from]?.form ?? '') ? from + 1 : from;
}

/** "Mr. Morgan of the Sierra Club": someone named, and where from. */
function ledByName(sense: NameSense, tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const run = nameFrom(sense, tokens, from);
  if (run === null || run.to >= to || !/^(?:of|from|at|de|d'|du|des|chez)$/.test(tokens[run.to]?.form ?? ''))
    return null;
  const person = run.name > run.from || genderOfGivenName(tokens[run.name]?.form ?? '') !== null;
  return person ? { kind: 'name', from, to: run.to, name: { from: run.name, to: run.to } } : null;
}

function hasArticle(sense: NameSense, tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some((token) => sense.tables.determiners.has(token.form) || token.form === "'s");
}

/** An article opens the phrase, unless a small word leads on to it from another: "the lawyer of the company". */
function opensPhrase(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  if (!sense.tables.determiners.has(tokens[at]?.form ?? '') || LINKING.has(tokens[at]?.form ?? ''))
    return false;
  const before = tokens[at - 1]?.form ?? '';
  if (sense.tables.determiners.has(before)) return false;
  return !LINKING.has(before) && before !== 'and' && before !== 'et';
}

function belongsLeft(sense: NameSense, token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (token.form === 'and' || token.form === 'et') return true;
  const { tables } = sense;
  if (LINKING.has(token.form)) return true;
  if (tables.complementizers.has(token.form)) return false;
  if (tables.determiners.has(token.form)) return true;
  if (tables.pronouns.has(token.form) || tables.complementizers.has(token.form)) return false;
  if (tables.conjunctions.has(token.form) || tables.relatives.has(token.form)) return false;
  return !tables.auxiliaries.has(token.form) || token.form === "'s";
}

/** Where a description really begins: behind adverbs, conjunctions, and a phrase that leads in. */
function withoutLead(sense: NameSense, tokens: readonly Token[], from: number, to: number): number {
  const { tables } = sense;
  let at = from;
  while (at < to && isLeadWord(sense, tokens[at])) at++;
  const form = tokens[at]?.form ?? '';
  if (!tables.prepositions.has(form) || tables.determiners.has(form)) return at;
  for (let next = to - 1; next > at; next--) {
    const before = tokens[next - 1]?.form ?? '';
    if (tables.determiners.has(tokens[next]?.form ?? '') && !tables.prepositions.has(before)) return next;
  }
  return to;
}

function isLeadWord(sense: NameSense, token: Token | undefined): boolean {
  const form = token?.form ?? '';
  if (form === 'and' || form === 'et' || sense.tables.weekdays.has(form)) return true;
  if (sense.tables.determiners.has(form) || sense.tables.prepositions.has(form)) return false;
  return sense.tables.preverbs.has(form) || sense.tables.functionWords.has(form);
}
