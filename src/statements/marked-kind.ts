import type { LanguageTables } from '../language/index.js';
import { wordsOf } from '../text/index.js';
import type { Attribution } from './attribution.js';
import { isAuxiliary } from './cue-at.js';
import { isRelativeNaming } from './relative-naming.js';
import type { Token } from './tokens-of.js';

/** What words in marks are, judged by what stands around them. */
export type MarkedKind = 'quotation' | 'term' | 'title';

/** More words than this are no term, whatever leads them in. */
const LONGEST_TERM = 6;
const LONGEST_TITLE = 15;
/** Up to so many words are a term unless a verb of saying governs them. */
const LONGEST_BARE_TERM = 3;

/** What stands in the marks, counted once. */
export interface Inside {
  readonly words: number;
  readonly text: string;
}

export function insideOf(text: string, start: number, end: number): Inside {
  const inside = text.slice(start, Math.min(end, start + 400));
  return { words: wordsOf(inside).length, text: inside };
}

/**
 * Whether the quotation at a token is someone's words, a term or a title. A word of naming before the marks
 * makes a name of them ("so-called", "intitulé", "the book"), so does their being few where nobody says them.
 */
export function markedKind(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  inside: Inside,
  attribution: Attribution | null,
): MarkedKind {
  const few = inside.words <= LONGEST_BARE_TERM;
  const named = few && isRelativeNaming(tables, tokens, at) ? 'term' : namedKind(tables, tokens, at, inside);
  if (named !== null) return named;
  if (inside.words === 0) return 'term';
  if (attribution === null) return bareKind(tables, tokens, at, inside);
  if (attribution.near || inside.words > LONGEST_BARE_TERM) return 'quotation';
  return governedKind(tables, tokens, at, inside, attribution);
}

