import { wordsOf } from '../../text/index.js';

/** A date read from an attribution line: milliseconds since 1970; `offset` in minutes east, null where unknown. */
export interface QuotedDate {
  readonly at: number;
  readonly offset: number | null;
}

/** The first letters by which English, French and German months differ. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar', 'maer'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

/**
 * Reads a date as attribution lines and header blocks write it: the day, the month by name, the year, the clock.
 * Figures alone are read where they can be read in one way: 2018-05-01, 31/05/2018. Where no zone is written the
 * clock is taken for UTC and `offset` is null. Null for what cannot be read; a guess is never made.
 */
export function readQuotedDate(written: string | null): QuotedDate | null {
  if (written === null) return null;
  const day = dayInWords(written) ?? dayInFigures(written);
  if (day === null) return null;
  const minutes = clockIn(written);
  const offset = zoneIn(written);
  const at = Date.UTC(day.year, day.month, day.day, 0, minutes) - (offset ?? 0) * 60_000;
  return new Date(Date.UTC(day.year, day.month, day.day)).getUTCDate() === day.day ? { at, offset } : null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dayInWords(written: string): Day | null {
  const words = wordsOf(written).map((word) => word.form);
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  // The last one: in « mar. 12 sept. » the first is a Tuesday.
  const named = words.reduce((last, word, at) => (monthOf(word) >= 0 ? at : last), -1);
  if (year === undefined || named < 0) return null;
  const beside = [words[named - 1], words[named + 1]].map(
    (word) => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word ?? '')?.[1],
  );
  const day = Number(beside.find((found) => found !== undefined));
  return day >= 1 && day <= 31 ? { year: Number(year), month: monthOf(words[named] ?? ''), day } : null;
}

function monthOf(word: string): number {
  return word.length > 9 ? -1 : MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
}

function dayInFigures(written: string): Day | null {
  const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/.exec(written);
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /\b(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)\b/.exec(written);
  if (figures === null) return null;
  const [first, second, year] = [Number(figures[1]), Number(figures[3]), Number(figures[4])];
  // Points are put between day, month and year; with strokes Americans begin with the month.
  if (figures[2] === '.' || first > 12 || first === second) return checked(year, second, first);
  return second > 12 ? checked(year, first, second) : null;
}

function checked(year: number, month: number, day: number): Day | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month: month - 1, day } : null;
}

/** Minutes since midnight; 0 where no clock is written. */
function clockIn(written: string): number {
  const clock = /\b(\d{1,2})[:h](\d\d)(?::\d\d)?\s?([ap])?\.?(?:m\b)?/i.exec(written);
  if (clock === null) return 0;
  const hour = Number(clock[1]);
  const half = clock[3]?.toLowerCase();
  const shifted = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return shifted < 24 ? shifted * 60 + Number(clock[2]) : 0;
}

function zoneIn(written: string): number | null {
  const zone = /([+-])(\d\d):?(\d\d)\b(?!\d)/.exec(written.replace(/\b(?:19|20)\d\d-\d\d-\d\d\b/, ''));
  if (zone === null) return /\b(?:GMT|UTC|Z)\b/.test(written) ? 0 : null;
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  return zone[1] === '-' ? -minutes : minutes;
}
