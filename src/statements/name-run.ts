import { genderOfGivenName, type LanguageTables } from '../language/index.js';
import type { Token } from './tokens-of.js';

/** What names are told by: the words of the language, and which words of this text are no names. */
export interface NameSense {
  readonly tables: LanguageTables;
  /** Words that this text also writes with a small letter. */
  readonly common: ReadonlySet<string>;
  /** Names with a capitalised article that this text writes inside a sentence: "le tallec". */
  readonly surnames: ReadonlySet<string>;
}

/** Half-open, in tokens. `name` begins behind the honorifics and titles of office that `from` begins with. */
export interface NameRun {
  readonly from: number;
  readonly name: number;
  readonly to: number;
}

const LONGEST_NAME = 8;

/** Whether a token can be part of a name: a capital, and no ordinary word at the head of a sentence. */
export function isNameWord(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || !token.capital) return false;
  const { tables } = sense;
  if (token.form.endsWith("'") || tables.functionWords.has(token.form)) return false;
  if (tables.weekdays.has(token.form) || isMonth(tables, token.form)) return false;
  if (tables.honorifics.has(token.form) || tables.roles.has(token.form)) return false;
  return !isSentenceHead(tokens, at) || !isCommon(sense, token.form) || nextIsName(sense, tokens, at);
}

/** "May" and "Mars" are months only, "April" is one most of the time. */
function isMonth(tables: LanguageTables, form: string): boolean {
  return tables.months.has(form) && form.length > 2;
}

function isCommon(sense: NameSense, form: string): boolean {
  if (genderOfGivenName(form) !== null) return false;
  return sense.common.has(form) || sense.tables.sayingVerbs.has(form) || isPeople(form);
}

/** Plurals that open sentences of their own: "Officials said", "Prosecutors wrote". */
function isPeople(form: string): boolean {
  return /(?:ers|ors|ists|ials|ents|ics|ants|ates|eurs|istes|aires|ours)$/.test(form) && form.length > 6;
}

function nextIsName(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || !next.capital || sense.tables.functionWords.has(next.form)) return false;
  return !sense.common.has(tokens[at]?.form ?? '');
}

function isSentenceHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'stop' || before.kind === 'quote' || before.form === ':';
}

/** The name that begins at a token, with honorifics and offices before it; null where none does. */
export function nameFrom(sense: NameSense, tokens: readonly Token[], from: number): NameRun | null {
  let name = from;
  while (name - from < 5 && isTitle(sense, tokens, name)) name++;
  const articles = leadingArticles(sense, tokens, name, name > from);
  if (articles === 0 && !isNameWord(sense, tokens, name)) return null;
  let to = name + articles + 1;
  while (to - name < LONGEST_NAME) {
    if (isNameWord(sense, tokens, to) || isSuffix(tokens, to)) to++;
    else {
      const inside = innerParticles(sense, tokens, name, to);
      if (inside === 0) break;
      to += inside + 1;
    }
  }
  return { from, name, to };
}

/** The name that ends before a token, as long as it goes to the left; null where none does. */
export function nameBefore(sense: NameSense, tokens: readonly Token[], to: number): NameRun | null {
  let name = to;
  while (to - name < LONGEST_NAME) {
    const more = stepLeft(sense, tokens, name, to);
    if (more === 0) break;
    name -= more;
  }
  while (name < to && isSuffix(tokens, name)) name++;
  if (name === to) return null;
  let from = name;
  while (name - from < 5 && isTitle(sense, tokens, from - 1)) from--;
  return { from, name, to };
}

function isTitle(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (sense.tables.honorifics.has(token.form)) return token.capital || token.form.length > 2;
  return sense.tables.roles.has(token.form);
}

function isSuffix(tokens: readonly Token[], at: number): boolean {
  return /^(?:jr|sr|ii|iii|iv)$/.test(tokens[at]?.form ?? '') && tokens[at]?.capital === true;
}

/** By how many tokens a name that begins at a token, or may, goes on to the left. */
function stepLeft(sense: NameSense, tokens: readonly Token[], name: number, to: number): number {
  if (isNameWord(sense, tokens, name - 1) || isSuffix(tokens, name - 1)) return 1;
  if (name === to) return 0;
  let article = 0;
  for (let count = 1; count <= MOST_PARTICLES && isSmall(sense, tokens[name - count]); count++) {
    const before = name - count - 1;
    if (isNameWord(sense, tokens, before) && innerParticles(sense, tokens, before, before + 1) === count)
      return count + 1;
    const titled = isTitle(sense, tokens, before);
    if (leadingArticles(sense, tokens, name - count, titled) === count) article = count;
  }
  return article;
}

const MOST_PARTICLES = 3;

function isSmall(sense: NameSense, token: Token | undefined): boolean {
  return token?.kind === 'word' && (sense.tables.particles.has(token.form) || ARTICLE.test(token.form));
}

const ARTICLE = /^(?:le|la|les|l'|de|du|des|d'|da|dos|del)$/;

/** How many small words from a token on lead to a name word; 0 where they do not. */
function smallWords(sense: NameSense, tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < MOST_PARTICLES && isSmall(sense, tokens[at + count])) count++;
  return isNameWord(sense, tokens, at + count) ? count : 0;
}

/**
 * The small words inside a name: with capitals always ("Marine Le Braz"). "de" is one only behind a given name,
 * or before a capitalised article: "Dominique de V…", "Maël de La R…", not "Meta de Z…".
 */
function innerParticles(sense: NameSense, tokens: readonly Token[], name: number, at: number): number {
  const count = smallWords(sense, tokens, at);
  const first = tokens[at];
  if (count === 0 || first === undefined || first.capital) return count;
  const given = genderOfGivenName(tokens[name]?.form ?? '') !== null;
  const article = at === name + 1 && tokens.slice(at + 1, at + count).some((token) => token.capital);
  return given || article || /^(?:von|van|der|den|bin|ibn|ben)$/.test(first.form) ? count : 0;
}

/**
 * The articles that a name begins with: "M. Le Goff", "puis Le Goff". At the head of a sentence every article
 * has a capital: there it belongs to the name only if the text has that name inside a sentence too.
 */
function leadingArticles(sense: NameSense, tokens: readonly Token[], at: number, titled: boolean): number {
  const first = tokens[at];
  if (first?.kind !== 'word' || !first.capital || !ARTICLE.test(first.form)) return 0;
  const count = smallWords(sense, tokens, at);
  if (count === 0 || titled) return count;
  const inside = isInside(tokens[at - 1]) && !sense.tables.determiners.has(tokens[at - 1]?.form ?? '');
  return inside || sense.surnames.has(surnameAt(tokens, at, count)) ? count : 0;
}

/** Names with a capitalised article inside a sentence, where nothing else makes it one; in lower case. */
export function surnamesIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !token.capital || !ARTICLE.test(token.form) || !isInside(tokens[at - 1]))
      continue;
    let count = 1;
    while (count < MOST_PARTICLES && ARTICLE.test(tokens[at + count]?.form ?? '')) count++;
    if (tokens[at + count]?.capital === true) found.push(surnameAt(tokens, at, count));
  }
  return found;
}

function surnameAt(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count + 1)
    .map((token) => token.form)
    .join(' ');
}

function isInside(before: Token | undefined): boolean {
  return before?.kind === 'word' || before?.form === ',';
}
