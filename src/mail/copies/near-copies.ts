import { commonPrints, sizeOf } from './prints.js';
import type { Messages } from './types.js';

/** A message of a group of near copies: `first` is one of the group, the same for all of it. */
export interface NearCopy {
  readonly message: number;
  readonly first: number;
  /** Jaccard similarity of the prints of the two, from 0 to 1. */
  readonly likeness: number;
}

/** From so much likeness on, two messages are near copies. */
export const NEAR = 0.9;
/** Shorter texts are alike by chance: "Thanks, see you tomorrow." */
const LEAST_PRINTS = 8;
/**
 * MinHash (Broder 1997) with banding: two sets of likeness s share one of B bands of R numbers with probability
 * 1 − (1 − s^R)^B: 0.9999 at 0.9, and 0.03 at 0.2.
 */
const BANDS = 6;
const ROWS = 3;
/** In one band of equal numbers no more different texts than this are told apart. */
const MOST_HEADS = 32;

/**
 * Groups of messages whose own words are nearly the same, copies of one content included; groups of one content
 * alone are left out, for these are known by it. By message, ascending. Depends on what is on the record only.
 */
export function findNearCopies(messages: Messages): NearCopy[] {
  const order = longEnough(messages);
  const heads = Uint32Array.from({ length: messages.count }, (_, message) => message);
  for (let band = 0; band < BANDS; band++) {
    const keys = Float64Array.from(order, (message, at) => bandKey(messages, message, band) * 2 ** 21 + at);
    joinEqual(messages, order, keys.sort(), heads);
  }
  return collect(messages, order, heads);
}

/** Messages to be compared, in the order of their ids. */
function longEnough({ count, prints, ids }: Messages): number[] {
  const chosen: number[] = [];
  for (let message = 0; message < count; message++) {
    if (sizeOf(prints, message) >= LEAST_PRINTS) chosen.push(message);
  }
  return chosen.sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
}

/** The smallest of the prints under `ROWS` orders, as one number of 32 bits. */
function bandKey({ prints }: Messages, message: number, band: number): number {
  const { values, starts } = prints;
  const end = starts[message + 1] ?? 0;
  let key = 0;
  for (let row = 0; row < ROWS; row++) {
    const factor = Math.imul(0x9e3779b1, 2 * (band * ROWS + row) + 1);
    let smallest = 0xffffffff;
    for (let at = starts[message] ?? 0; at < end; at++) {
      const mixed = Math.imul((values[at] ?? 0) ^ factor, 0x85ebca6b) >>> 0;
      if (mixed < smallest) smallest = mixed;
    }
    key = Math.imul(key ^ smallest, 0xc2b2ae35);
    key ^= key >>> 16;
  }
  return key >>> 0;
}

/** Compares the messages of equal keys with each other and joins those that are near. */
function joinEqual(
  messages: Messages,
  order: readonly number[],
  keys: Float64Array,
  heads: Uint32Array,
): void {
  let seen: number[] = [];
  let before = -1;
  for (const packed of keys) {
    const key = Math.floor(packed / 2 ** 21);
    const message = order[packed % 2 ** 21] ?? 0;
    if (key !== before) seen = [];
    before = key;
    const like = seen.find((other) => likeness(messages, message, other) >= NEAR);
    if (like !== undefined) join(messages, heads, message, like);
    else if (seen.length < MOST_HEADS) seen.push(message);
  }
}

/** The prints that two messages have in common, of all that they have (Jaccard). */
function likeness({ prints }: Messages, one: number, other: number): number {
  const sizes = sizeOf(prints, one) + sizeOf(prints, other);
  if (Math.min(sizeOf(prints, one), sizeOf(prints, other)) < (sizes / 2) * NEAR * NEAR) return 0;
  const common = commonPrints(prints, one, prints, other);
  return common / (sizes - common);
}

/** The head of a group has the smallest id of it. */
function join({ ids }: Messages, heads: Uint32Array, one: number, other: number): void {
  const a = headOf(heads, one);
  const b = headOf(heads, other);
  if (a === b) return;
  const smaller = (ids[a] ?? 0) < (ids[b] ?? 0);
  if (smaller) heads[b] = a;
  else heads[a] = b;
}

function headOf(heads: Uint32Array, message: number): number {
  let head = message;
  while (heads[head] !== head) {
    heads[head] = heads[heads[head] ?? head] ?? head;
    head = heads[head] ?? head;
  }
  return head;
}

function collect(messages: Messages, order: readonly number[], heads: Uint32Array): NearCopy[] {
  const different = new Set<number>();
  for (const message of order) {
    const first = headOf(heads, message);
    if (messages.contents[first] !== messages.contents[message]) different.add(first);
  }
  return order
    .map((message) => ({ message, first: headOf(heads, message) }))
    .filter(({ first }) => different.has(first))
    .map((copy) => ({ ...copy, likeness: likeness(messages, copy.message, copy.first) }))
    .sort((a, b) => a.message - b.message);
}
