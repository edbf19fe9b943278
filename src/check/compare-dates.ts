import { datesIn, type Language } from '../language/index.js';

/** A day of the record: ISO 8601, with its zone where the record has one. */
export type RecordDay = string;

/**
 * Whether the dates that a text gives are the record's: yes where one of them is (as far as it goes: a year, a
 * month, a day; in the writer's zone or in UTC), no where it gives dates and none is, null where it gives none.
 */
export function compareDates(text: string, language: Language, date: RecordDay): boolean | null {
  const mentions = datesIn(text, language).filter(
    (mention) => mention.year !== null || mention.month !== null,
  );
  if (mentions.length === 0) return null;
  const days = [date.slice(0, 10), ...utcDay(date)];
  return mentions.some(({ year, month, day }) =>
    days.some((written) => {
      const [y, m, d] = written.split('-').map(Number);
      return agree(year, y) && agree(month, m) && agree(day, d);
    }),
  );
}

function agree(said: number | null, written: number | undefined): boolean {
  return said === null || written === undefined || said === written;
}

function utcDay(date: RecordDay): string[] {
  const at = date.length > 10 ? Date.parse(date) : Number.NaN;
  return Number.isNaN(at) ? [] : [new Date(at).toISOString().slice(0, 10)];
}
