import type { Span } from '../text/index.js';
import { tablesOf } from './tables-of.js';
import type { Language, LanguageTables } from './types.js';

/** A date as a text gives it; what it does not give, or gives in two ways at once, is null. */
export interface DateMention extends Span {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
}

type Parts = Readonly<Record<string, string | undefined>>;

const DAY = String.raw`(?<day>[0-3]?\d)`;
const YEAR = String.raw`(?<year>1[5-9]\d\d|20\d\d)`;
const ISO =
  /(?<![\d/-])(?<year>1[5-9]\d\d|20\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d/-])/gu;
const NUMERIC =
  /(?<![\d/.-])(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>1[5-9]\d\d|20\d\d)(?![\d/-])/gu;

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: englishPatterns(tablesOf('en')),
  fr: frenchPatterns(tablesOf('fr')),
};

/**
 * The explicit dates of a text, in order and without overlap: days, months with a year, years behind a
 * preposition ("in 2018"), ISO 8601, and numeric dates, whose day and month stay null where both readings are
 * possible ("03/04/2017"). The span holds the date without article or preposition. Impossible days are no dates.
 */
export function datesIn(text: string, language: Language): DateMention[] {
  const found: DateMention[] = [];
  for (const pattern of PATTERNS[language]) {
    for (const match of text.matchAll(pattern)) {
      const mention = mentionOf(match, language);
      if (mention !== null) found.push(mention);
    }
  }
  return withoutOverlap(found);
}

function englishPatterns(tables: LanguageTables): RegExp[] {
  const month = `(?<month>${monthNames(tables, true)})\\.?`;
  const day = `${DAY}(?:st|nd|rd|th)?`;
  return [
    ISO,
    NUMERIC,
    new RegExp(`(?<!\\p{L})${month} ${day}(?![\\d:])(?:,? ${YEAR}(?!\\d))?`, 'gu'),
    new RegExp(`(?<!\\d)${day} (?:of )?${month}(?!\\p{L})(?:,? ${YEAR}(?!\\d))?`, 'gu'),
    new RegExp(`(?<!\\p{L})${month},? (?:of )?${YEAR}(?!\\d)`, 'gu'),
    new RegExp(
      `(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Bb]y)[ -])${YEAR}(?![\\d%])`,
      'gu',
    ),
  ];
}

function frenchPatterns(tables: LanguageTables): RegExp[] {
  const month = `(?<month>${monthNames(tables, false)})\\.?`;
  const space = '[ \\u00a0\\u202f]';
  return [
    ISO,
    NUMERIC,
    new RegExp(`(?<!\\d)${DAY}(?:er)?${space}${month}(?!\\p{L})(?:${space}${YEAR}(?!\\d))?`, 'giu'),
    new RegExp(`(?<!\\p{L})${month}${space}${YEAR}(?!\\d)`, 'giu'),
    new RegExp(
      `(?<=(?<!\\p{L})(?:[Ee]n|[Dd]epuis|[Dd]ès|[Aa]vant|[Aa]près|[Dd]e|[Ff]in|[Dd]ébut|[Aa]nnée|[Mm]i)[ \\u00a0-])${YEAR}(?![\\d%])`,
      'gu',
    ),
  ];
}

/** Month names as alternatives, the longest first. English months have a capital: "may" alone is a verb. */
function monthNames(tables: LanguageTables, capital: boolean): string {
  const names = [...tables.months.keys()].sort((one, other) => other.length - one.length);
  return names.map((name) => (capital ? name.charAt(0).toUpperCase() + name.slice(1) : name)).join('|');
}

function mentionOf(match: RegExpMatchArray, language: Language): DateMention | null {
  const parts: Parts = match.groups ?? {};
  const [month, day] = parts.first === undefined ? named(parts, language) : numeric(parts);
  if (day !== null && (day < 1 || day > 31)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  const start = match.index ?? 0;
  const end = start + match[0].length - (endsWithStop(match[0], language) ? 1 : 0);
  return { start, end, year: numberOf(parts.year), month, day };
}

/** Whether the point behind a date ends a sentence: it does behind a month in full ("3 avril."). */
function endsWithStop(raw: string, language: Language): boolean {
  const month = /(\p{L}+)\.$/u.exec(raw)?.[1]?.toLowerCase();
  return month !== undefined && !tablesOf(language).abbreviations.has(month);
}

function named(parts: Parts, language: Language): [number | null, number | null] {
  const name = parts.month?.toLowerCase() ?? '';
  const month = tablesOf(language).months.get(name) ?? numberOf(parts.month);
  return [month, numberOf(parts.day)];
}

/** Day and month of "12/09/2017": told only where one of them can be no month. */
function numeric(parts: Parts): [number | null, number | null] {
  const first = numberOf(parts.first) ?? 0;
  const second = numberOf(parts.second) ?? 0;
  if (first > 12) return [second, first];
  if (second > 12) return [first, second];
  return first === second ? [first, second] : [null, null];
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined || digits === '' ? null : Number(digits);
}

/** In order; of two that overlap the longer. */
function withoutOverlap(mentions: readonly DateMention[]): DateMention[] {
  const kept: DateMention[] = [];
  const sorted = [...mentions].sort((one, other) => one.start - other.start || other.end - one.end);
  for (const mention of sorted) {
    const last = kept.at(-1);
    if (last === undefined || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
