import type { ReadAddress, ReadName } from './types.js';

/**
 * How far an address is made of a name. `whole`: given name or initial with the family name, or the initials
 * with it; `part`: one of the names, or the initials, or a host called after the family; `no`: neither.
 */
export type Saying = 'whole' | 'part' | 'no';

/** The length to which old systems cut the names of users. */
const CUT = 8;

/** How far the local part of an address says a name. Digits and points do not count. */
export function saysName(at: ReadAddress, who: ReadName): Saying {
  const bare = at.local.replace(/\+.*$/, '').replace(/[^\p{L}]+/gu, '');
  if (bare === '' || who.family === '') return 'no';
  const parts = at.local.split(/[^\p{L}]+/u).filter((part) => part !== '');
  if (isWhole(bare, parts, who)) return 'whole';
  return isPart(bare, parts, who) || hostSays(at.domain, who) ? 'part' : 'no';
}

function isWhole(bare: string, parts: readonly string[], who: ReadName): boolean {
  const { first, family } = who;
  if (who.form === 'full' && parts.includes(first) && parts.includes(family)) return true;
  const given = [first, ...who.middle];
  const initials = given.map((name) => name.charAt(0)).join('');
  const made = new Set([
    ...[first, given.join(''), first.charAt(0), initials, initials.slice(-1)].flatMap((before) => [
      before + family,
      family + before,
    ]),
    ...(first.length > 2 ? [first + family.charAt(0)] : []),
  ]);
  if (made.has(bare)) return true;
  return bare.length === CUT && [...made].some((full) => full.length > CUT && full.startsWith(bare));
}

function isPart(bare: string, parts: readonly string[], who: ReadName): boolean {
  const { first, family } = who;
  if (bare.length < 2) return false;
  if (parts.includes(family) && family.length > 2) return true;
  if (family.length > 4 && bare.includes(family)) return true;
  if (first.length > 2 && (parts.includes(first) || bare.startsWith(first))) return true;
  return bare === [first, ...who.middle, family].map((word) => word.charAt(0)).join('');
}

function hostSays(domain: string, who: ReadName): boolean {
  return who.family.length > 4 && domain.replace(/[^\p{L}]+/gu, '').includes(who.family);
}
