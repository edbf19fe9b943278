import { sha256Of } from '../../record/index.js';
import { compare } from './order.js';
import { spelledName } from './read-mailbox.js';
import type { Reading } from './types.js';

const ID_LENGTH = 16;

/**
 * The id of a person: sixteen hexadecimal digits of SHA-256 over the smallest address that is theirs alone;
 * over the smallest address with the name where they share every one, and over the name where there is none.
 * The same mailboxes have the same id in every case. `isShared` tells whether another person has an address.
 */
export function personId(members: readonly Reading[], isShared: (key: string) => boolean): string {
  const own = members.filter(({ at }) => at.key !== '' && !isShared(at.key)).map(({ at }) => at.key);
  const rest = members.map(
    ({ at, who, name }) => `${at.key}\n${who.squashed}\n${who.squashed === '' ? name : ''}`,
  );
  const [smallest = ''] = (own.length > 0 ? own : rest).sort(compare);
  return sha256Of(`person\n${smallest}`).slice(0, ID_LENGTH);
}

/** How much a form says for display: a full name before initials, before a single word, before a desk's name. */
const WORTH = { full: 4, initialled: 3, single: 2, group: 1, none: 0 } as const;

/**
 * The name to show for a person: of the names that say most, the one written most often; where no name is
 * written, what the address spells ("ana.roe@" as "Ana Roe"), else the address. `countOf` tells how often a
 * mailbox was written. Ties go to the smaller text.
 */
export function displayName(members: readonly Reading[], countOf: (mailbox: number) => number): string {
  const best = Math.max(0, ...members.map(({ who }) => WORTH[who.form]));
  if (best === 0) return nameOfAddress(members);
  const counts = new Map<string, number>();
  for (const { id, name, who, at } of members) {
    if (WORTH[who.form] !== best) continue;
    const written = shown(name) || at.name;
    counts.set(written, (counts.get(written) ?? 0) + countOf(id));
  }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b));
  return first?.[0] ?? '';
}

/** A name as written, without quotation marks around all of it. */
function shown(name: string): string {
  return name.replace(/^['"\s]+|['"\s]+$/g, '');
}

function nameOfAddress(members: readonly Reading[]): string {
  const [first] = [...members].sort((one, other) => compare(one.at.key, other.at.key));
  if (first === undefined) return '';
  const spelled = first.isRole ? null : spelledName(first.at);
  if (spelled === null) return first.address || first.name;
  return [spelled.first, spelled.family]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
