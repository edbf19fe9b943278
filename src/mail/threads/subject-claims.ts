import { type BaseSubject, baseSubject } from './base-subject.js';
import { otherClaim } from './claims-of.js';
import type { Draft } from './draft.js';
import type { Claim, Correspondence } from './types.js';

/** No answer is looked for further back. */
const WINDOW = 30 * 24 * 3_600_000;
/** How many earlier mails of one person under one subject are looked at, latest first. */
const MOST_LOOKED_AT = 200;

interface Letter extends Correspondence, BaseSubject {
  readonly number: number;
}

/**
 * What subjects and people suggest where headers are silent: a mail that answers nothing, whose subject begins as a
 * reply or a forward, may answer the latest mail of the 30 days before it that has the same base subject, in which
 * its sender took part, and whose sender it went to. A forward goes to others, so there the last is not asked.
 */
export function subjectClaims(
  draft: Draft,
  letters: readonly Correspondence[],
  isTop: (number: number) => boolean,
  treeOf: (number: number) => number,
): Claim[] {
  const sorted = lettersOf(draft, letters);
  const earlier = new Map<string, Letter[]>();
  const claims: Claim[] = [];
  for (const letter of sorted) {
    if ((letter.isReply || letter.isForward) && isTop(letter.number)) {
      const parent = answered(letter, earlier, treeOf);
      if (parent !== null) claims.push(otherClaim(letter.number, parent.number, 'subject-and-participants'));
    }
    for (const person of new Set([...letter.from, ...letter.to])) {
      const shelf = `${person} ${letter.base}`;
      const row = earlier.get(shelf);
      if (row === undefined) earlier.set(shelf, [letter]);
      else row.push(letter);
    }
  }
  return claims;
}

/** By date, and where that is the same by key: never by the order they came in. */
function lettersOf(draft: Draft, letters: readonly Correspondence[]): Letter[] {
  return letters
    .flatMap((letter) => {
      const number = draft.numbers.get(letter.key);
      const subject = baseSubject(letter.title);
      return number === undefined || subject.base === '' ? [] : [{ ...letter, ...subject, number }];
    })
    .sort((a, b) => a.date - b.date || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function answered(
  letter: Letter,
  earlier: ReadonlyMap<string, readonly Letter[]>,
  treeOf: (number: number) => number,
): Letter | null {
  const own = treeOf(letter.number);
  const found = letter.from
    .flatMap((person) => (earlier.get(`${person} ${letter.base}`) ?? []).slice(-MOST_LOOKED_AT))
    .filter((other) => other.date < letter.date && letter.date - other.date <= WINDOW)
    .filter((other) => letter.isForward || wentTo(letter, other.from))
    .filter((other) => treeOf(other.number) !== own);
  return found.reduce<Letter | null>(
    (latest, other) => (latest === null || isLater(other, latest) ? other : latest),
    null,
  );
}

function wentTo(letter: Letter, people: readonly string[]): boolean {
  return people.some((person) => letter.to.includes(person) || letter.from.includes(person));
}

function isLater(a: Letter, b: Letter): boolean {
  return a.date > b.date || (a.date === b.date && a.key > b.key);
}
