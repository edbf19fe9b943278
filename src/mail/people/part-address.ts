import { joinSets, leaderOf, newSets } from '../sets.js';
import { compareNames, isPartOf, isSameOrInitial } from './compare-names.js';
import { isShortForm } from './name-tables.js';
import { groupBy } from './order.js';
import { saysName } from './says-name.js';
import type { Reading } from './types.js';

/** More different names than this on one address are no one's spellings: it is shared. */
const MOST_NAMES = 40;

/**
 * Parts the mailboxes of one address by who they name: each group is one person's, or one desk's. Names that
 * are clearly different people's stay apart, and then what has no name goes with none of them, unless the
 * address is made of just one of the names. `members` are in order; groups come in order of their first.
 */
export function partAddress(members: readonly Reading[]): Reading[][] {
  const [first] = members;
  if (members.length < 2) return [[...members]];
  if (first?.isRole) return partDesk(members);
  const named = members.filter(tells);
  const singles = members.filter((member) => member.who.form === 'single' && !addressSays(member));
  const silent = members.filter((member) => member.who.form === 'none' || addressSays(member));
  const desks = members.filter((member) => member.who.form === 'group');
  const people = named.length > 0 ? partNames(named) : partSingles(singles);
  if (people.length === 0) return [[...silent, ...desks]];
  const strangers = named.length > 0 ? placeSingles(singles, people) : [];
  const groups = [...people, ...strangers, ...bySquashed(desks)];
  const owner = ownerOf(people);
  if (owner !== null) owner.push(...silent);
  else if (silent.length > 0) groups.push(silent);
  return groups;
}

/** Whether a name says who: the forms that can be told from others. */
export function tells({ who }: Reading): boolean {
  return who.form === 'full' || who.form === 'initialled';
}

/** A desk is one whoever names it; who signs with a name of their own is not the desk, nor anyone else. */
function partDesk(members: readonly Reading[]): Reading[][] {
  const isSigned = (member: Reading) => tells(member) || member.who.form === 'single';
  const signed = members.filter(isSigned);
  const desk = members.filter((member) => !isSigned(member));
  return [...(desk.length > 0 ? [desk] : []), ...bySquashed(signed)];
}

/** A single word that the address says too tells no more than the address: "ana" for ana.roe@. */
function addressSays({ who, at }: Reading): boolean {
  if (who.form !== 'single') return false;
  const bare = at.local.replace(/[^\p{L}\p{N}]+/gu, '');
  const parts = at.local.split(/[^\p{L}]+/u);
  return (
    bare === who.squashed ||
    parts.includes(who.squashed) ||
    (who.squashed.length > 2 && bare.startsWith(who.squashed))
  );
}

/** Names that can all be one person's are one group; where some cannot, only the same names go together. */
function partNames(named: readonly Reading[]): Reading[][] {
  const spellings = [...groupBy(named, ({ who }) => `${who.squashed} ${who.generation}`).values()];
  if (spellings.length > MOST_NAMES) return spellings;
  const sets = newSets();
  eachPair(spellings, (one, other, i, j) => {
    if (compareNames(one.who, other.who) !== 'other') joinSets(sets, i, j);
  });
  const circles = groupBy([...spellings.entries()], ([index]) => leaderOf(sets, index));
  return [...circles.values()].flatMap((circle) => {
    const lists = circle.map(([, spelling]) => spelling);
    return isHarmonious(lists) ? [lists.flat()] : partStrictly(lists);
  });
}

/** Whether any two of these names can be one person's. */
function isHarmonious(spellings: readonly Reading[][]): boolean {
  let harmonious = true;
  eachPair(spellings, (one, other) => {
    if (compareNames(one.who, other.who) === 'other') harmonious = false;
  });
  return harmonious;
}

function partStrictly(spellings: readonly Reading[][]): Reading[][] {
  const sets = newSets();
  eachPair(spellings, (one, other, i, j) => {
    if (compareNames(one.who, other.who) === 'same') joinSets(sets, i, j);
  });
  const groups = groupBy([...spellings.entries()], ([index]) => leaderOf(sets, index));
  return [...groups.values()].map((group) => group.flatMap(([, spelling]) => spelling));
}

/** Where no name tells anyone: single words that go with each other are one person's. */
function partSingles(singles: readonly Reading[]): Reading[][] {
  const words = [...groupBy(singles, ({ who }) => who.squashed).values()];
  if (words.length > MOST_NAMES) return words;
  const sets = newSets();
  eachPair(words, (one, other, i, j) => {
    const [a, b] = [one.who.squashed, other.who.squashed];
    if (isSameOrInitial(a, b) || isShortForm(a, b)) joinSets(sets, i, j);
  });
  const groups = groupBy([...words.entries()], ([index]) => leaderOf(sets, index));
  return [...groups.values()].map((group) => group.flatMap(([, word]) => word));
}

/** Puts each single word to the one name it can be part of; gives back those that go with none, or with two. */
function placeSingles(singles: readonly Reading[], people: readonly Reading[][]): Reading[][] {
  if (people.length > MOST_NAMES) return bySquashed(singles);
  const strangers: Reading[] = [];
  const placed: [Reading[], Reading][] = [];
  for (const single of singles) {
    const owners = people.filter((group) => group.some(({ who }) => isPartOf(single.who.squashed, who)));
    const [owner] = owners;
    if (owner !== undefined && owners.length === 1) placed.push([owner, single]);
    else strangers.push(single);
  }
  for (const [owner, single] of placed) owner.push(single);
  return bySquashed(strangers);
}

/** Whose the address is: the only person's on it, else the only one's of whose name it is made. */
function ownerOf(people: readonly Reading[][]): Reading[] | null {
  const [first] = people;
  if (people.length === 1) return first ?? null;
  const said = people.filter((group) => group.some(({ who, at }) => saysName(at, who) === 'whole'));
  return said.length === 1 ? (said[0] ?? null) : null;
}

function bySquashed(members: readonly Reading[]): Reading[][] {
  return [...groupBy(members, ({ who }) => who.squashed).values()];
}

/** Calls for each two groups with the first of each and their places. */
function eachPair(
  groups: readonly Reading[][],
  work: (one: Reading, other: Reading, i: number, j: number) => void,
): void {
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; j < groups.length; j++) {
      const [one, other] = [groups[i]?.[0], groups[j]?.[0]];
      if (one !== undefined && other !== undefined) work(one, other, i, j);
    }
  }
}
