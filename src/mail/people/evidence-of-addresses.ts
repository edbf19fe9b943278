import { sameGivenNames } from './compare-names.js';
import { inboxOf } from './inbox-of.js';
import { between, groupBy, inOrder, star } from './order.js';
import { partAddress, tells } from './part-address.js';
import { organisationLabel } from './read-address.js';
import type { Evidence, Reading } from './types.js';

/**
 * The evidence within one block of addresses: who is on each address, and which addresses lead to one inbox.
 * It depends on the members of the block alone, and not on their order.
 */
export function evidenceOfAddresses(block: readonly Reading[]): Evidence[] {
  if (block.length < 2) return [];
  const addresses = [...groupBy(inOrder(block), ({ at }) => at.key).values()].map(partAddress);
  const held = addresses.flatMap((groups) => [
    ...groups.flatMap((group) => star(group, 'same-address', true)),
    ...star(
      groups.flatMap((group) => group.slice(0, 1)),
      'other-name',
      false,
    ),
  ]);
  const inboxes = groupBy(addresses.flat(), (group) => inboxKey(group[0]));
  const entries = groupBy(addresses.flat(), (group) => entryKey(group[0]));
  return [
    ...held,
    ...[...inboxes.values()].flatMap((groups) => meetGroups(groups)),
    ...[...entries.values()].flatMap((groups) => meetEntries(groups)),
  ];
}

/** Addresses of one inbox: only where both tell the same name are they joined. */
function meetGroups(groups: readonly Reading[][]): Evidence[] {
  const [first, ...rest] = [...groups].filter(isPersonal);
  if (first === undefined) return [];
  return rest.flatMap((other) => {
    const [one, two] = [teller(first), teller(other)];
    if (one.at.key === two.at.key) return [];
    return [between(one, two, 'address-variant', sameName(one, two))];
  });
}

/** An X.500 entry whose alias is the local part at its organisation, where each is the only one. */
function meetEntries(groups: readonly Reading[][]): Evidence[] {
  const personal = groups.filter(isPersonal);
  const directory = personal.filter(([first]) => first?.at.form === 'directory');
  const smtp = personal.filter(([first]) => first?.at.form === 'smtp');
  const [entry, address] = [directory[0], smtp[0]];
  if (entry === undefined || address === undefined) return meetSilent(smtp);
  const [one, two] = [teller(entry), teller(address)];
  const single = directory.length === 1 && smtp.length === 1;
  const told = tells(one) || tells(two);
  const agree = !tells(one) || !tells(two) || sameName(one, two);
  return [between(one, two, 'directory-alias', single && told && agree)];
}

/** One local part at two hosts of an organisation, where one of them has no name: perhaps one person's. */
function meetSilent(groups: readonly Reading[][]): Evidence[] {
  const [first, ...rest] = groups.filter(([reading]) => reading?.at.organisation != null);
  if (first === undefined) return [];
  return rest
    .map((other) => [teller(first), teller(other)] as const)
    .filter(([one, two]) => one.at.key !== two.at.key && !(tells(one) && tells(two)))
    .map(([one, two]) => between(one, two, 'local-part', false));
}

function isPersonal(group: readonly Reading[]): boolean {
  const [first] = group;
  return first !== undefined && !first.isRole && first.who.form !== 'group';
}

/** The reading of a group that says most about who it is. */
function teller(group: readonly Reading[]): Reading {
  const said = group.find(({ who }) => who.form === 'full') ?? group.find(tells) ?? group[0];
  if (said === undefined) throw new RangeError('A group of mailboxes has one at least');
  return said;
}

function sameName(one: Reading, two: Reading): boolean {
  if (!tells(one) || !tells(two)) return false;
  return (
    one.who.squashed === two.who.squashed ||
    (one.who.family === two.who.family &&
      one.who.generation === two.who.generation &&
      sameGivenNames(one.who, two.who))
  );
}

function inboxKey(reading: Reading | undefined): string {
  if (reading === undefined) return '';
  const { at } = reading;
  const { local, domain } = inboxOf(at);
  return at.form === 'smtp' ? `${local}@${domain}` : at.key;
}

function entryKey(reading: Reading | undefined): string {
  return reading === undefined ? '' : `${reading.at.local}@${organisationLabel(reading.at)}`;
}
