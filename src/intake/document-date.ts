import type { RecordDate } from '../record/index.js';

/** ISO 8601 in its extended form (RFC 3339; W3CDTF), the zone with or without colon, the time optional. */
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i;
/** ISO 32000-1, 7.9.4: everything behind the year may be missing. */
const PDF = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?/;
const DAY_FIRST = /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u;
const MONTH_FIRST = /^(?:\p{L}{3,9}\.?,\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** The first letters of the months in English and French, bare of accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/**
 * A date as an article or a file names it: ISO 8601, or a day with the name of its month in English or
 * French. A date without a zone is taken in UTC and has `offset` null; `at` is null where nothing can be
 * made of it. Null for an empty string.
 */
export function writtenDate(written: string): RecordDate | null {
  const raw = written.trim();
  if (raw === '') return null;
  const short = raw.slice(0, 64);
  const iso = ISO.exec(short);
  if (iso !== null) return dateOf(raw, iso.slice(1, 7), offsetOf(iso[7]));
  const dayFirst = DAY_FIRST.exec(short);
  if (dayFirst !== null) return namedDate(raw, dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(short);
  if (monthFirst !== null) return namedDate(raw, monthFirst[3], monthFirst[1], monthFirst[2]);
  return { raw, at: null, offset: null };
}

/** A PDF date such as `D:20170912101500+02'00'`. As `writtenDate` where the zone or the whole is missing. */
export function pdfDate(written: string): RecordDate | null {
  const raw = written.trim();
  if (raw === '') return null;
  const match = PDF.exec(raw);
  if (match === null) return writtenDate(raw);
  const zone = match[7] ?? (match[8] === undefined ? undefined : `${match[8]}${match[9] ?? '00'}`);
  return dateOf(raw, match.slice(1, 7), offsetOf(zone));
}

function namedDate(raw: string, year = '', name = '', day = ''): RecordDate {
  const bare = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const month = MONTHS.findIndex((starts) => starts.some((start) => bare.startsWith(start)));
  if (month < 0) return { raw, at: null, offset: null };
  return dateOf(raw, [year, String(month + 1), day], null);
}

function dateOf(raw: string, fields: readonly (string | undefined)[], offset: number | null): RecordDate {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields.map((field) =>
    field === undefined ? undefined : Number(field),
  );
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  time.setUTCHours(hour, minute, second);
  // The 31st of February or the 25th hour would roll over into another day.
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && minute < 60 && second <= 60;
  if (!exists) return { raw, at: null, offset: null };
  return { raw, at: time.getTime() - (offset ?? 0) * 60_000, offset };
}

/** Minutes east of a zone such as `+02:00` or `Z`; null where none is told. */
function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? 0 - minutes : minutes;
}
