import { joinSets, leaderOf, newSets } from '../sets.js';
import { sameMiddle } from './compare-names.js';
import { evidenceOfInitials } from './evidence-of-initials.js';
import { judgeAddresses, MOST_ADDRESSES } from './judge-addresses.js';
import { COMMON_FAMILIES } from './name-tables.js';
import { between, groupBy, inOrder, star } from './order.js';
import { sameOrganisation } from './read-address.js';
import { spelledName } from './read-mailbox.js';
import type { Evidence, Reading } from './types.js';

/** A family name with as many given names on the record is a common one: whoever bears both may be another. */
const MANY_GIVEN_NAMES = 6;
/** Family names as short are common ones wherever they are. */
const SHORT_FAMILY = 3;

/**
 * The evidence within one block of family names: the same full names, initials for them, and addresses that
 * spell them. It depends on the members of the block alone, and not on their order.
 */
export function evidenceOfNames(block: readonly Reading[]): Evidence[] {
  if (block.length < 2) return [];
  const families = groupBy(inOrder(block), familyOf);
  return [...families].flatMap(([family, members]) => {
    const full = members.filter(({ who }) => who.form === 'full');
    const initialled = members.filter(({ who }) => who.form === 'initialled');
    const common = isCommon(family, full);
    const names = groupBy(full, ({ who }) => `${who.first} ${who.generation}`);
    return [
      ...[...names.values()].flatMap((readings) => evidenceOfName(readings, common)),
      ...evidenceOfInitials(initialled, full, common),
      ...evidenceOfSpelling(members, names),
    ];
  });
}

function familyOf({ who, at }: Reading): string {
  return who.form === 'none' ? (spelledName(at)?.family ?? '') : who.family;
}

function isCommon(family: string, full: readonly Reading[]): boolean {
  if (family.length <= SHORT_FAMILY || COMMON_FAMILIES.has(family)) return true;
  return new Set(full.map(({ who }) => who.first)).size >= MANY_GIVEN_NAMES;
}

/** Mailboxes of one full name. Where middle names tell two people, who has none may be either. */
function evidenceOfName(readings: readonly Reading[], common: boolean): Evidence[] {
  const sorts = [...groupBy(readings, ({ who }) => who.middle.join(' ')).values()];
  if (sorts.length > MOST_ADDRESSES) return [];
  if (sorts.every((sort) => sorts.every((other) => agree(sort, other))))
    return evidenceOfOne(readings, common);
  const doubtful = sorts.flatMap((sort) => sort.slice(0, 1));
  return [...sorts.flatMap((sort) => evidenceOfOne(sort, common)), ...star(doubtful, 'name', false)];
}

function agree(one: readonly Reading[], other: readonly Reading[]): boolean {
  const [a, b] = [one[0], other[0]];
  return a === undefined || b === undefined || sameMiddle(a.who.middle, b.who.middle);
}

function evidenceOfOne(readings: readonly Reading[], common: boolean): Evidence[] {
  const addressed = readings.filter(({ at }) => at.form === 'smtp');
  const bare = readings.filter(({ at }) => at.form !== 'smtp');
  const inboxes = firsts(addressed);
  if (inboxes.length > MOST_ADDRESSES) return star(inboxes, 'name', false);
  const evidence = inboxes.flatMap((one, index) =>
    inboxes.slice(index + 1).map((other) => judgeAddresses(one, other, common)),
  );
  return [...evidence, ...evidenceOfBare(firsts(bare), clustersOf(inboxes, evidence))];
}

/** The first reading of each address; names without address each by itself. */
function firsts(readings: readonly Reading[]): Reading[] {
  const addresses = groupBy(readings, ({ at, id }) => (at.form === 'none' ? `${id}` : at.key));
  return [...addresses.values()].flatMap((group) => group.slice(0, 1));
}

function clustersOf(inboxes: readonly Reading[], evidence: readonly Evidence[]): Reading[][] {
  const sets = newSets();
  for (const { a, b, joins } of evidence) if (joins) joinSets(sets, a, b);
  return [...groupBy(inboxes, ({ id }) => leaderOf(sets, id)).values()];
}

/**
 * Names without an SMTP address: they go to the one person of that name, or to the only one at the
 * organisation that they name; where there is none, they go together if no two organisations are named.
 */
function evidenceOfBare(bare: readonly Reading[], people: readonly Reading[][]): Evidence[] {
  if (people.length === 0) {
    const named = new Set(bare.flatMap(({ at }) => at.organisation ?? []));
    return star(bare, named.size > 1 ? 'name' : 'name-alone', named.size <= 1);
  }
  return bare.flatMap((reading) => {
    const near = people.filter((group) => group.some(({ at }) => sameOrganisation(at, reading.at)));
    const chosen = near.length === 1 ? near : people;
    const [person] = chosen;
    if (person === undefined) return [];
    return star(
      [reading, ...person.slice(0, 1)],
      chosen.length > 1 ? 'name' : 'name-alone',
      chosen.length === 1,
    );
  });
}

/** An address without a name that spells one ("ana.roe@"): a candidate where the organisation is the same. */
function evidenceOfSpelling(
  members: readonly Reading[],
  names: ReadonlyMap<string, readonly Reading[]>,
): Evidence[] {
  const silent = firsts(members.filter(({ who }) => who.form === 'none'));
  return silent.flatMap((reading) => {
    const spelled = (names.get(`${spelledName(reading.at)?.first ?? ''} `) ?? []).slice(0, MOST_ADDRESSES);
    const named = spelled.find(({ at }) => at.key !== reading.at.key && isNear(at, reading.at));
    return named === undefined ? [] : [between(reading, named, 'local-part', false)];
  });
}

function isNear(one: Reading['at'], other: Reading['at']): boolean {
  return one.form === 'none' || sameOrganisation(one, other);
}
