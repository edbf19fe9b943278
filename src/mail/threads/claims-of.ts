import { type Draft, type DraftClaim, MOST_NODES } from './draft.js';
import type { Claim, Copy, EdgeReason } from './types.js';

const STRENGTH: Readonly<Record<EdgeReason, number>> = {
  'by-hand': 0,
  'in-reply-to': 1,
  'references-last': 2,
  'in-reply-to-several': 4,
  'references-chain': 6,
  'subject-and-participants': 7,
};
/** Behind `references-last`. */
const DOUBTED = 3;
/** Behind those of In-Reply-To's several ids that are on the record. */
const SEVERAL_UNSEEN = 5;

/**
 * All that the headers of a draft claim, in no order. The strongest first:
 * 1. An In-Reply-To with one id is believed before References: some programs put the oldest mail last there. It
 *    is doubted where it names a mail that is not on the record and that References list before one that is.
 * 2. The last of References.
 * 3. The first of several ids in In-Reply-To that is on the record, else the first.
 * 4. For a mail known only by reference: the one that stands before it in most References fields.
 * A mail on the record is placed by its own header alone.
 */
export function claimsOf(draft: Draft): Claim[] {
  for (const claim of draft.claims) claim.strength = strengthOf(draft, claim);
  return chainClaims(draft).concat(draft.claims);
}

/** A claim that does not come out of a header: by hand, or by subject. */
export function otherClaim(child: number, parent: number, reason: EdgeReason): Claim {
  return { child, parent, reason, strength: STRENGTH[reason], votes: 1, position: 0, source: null };
}

/** The order in which claims are heard: a function of what they say, never of the order they came in. */
export function claimOrder(draft: Draft): (a: Claim, b: Claim) => number {
  const date = (claim: Claim) => draft.nodes[claim.child]?.date ?? Number.POSITIVE_INFINITY;
  const key = (number: number) => draft.nodes[number]?.key ?? '';
  return (a, b) =>
    a.strength - b.strength ||
    b.votes - a.votes ||
    // In a circle of answers the earliest mail is heard last: it is the one that answers nothing.
    order(date(b), date(a)) ||
    order(key(a.child), key(b.child)) ||
    order(rankOf(a.source), rankOf(b.source)) ||
    a.position - b.position ||
    order(key(a.parent), key(b.parent));
}

export function isOnRecord(draft: Draft, number: number): boolean {
  return draft.nodes[number]?.copy != null;
}

function strengthOf(draft: Draft, claim: DraftClaim): number {
  const seen = isOnRecord(draft, claim.parent);
  if (claim.reason === 'in-reply-to-several' && !seen) return SEVERAL_UNSEEN;
  const isDoubted = claim.instead !== null && !seen && isOnRecord(draft, claim.instead);
  return isDoubted ? DOUBTED : STRENGTH[claim.reason];
}

function chainClaims(draft: Draft): Claim[] {
  const pairs = Float64Array.from(draft.pairs).sort();
  const claims: Claim[] = [];
  for (let at = 0; at < pairs.length; ) {
    const pair = pairs[at] ?? 0;
    let end = at + 1;
    while (pairs[end] === pair) end++;
    const child = Math.floor(pair / MOST_NODES);
    if (!isOnRecord(draft, child))
      claims.push({ ...otherClaim(child, pair % MOST_NODES, 'references-chain'), votes: end - at });
    at = end;
  }
  return claims;
}

/** Copies of one mail: the earliest is heard first, then the one whose piece has the smaller id. */
function rankOf(copy: Copy | null): string {
  if (copy === null) return '';
  const date = copy.date === null ? 'z' : String(copy.date + 1e16).padStart(18, '0');
  return `${date} ${copy.piece}`;
}

function order<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
