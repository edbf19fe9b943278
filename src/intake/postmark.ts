const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY = '\\d{1,2}';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const YEAR = '\\d{4}';
const ZONE = '(?:[+-]\\d{4}|[a-z]{1,5}(?:[+-]\\d{1,4})?)';

/** What follows the sender, at the end of the line. Each is tried on a short slice only. */
const DATES = [
  // asctime, with the zone before or behind the year, and without a year as some old writers have it.
  `${WEEKDAY},? ${MONTH} ${DAY} ${TIME}(?: ${ZONE}){0,2}(?: ${YEAR})?(?: ${ZONE}){0,2}`,
  `(?:${WEEKDAY},? )?${MONTH} ${DAY} ${TIME}(?: ${ZONE})? ${YEAR}`,
  // RFC 5322, written by tools that copy the Date field.
  `(?:${WEEKDAY},? )?${DAY}[ -]${MONTH}[ -](?:${YEAR}|\\d{2}) ${TIME}(?: ${ZONE}){0,2}`,
  `${YEAR}-\\d{2}-\\d{2}[ t]${TIME}(?:\\.\\d{1,6})?(?: ?(?:z|[+-]\\d{2}:?\\d{2}))?`,
];
const DATED = new RegExp(`(?:^| )(?:${DATES.join('|')})(?: remote from \\S{1,64})?$`, 'i');

/** A day without a time is weak evidence: it counts behind a sender in one word only. */
const DAYED = new RegExp(`^\\S{1,320} (?:${WEEKDAY},? )?${MONTH} ${DAY},? ${YEAR}$`, 'i');

const LONGEST = 1000;
const DATE_REACH = 140;

/**
 * Whether a line is an mbox postmark: `From `, a sender (which may be missing, be `-`, or hold spaces, as
 * in `user at host`) and a date with a year or in the form of asctime (RFC 4155, Appendix A). A sentence
 * that happens to begin with "From " has no such date at its end.
 *
 * `line` comes without its line end. A line beyond a thousand characters is not a postmark.
 */
export function isPostmark(line: string): boolean {
  if (!line.startsWith('From ') || line.length > LONGEST) return false;
  const rest = line
    .slice(5)
    .replace(/[ \t]+/g, ' ')
    .trim();
  return DATED.test(rest.slice(-DATE_REACH)) || DAYED.test(rest);
}
