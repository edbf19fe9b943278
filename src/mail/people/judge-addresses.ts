import { between } from './order.js';
import { sameOrganisation } from './read-address.js';
import { saysName } from './says-name.js';
import type { Evidence, Reading } from './types.js';

/** Nobody has as many addresses: where one name has more, it is many people's. */
export const MOST_ADDRESSES = 40;

/** A shorter local part is soon found by two people. */
const SHORTEST_LOCAL = 5;

/**
 * Whether two SMTP addresses of one full name are consistent: of one organisation, or both made of the name, or
 * with one local part. Where the name is `common`, a local part made of it is common too, and says nothing.
 */
export function judgeAddresses(one: Reading, other: Reading, common: boolean): Evidence {
  if (isNumbered(one, other)) return between(one, other, 'name', false);
  const made = saysName(one.at, one.who) !== 'no' && saysName(other.at, other.who) !== 'no';
  if (sameOrganisation(one.at, other.at) && (made || !common)) {
    return between(one, other, 'name-and-organisation', true);
  }
  if (made && !common) return between(one, other, 'name-and-addresses', true);
  if (isSameLocal(one, other) && (!common || saysName(one.at, one.who) === 'no')) {
    return between(one, other, 'name-and-local-part', true);
  }
  return between(one, other, 'name', false);
}

/** One local part at two hosts. */
function isSameLocal(one: Reading, other: Reading): boolean {
  const [a, b] = [one, other].map(({ at }) => at.local.replace(/\+.*$/, ''));
  return a === b && (a ?? '').length >= SHORTEST_LOCAL;
}

/** "ana.roe@" and "ana.roe2@" of one host were given to two people, lest they be taken for one. */
export function isNumbered(one: Reading, other: Reading): boolean {
  const [a, b] = [one.at.local, other.at.local];
  return one.at.domain === other.at.domain && a !== b && a.replace(/\d+/g, '') === b.replace(/\d+/g, '');
}
