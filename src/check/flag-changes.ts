import { type Language, type LanguageTables, NUMBER_WORDS, tablesOf } from '../language/index.js';
import { foldText, type Word } from '../text/index.js';
import type { Change, Worded } from './compare-surface.js';
import type { Flag } from './types.js';

/** What each side of a set of changes holds: the words that one has and the other has not. */
interface Sides {
  readonly article: readonly ChangedWord[];
  readonly record: readonly ChangedWord[];
}

interface ChangedWord {
  readonly form: string;
  readonly capital: boolean;
  /** Written with a capital where no sentence begins. */
  readonly isName: boolean;
}

/**
 * What the changes of a quotation come to, the gravest first: negation, numbers, names and modality lost, put in
 * or exchanged; then in which way the words differ. No flags for no changes.
 */
export function flagChanges(
  changes: readonly Change[],
  article: Worded,
  record: Worded,
  language: Language,
): Flag[] {
  if (changes.length === 0) return [];
  if (changes.every((change) => change.kind === 'spelling' || change.kind === 'punctuation'))
    return ['spelling-only'];
  const real = changes.filter((change) => change.kind !== 'spelling' && change.kind !== 'punctuation');
  const sides = {
    article: real.flatMap((change) => change.article.map((word) => changedWord(word, article))),
    record: real.flatMap((change) => change.record.map((word) => changedWord(word, record))),
  };
  if (sameForms(sides)) return ['order-changed'];
  return [...flagSense(sides, language), ...flagKinds(real)];
}

/** The flags that say what kind of word was changed. */
function flagSense(sides: Sides, language: Language): Flag[] {
  const lexicon = lexiconOf(language);
  const flags: Flag[] = [];
  if (negationDiffers(sides, lexicon)) flags.push('negation-changed');
  if (numbersDiffer(sides, lexicon)) flags.push('number-changed');
  if (namesDiffer(sides, lexicon)) flags.push('name-changed');
  if (count(sides.article, lexicon.modals) !== count(sides.record, lexicon.modals))
    flags.push('modality-changed');
  return flags;
}

function flagKinds(changes: readonly Change[]): Flag[] {
  const flags: Flag[] = [];
  if (changes.some((change) => change.kind === 'dropped')) flags.push('words-dropped');
  if (changes.some((change) => change.kind === 'added')) flags.push('words-added');
  if (changes.some((change) => change.kind === 'replaced')) flags.push('words-replaced');
  return flags;
}

interface Lexicon {
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly months: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

const lexicons = new Map<Language, Lexicon>();

/** The words of a language that weigh, folded as the words of a text are. */
function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const tables: LanguageTables = tablesOf(language);
  const lexicon = {
    negations: new Set(
      [...foldAll(tables.negations)].filter((form) => !WEAK_NEGATIONS.has(form)).concat(CONTRACTED),
    ),
    modals: foldAll(tables.modals),
    numbers: new Map([...NUMBER_WORDS[language]].map(([word, value]) => [foldText(word, 'search'), value])),
    months: foldAll(tables.months.keys()),
    plain: foldAll(tables.functionWords),
  };
  lexicons.set(language, lexicon);
  return lexicon;
}

/** What is left of "don't" once the apostrophe parted it. */
const CONTRACTED = 't';
/** « ne » comes with the word that really denies, and spoken French leaves it out. */
const WEAK_NEGATIONS: ReadonlySet<string> = new Set(['ne', 'n']);
/** Prefixes that turn a word into its contrary, in both languages. */
const CONTRARY = /^(?:un|in|im|il|ir|dis|non|mis|de|des)$/;

function negationDiffers(sides: Sides, lexicon: Lexicon): boolean {
  if (negated(sides.article, lexicon) !== negated(sides.record, lexicon)) return true;
  return sides.article.some((a) =>
    sides.record.some((r) => isContrary(a.form, r.form) || isContrary(r.form, a.form)),
  );
}

function negated(words: readonly ChangedWord[], lexicon: Lexicon): number {
  return words.filter((word) => lexicon.negations.has(word.form) || word.form === 'cannot').length;
}

function isContrary(longer: string, shorter: string): boolean {
  const prefix = longer.slice(0, longer.length - shorter.length);
  return shorter.length >= 4 && longer.endsWith(shorter) && CONTRARY.test(prefix);
}

function numbersDiffer(sides: Sides, lexicon: Lexicon): boolean {
  const values = (words: readonly ChangedWord[]) =>
    words
      .flatMap((word) => numberOf(word, lexicon))
      .sort()
      .join(' ');
  return values(sides.article) !== values(sides.record);
}

/** A number by its value, a month by its name: both say how much or when. "may" is a verb, "May" a month. */
function numberOf({ form, capital }: ChangedWord, lexicon: Lexicon): string[] {
  if (/\d/.test(form)) return [form.replace(/(?<=\d),(?=\d{3})/g, '')];
  const value = lexicon.numbers.get(form);
  if (value !== undefined) return [String(value)];
  return lexicon.months.has(form) && (capital || !lexicon.modals.has(form)) ? [form] : [];
}

function namesDiffer(sides: Sides, lexicon: Lexicon): boolean {
  const names = (words: readonly ChangedWord[]) =>
    words
      .filter((word) => word.isName && !lexicon.plain.has(word.form) && !lexicon.months.has(word.form))
      .map((word) => word.form)
      .sort()
      .join(' ');
  return names(sides.article) !== names(sides.record);
}

function count(words: readonly ChangedWord[], set: ReadonlySet<string>): string {
  return words
    .filter((word) => set.has(word.form))
    .map((word) => word.form)
    .sort()
    .join(' ');
}

function sameForms(sides: Sides): boolean {
  const forms = (words: readonly ChangedWord[]) =>
    words
      .map((word) => word.form)
      .sort()
      .join(' ');
  return sides.article.length > 0 && forms(sides.article) === forms(sides.record);
}

function changedWord(word: Word, side: Worded): ChangedWord {
  const written = side.text.slice(word.start, word.end);
  const before = side.text.slice(Math.max(0, word.start - 4), word.start).trimEnd();
  const opensSentence = before === '' || /[.!?:"“«‘'(\n]$/.test(before);
  const capital = /^\p{Lu}/u.test(written);
  return { form: word.form, capital, isName: capital && written !== 'I' && !opensSentence };
}

function foldAll(words: Iterable<string>): Set<string> {
  return new Set([...words].map((word) => foldText(word, 'search')));
}
