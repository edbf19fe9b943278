import type { Problem, RecordDate } from '../record/index.js';
import { fieldOf, type HeaderField } from './header-fields.js';
import { parseMailDate, writtenWeekday } from './parse-mail-date.js';

const DAY = 86_400_000;
/** The first e-mail was sent in 1971: what lies before is a clock that was never set. */
const FIRST_MAIL = Date.UTC(1971, 0, 1);
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/**
 * What speaks against the date of a message, if it can be read at all: that it lies before there was mail,
 * that its day of the week is another one, that it lies more than a day behind the day on which the last
 * server received the message, or behind `now` (milliseconds since 1970). The date itself is kept as it is:
 * clocks were wrong, and headers were edited; which of the two it was is not for a reader to say.
 */
export function problemsOfDate(
  fields: readonly HeaderField[],
  date: RecordDate | null,
  now: number,
): Problem[] {
  if (date === null || date.at === null) return [];
  const raw = date.raw.slice(0, 200);
  const weekday = otherWeekday(date.raw, date.at + (date.offset ?? 0) * 60_000);
  return [
    ...(weekday === null ? [] : [{ code: 'date-weekday-wrong', values: { raw, weekday } }]),
    ...problemsOfMoment(fields, date.at, raw, now),
  ];
}

function problemsOfMoment(fields: readonly HeaderField[], at: number, raw: string, now: number): Problem[] {
  if (at < FIRST_MAIL) return [{ code: 'date-before-mail', values: { raw } }];
  if (at > now + DAY) return [{ code: 'date-in-future', values: { raw } }];
  const received = receivedAt(fields);
  if (received === null || at <= received + DAY) return [];
  return [{ code: 'date-after-receipt', values: { raw, received: new Date(received).toISOString() } }];
}

/** When the last server says that it received the message: the uppermost field that says it. */
function receivedAt(fields: readonly HeaderField[]): number | null {
  const raw = fieldOf(fields, 'received') ?? '';
  const at = parseMailDate(raw.slice(raw.lastIndexOf(';') + 1).trim()).at;
  return at === null || at < FIRST_MAIL ? null : at;
}

/** The day of the week on which the written day fell, in English, where the field names another one. */
function otherWeekday(raw: string, local: number): string | null {
  const written = writtenWeekday(raw);
  const actual = DAYS[new Date(local).getUTCDay()] ?? '';
  return written === null || actual.startsWith(written) ? null : actual;
}
