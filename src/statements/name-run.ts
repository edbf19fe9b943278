import { genderOfGivenName, type LanguageTables } from '../language/index.js';
import type { Token } from './tokens-of.js';

/** What names are told by: the words of the language, and which words of this text are no names. */
export interface NameSense {
  readonly tables: LanguageTables;
  /** Words that this text also writes with a small letter. */
  readonly common: ReadonlySet<string>;
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
  if (!isNameWord(sense, tokens, name)) return null;
  let to = name + 1;
  while (to - name < LONGEST_NAME) {
    if (isNameWord(sense, tokens, to) || isSuffix(tokens, to)) to++;
    else if (isParticle(sense, tokens, name, to)) to += 2;
    else break;
  }
  return { from, name, to };
}

/** The name that ends before a token, as long as it goes to the left; null where none does. */
export function nameBefore(sense: NameSense, tokens: readonly Token[], to: number): NameRun | null {
  let name = to;
  while (to - name < LONGEST_NAME) {
    if (isNameWord(sense, tokens, name - 1) || isSuffix(tokens, name - 1)) name--;
    else if (
      name < to &&
      isNameWord(sense, tokens, name - 2) &&
      isParticle(sense, tokens, name - 2, name - 1)
    )
      name -= 2;
    else break;
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

/** A small word inside a name. "de" is one only behind a given name: "Dominique de V…", not "Meta de Z…". */
function isParticle(sense: NameSense, tokens: readonly Token[], name: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || !sense.tables.particles.has(token.form)) return false;
  if (!isNameWord(sense, tokens, at + 1)) return false;
  const given = genderOfGivenName(tokens[name]?.form ?? '') !== null;
  return given || /^(?:von|van|der|den|bin|ibn|ben)$/.test(token.form);
}
