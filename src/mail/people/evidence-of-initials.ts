import { isSameOrInitial, sameMiddle } from './compare-names.js';
import { isNumbered, MOST_ADDRESSES } from './judge-addresses.js';
import { between, groupBy } from './order.js';
import { sameOrganisation } from './read-address.js';
import { saysName } from './says-name.js';
import type { Evidence, Reading } from './types.js';

/** Candidates that are kept for a name with initials which may be several people's. */
const MOST_CANDIDATES = 5;

/** Where more meet, the initials are anyone's: nothing is compared, and the time stays linear. */
const MOST_MEETINGS = 200_000;

/**
 * The evidence between names with initials and full names of one family. It joins only where the initial
 * can stand for one given name alone.
 */
export function evidenceOfInitials(
  initialled: readonly Reading[],
  full: readonly Reading[],
  common: boolean,
): Evidence[] {
  const byLetter = groupBy(full, ({ who }) => who.first.charAt(0));
  const short = inboxesOf(initialled);
  const toFull = short.flatMap((one) => {
    const fitting = byLetter.get(one.who.first) ?? [];
    return fitting.length * short.length > MOST_MEETINGS ? [] : meet(one, fitting, common);
  });
  const alike = groupBy(short, ({ who }) => `${who.first} ${who.generation}`);
  return [...toFull, ...[...alike.values()].flatMap((group) => meetEachOther(group))];
}

function meet(one: Reading, full: readonly Reading[], common: boolean): Evidence[] {
  const fitting = full.filter(({ who }) => fits(one, who));
  const inboxes = inboxesOf(fitting).filter(({ at }) => at.key !== one.at.key);
  if (inboxes.length > MOST_ADDRESSES || !isOnePerson(fitting)) {
    return inboxes.slice(0, MOST_CANDIDATES).map((other) => between(one, other, 'initials', false));
  }
  return inboxes.map((other) => judge(one, other, common));
}

function fits(one: Reading, who: Reading['who']): boolean {
  return one.who.generation === who.generation && sameMiddle(one.who.middle, who.middle);
}

/** Whether these full names of one family name can all be one person's. */
function isOnePerson(full: readonly Reading[]): boolean {
  const [first, ...rest] = [
    ...groupBy(full, ({ who }) => `${who.first} ${who.middle.join(' ')}`).values(),
  ].flatMap((group) => group.slice(0, 1));
  if (first === undefined || rest.length > MOST_ADDRESSES) return first === undefined;
  const all = [first, ...rest];
  return all.every(({ who }) =>
    all.every((other) => other.who.first === who.first && sameMiddle(other.who.middle, who.middle)),
  );
}

/** Without a common organisation every initial must have its name: one initial more may be another person's. */
function judge(one: Reading, other: Reading, common: boolean): Evidence {
  const whole = saysName(one.at, one.who) === 'whole' && saysName(other.at, other.who) === 'whole';
  if (isNumbered(one, other)) return between(one, other, 'initials', false);
  if (sameOrganisation(one.at, other.at) && (whole || !common)) {
    return between(one, other, 'initials-and-organisation', true);
  }
  const told = whole && !common && one.who.middle.length === other.who.middle.length;
  return between(one, other, told ? 'initials-and-addresses' : 'initials', told);
}

/** The same initials at two addresses of one organisation, both made of the name. */
function meetEachOther(group: readonly Reading[]): Evidence[] {
  const [first, ...rest] = group;
  if (first === undefined) return [];
  return rest.map((other) => {
    const evidence = judge(first, other, true);
    const agree = first.who.middle.every((middle, at) =>
      isSameOrInitial(middle, other.who.middle[at] ?? middle),
    );
    return agree ? evidence : { ...evidence, kind: 'initials', joins: false };
  });
}

function inboxesOf(readings: readonly Reading[]): Reading[] {
  return [...groupBy(readings, ({ at, id }) => (at.form === 'none' ? `${id}` : at.key)).values()].flatMap(
    (group) => group.slice(0, 1),
  );
}
