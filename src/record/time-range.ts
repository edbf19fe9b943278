/** Moments in milliseconds since 1970, UTC: from the first (included) until the last (excluded); null is open. */
export interface TimeRange {
  readonly from: number | null;
  readonly until: number | null;
}

/**
 * The moments of a year (2017), a month (2017-09) or a day (2017-09-12), in UTC.
 * Null where the text is none of these or names no day of the calendar.
 */
export function dayRange(written: string): { from: number; until: number } | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(written);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month === null) return { from: Date.UTC(year, 0), until: Date.UTC(year + 1, 0) };
  if (month < 1 || month > 12) return null;
  if (day === null) return { from: Date.UTC(year, month - 1), until: Date.UTC(year, month) };
  const from = Date.UTC(year, month - 1, day);
  return new Date(from).getUTCDate() === day ? { from, until: from + 86_400_000 } : null;
}
