import type { Messages } from './types.js';

/** Whether two are one mail: the same message, or copies of one. */
export function isSameMail({ messageIds, contents }: Messages, one: number, other: number): boolean {
  if (one === other || contents[one] === contents[other]) return true;
  return messageIds[one] !== 0 && messageIds[one] === messageIds[other];
}

/** Earlier first, unknown dates last, then by id. */
export function compareAge({ dates, ids }: Messages, a: number, b: number): number {
  const one = dates[a] ?? Number.POSITIVE_INFINITY;
  const other = dates[b] ?? Number.POSITIVE_INFINITY;
  return one === other ? (ids[a] ?? 0) - (ids[b] ?? 0) : one - other;
}
