import type { RecordDate } from '../record/index.js';
import { zoneMinutes } from './mail-zone.js';

/** What a date field says, before it is known whether there is such a moment. Months count from 0. */
interface WrittenDate {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: string | undefined;
  readonly time: string | undefined;
  readonly zone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Beginnings of months that are not the English ones: programs of other countries write their own. */
const OTHER_MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ene|gen)/, 0],
  [/^f[eé]v/, 1],
  [/^(?:mär|mrz)/, 2],
  [/^(?:avr|abr)/, 3],
  [/^(?:mai|mag)/, 4],
  [/^(?:juin|giu)/, 5],
  [/^(?:juil|lug)/, 6],
  [/^(?:ao[uû]|ago)/, 7],
  [/^set/, 8],
  [/^(?:okt|ott|out)/, 9],
  [/^(?:d[eé]c|dez|dic)/, 11],
];
const MONTH = '(\\p{L}{3,10})\\.?';
const WEEKDAY = '(?:\\p{L}{2,10}\\.?(?: ?, ?| ))?';
const TIME = '(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?\\b)?)';

/** RFC 5322, 3.3 and 4.3; the comma and the blanks are often missing, and hyphens stand for blanks. */
const STANDARD = new RegExp(`^${WEEKDAY}(\\d{1,2})[ \\-]${MONTH}[ \\-](\\d{2,4}),?(?: ${TIME}(.*))?$`, 'iu');
/** asctime of C, with the zone before or behind the year. */
const ASCTIME = new RegExp(
  `^${WEEKDAY}${MONTH} (\\d{1,2}),? ${TIME} ?([a-z+\\-][^ ]{0,9} )?(\\d{4})(.*)$`,
  'iu',
);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH} (\\d{1,2}),? (\\d{4}),?(?: (?:at )?${TIME}(.*))?$`, 'iu');
const ISO = new RegExp(`^(\\d{4})[\\-/](\\d{2})[\\-/](\\d{2})(?:[t ]${TIME}(.*))?$`, 'iu');

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const LONGEST = 200;

/**
 * Reads the date of a message: RFC 5322 with its obsolete forms, asctime, a month before its day, and
 * ISO 8601. `at` is null where the field cannot be read, has only numbers for day and month, names a day or
 * hour that does not exist, or lies before 1970 or after 2100. A zone that is missing, `-0000` or unknown
 * leaves `offset` null, and `at` is then the written time taken as UTC. `raw` is kept as given.
 */
export function parseMailDate(raw: string): RecordDate {
  const nothing = { raw, at: null, offset: null };
  if (raw.length > LONGEST) return nothing;
  const written = writtenDate(tidied(raw));
  if (written === null) return nothing;
  const zone = zoneMinutes(written.zone);
  const local = momentOf(written);
  if (local === null || zone === 'impossible') return nothing;
  return { raw, at: local - (zone ?? 0) * 60_000, offset: zone };
}

/**
 * The day of the week that a date field begins with, as the first three letters of its English name in lower
 * case; null where it names none.
 */
export function writtenWeekday(raw: string): string | null {
  return /^\s*"?(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\b/i.exec(raw)?.[1]?.toLowerCase() ?? null;
}

/** Without comments, with single blanks, and none around the colons of the time. */
function tidied(raw: string): string {
  const text = withoutComments(raw).replace(/\s+/g, ' ').trim();
  return /: | :/.test(text) ? text.replace(/ ?: ?/g, ':') : text;
}

function withoutComments(raw: string): string {
  if (!raw.includes('(')) return raw;
  let kept = '';
  let depth = 0;
  for (const char of raw) {
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept;
}

function writtenDate(text: string): WrittenDate | null {
  const standard = STANDARD.exec(text);
  if (standard !== null) {
    const [, day, month = '', year, time, zone = ''] = standard;
    return { year, month: monthOf(month), day, time, zone };
  }
  const asctime = ASCTIME.exec(text);
  if (asctime !== null) {
    const [, month = '', day, time, before = '', year, behind = ''] = asctime;
    return { year, month: monthOf(month), day, time, zone: before.trim() || behind };
  }
  return otherDate(text);
}

function otherDate(text: string): WrittenDate | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, month = '', day, year, time, zone = ''] = monthFirst;
    return { year, month: monthOf(month), day, time, zone };
  }
  const iso = ISO.exec(text);
  if (iso === null) return null;
  const [, year, month, day, time, zone = ''] = iso;
  return { year, month: Number(month) - 1, day, time, zone };
}

function monthOf(name: string): number {
  const lower = name.toLowerCase();
  const english = MONTHS.indexOf(lower.slice(0, 3));
  return english >= 0 ? english : (OTHER_MONTHS.find(([beginning]) => beginning.test(lower))?.[1] ?? -1);
}

/** The moment in milliseconds, read as UTC, or null where no such day or hour exists. */
function momentOf({ year, month, day, time }: WrittenDate): number | null {
  const full = fullYear(year ?? '');
  const clock = clockOf(time ?? '00:00');
  if (month < 0 || full < FIRST_YEAR || full > LAST_YEAR || clock === null) return null;
  const midnight = new Date(Date.UTC(full, month, Number(day)));
  const exists = midnight.getUTCMonth() === month && midnight.getUTCDate() === Number(day);
  return exists ? midnight.getTime() + clock : null;
}

/** Two and three digits as RFC 5322, 4.3 has it. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 2) return number < 50 ? 2000 + number : 1900 + number;
  return year.length === 3 ? 1900 + number : number;
}

function clockOf(time: string): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(/[:.,]/).map((part) => Number.parseInt(part, 10));
  const half = /([ap])\.?m/i.exec(time)?.[1]?.toLowerCase();
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || minutes > 59 || seconds > 60) return null;
  // A leap second is counted as the second before it: the moment stays within its own minute.
  return (hour * 3600 + minutes * 60 + Math.min(seconds, 59)) * 1000;
}