/** After a word of naming or of works, right before the marks. */
function namedKind(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  inside: Inside,
): MarkedKind | null {
  let before = at - 1;
  if (/^(?:de|d'|du|,|")$/.test(tokens[before]?.form ?? '') && isNaming(tables, tokens[before - 1])) before--;
  const word = tokens[before];
  if (word?.kind !== 'word') return null;
  const known = word.form === 'as' && /^(?:known|billed|styled)$/.test(tokens[before - 1]?.form ?? '');
  if (tables.works.has(word.form) && inside.words <= LONGEST_TITLE && isTitleLike(tables, word.form, inside))
    return 'title';
  if (!known && !isNaming(tables, word)) return null;
  if (isActive(tables, tokens, before, tokens[at + 1])) return null;
  const title = /titr|titul|titl|headlin/.test(word.form) || hasWork(tables, tokens, before);
  if (title && inside.words <= LONGEST_TITLE) return 'title';
  return inside.words > LONGEST_TERM ? null : 'term';
}

/** "un film baptisé", "a book called": a work right before the word of naming. */
function hasWork(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some((token) => tables.works.has(token.form));
}

function isNaming(tables: LanguageTables, token: Token | undefined): boolean {
  return token?.kind === 'word' && tables.naming.has(token.form);
}

/** Words of naming lead in anything; a "report" or a "speech" only what is written like a title. */
function isTitleLike(tables: LanguageTables, lead: string, inside: Inside): boolean {
  if (!/^[\p{Lu}\d¿¡]/u.test(inside.text)) return /titr|titl|headlin/.test(lead);
  return (
    tables.language === 'fr' || isTitleCase(tables, inside.text) || inside.words <= 4 || /titl/.test(lead)
  );
}

/** "which he called “…”", "Marsh dit « non »": somebody names, here and now; not "un plan dit « … »". */
function isActive(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  after: Token | undefined,
): boolean {
  const form = tables.sayingVerbs.get(tokens[at]?.form ?? '');
  if (form === undefined) return false;
  let before = at - 1;
  while (before > 0 && tables.preverbs.has(tokens[before]?.form ?? '')) before--;
  const token = tokens[before];
  if (token?.kind !== 'word') return false;
  if (tables.copulas.has(token.form)) return false;
  if (isAuxiliary(tables, token) || tables.pronouns.get(token.form)?.subject === true) return true;
  if (token.capital && !tables.determiners.has(tokens[before - 1]?.form ?? '')) return true;
  return tokens[at]?.form === 'dit' && opensWithSubject(tables, tokens, at) && !isAuxiliary(tables, after);
}

/** "Le ministre dit « non »": an article and at most a few words from the head of the sentence to the verb. */
function opensWithSubject(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  for (let head = at - 1; head >= 0 && at - head <= 5; head--) {
    const token = tokens[head];
    if (token?.kind !== 'word' || isAuxiliary(tables, token)) return false;
    const before = tokens[head - 1];
    if (tables.determiners.has(token.form) && (before === undefined || before.kind === 'stop')) return true;
  }
  return false;
}

/** Words that nobody is said to say: a sentence of its own, or long enough, is a quotation still. */
function bareKind(tables: LanguageTables, tokens: readonly Token[], at: number, inside: Inside): MarkedKind {
  if (isOwnSentence(tokens, at) && /^[\p{Lu}\d[…]/u.test(inside.text) && /[.!?…,]["'”’»]*$/.test(inside.text))
    return 'quotation';
  if (isTitleCase(tables, inside.text)) return inside.words > 1 ? 'title' : 'term';
  if (inside.words <= LONGEST_BARE_TERM) return 'term';
  const speech = wordsOf(inside.text).some((word) => isSpeechWord(tables, word.form));
  if (inside.words === LONGEST_BARE_TERM + 1)
    return speech && /[.!?]$/.test(inside.text) ? 'quotation' : 'term';
  return speech ? 'quotation' : 'term';
}

function isSpeechWord(tables: LanguageTables, form: string): boolean {
  return tables.functionWords.has(form) || tables.auxiliaries.has(form) || tables.sayingVerbs.has(form);
}

/** Whether nothing but the marks stands between one stop and the next. */
export function isOwnSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const opens = before === undefined || (before.kind !== 'word' && !/^[,;(]$/.test(before.form));
  const closing = tokens[at]?.quotation?.closing ?? '';
  const closes =
    after === undefined ||
    after.kind === 'stop' ||
    (/[.!?…]/.test(closing) && (after.capital || after.kind === 'quote'));
  return opens && closes;
}

/** A few words in a sentence that a verb of saying governs: said as such, or a name with an article. */
function governedKind(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  inside: Inside,
  attribution: Attribution,
): MarkedKind {
  if (inside.words > 1 && isTitleCase(tables, inside.text)) return 'title';
  if (isTalkOf(attribution)) return 'term';
  if (attribution.verb?.calls === true) return 'quotation';
  if (inside.words === 1 && /^\p{Lu}/u.test(inside.text)) return 'term';
  const before = tokens[at - 1]?.form ?? '';
  const article = tables.determiners.has(before) && !tables.negations.has(before);
  const predicate = [2, 3, 4].some((back) => tables.copulas.has(tokens[at - back]?.form ?? ''));
  return article && !predicate ? 'term' : 'quotation';
}

/** "Zero to One": at least two words with capitals, and none but small words without. */
function isTitleCase(tables: LanguageTables, inside: string): boolean {
  const words = inside.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  const light = small.every((word) => word.length <= 4 && tables.functionWords.has(word.toLowerCase()));
  return capitals >= 2 && light && /^[\p{Lu}\d]/u.test(inside);
}

/** « on parle déjà de « X » et de « Y » », "began to speak of a “X”": nobody's words, a name that goes round. */
function isTalkOf({ verb, speaker, tokens, cue }: Attribution): boolean {
  if (verb?.lemma !== 'parler' && verb?.lemma !== 'speak') return false;
  if (speaker === null || tokens[cue.to - 1]?.form === verb.lemma) return true;
  return speaker.kind === 'pronoun' && tokens[speaker.from]?.form === 'on';
}
