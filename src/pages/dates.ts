import type { Lang } from '../text/index.js';
import { say } from '../text/index.js';
import { MONTHS } from './labels.js';

const ISO_DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/**
 * The day of an ISO 8601 date in the reader's language, as the writer's clock had it: "18 June 2015",
 * "1er juin 2015". A month or a year alone stays one. What is not such a date is given back as it is.
 */
export function formatDay(iso: string, lang: Lang): string {
  const [, year = '', month, day] = ISO_DATE.exec(iso) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === '' || (month !== undefined && name === undefined)) return iso;
  if (name === undefined) return year;
  if (day === undefined) return `${say(name, lang)} ${year}`;
  const number = lang === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
  return `${number}\u00a0${say(name, lang)} ${year}`;
}

/** The day and, where it is given, the time with the writer's zone: "18 June 2015, 11:12 (UTC+01:00)". */
export function formatDate(iso: string, lang: Lang): string {
  const [, , , , hour, minute, zone] = ISO_DATE.exec(iso) ?? [];
  const day = formatDay(iso, lang);
  if (hour === undefined || minute === undefined) return day;
  const time = lang === 'fr' ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${hour}:${minute}`;
  return `${day}, ${time}${zone === undefined ? '' : ` (${zoneName(zone)})`}`;
}

function zoneName(zone: string): string {
  return zone === 'Z' ? 'UTC' : `UTC${zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').replace('-', '\u2212')}`;
}
