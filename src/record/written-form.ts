import type { Mailbox, RecordDate } from './types.js';

/** A date of the record as ISO 8601 in the writer's zone, in UTC where the zone is unknown; null where unknown. */
export function isoDate(date: RecordDate | null): string | null {
  if (date === null || date.at === null) return null;
  if (date.offset === null || date.offset === 0) return new Date(date.at).toISOString().replace('.000Z', 'Z');
  const local = new Date(date.at + date.offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(date.offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${date.offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A mailbox as one line: the name with its address, or the address alone. */
export function mailboxLine(mailbox: Mailbox): string {
  if (mailbox.name === null) return mailbox.address;
  return mailbox.address === '' ? mailbox.name : `${mailbox.name} <${mailbox.address}>`;
}
