import { hash } from 'node:crypto';
import type { ArrangedNode, ArrangedThread } from './types.js';

/** Sums over threads, by their numbers, in flat arrays: there may be a thread for every message of a large case. */
interface Sums {
  /** The node at the top of the tree that begins first. */
  readonly tops: Int32Array;
  readonly messages: Int32Array;
  readonly firstAt: Float64Array;
  readonly lastAt: Float64Array;
}

/**
 * What is told of each thread, in the order of their numbers, made as it is asked for. `topOf` gives the top of the
 * tree that a node stands in.
 */
export function* describeThreads(
  nodes: readonly ArrangedNode[],
  count: number,
  topOf: (node: number) => number,
  clusterOf: (node: number) => number,
): Generator<ArrangedThread> {
  const { tops, messages, firstAt, lastAt } = sumUp(nodes, count, topOf);
  const sizes = new Int32Array(nodes.length);
  for (const top of tops) sizes[clusterOf(top)] = (sizes[clusterOf(top)] ?? 0) + 1;
  for (const [thread, top] of tops.entries()) {
    const cluster = clusterOf(top);
    yield {
      id: threadId(nodes[top]?.key ?? ''),
      cluster: sizes[cluster] === 1 ? null : cluster,
      messages: messages[thread] ?? 0,
      firstAt: dateOf(firstAt[thread]),
      lastAt: dateOf(lastAt[thread]),
    };
  }
}

function sumUp(nodes: readonly ArrangedNode[], count: number, topOf: (node: number) => number): Sums {
  const begins = beginnings(nodes, topOf);
  const sums = {
    tops: new Int32Array(count).fill(-1),
    messages: new Int32Array(count),
    firstAt: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    lastAt: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
  };
  for (const [number, { thread, parent, copy, date }] of nodes.entries()) {
    if (parent === null && isBefore(nodes, begins, number, sums.tops[thread] ?? -1))
      sums.tops[thread] = number;
    if (copy !== null) sums.messages[thread] = (sums.messages[thread] ?? 0) + 1;
    if (date === null) continue;
    sums.firstAt[thread] = Math.min(sums.firstAt[thread] ?? date, date);
    sums.lastAt[thread] = Math.max(sums.lastAt[thread] ?? date, date);
  }
  return sums;
}

/** The earliest date of each tree, at the number of its top. */
function beginnings(nodes: readonly ArrangedNode[], topOf: (node: number) => number): Float64Array {
  const begins = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
  for (const [number, { date }] of nodes.entries()) {
    const top = topOf(number);
    if (date !== null) begins[top] = Math.min(begins[top] ?? date, date);
  }
  return begins;
}

/** Of the trees of one thread the one with the earliest mail gives it its top. */
function isBefore(nodes: readonly ArrangedNode[], begins: Float64Array, top: number, other: number): boolean {
  if (other === -1) return true;
  const [first, second] = [begins[top] ?? 0, begins[other] ?? 0];
  return first === second ? (nodes[top]?.key ?? '') < (nodes[other]?.key ?? '') : first < second;
}

/** Later answers never change the top of a thread, so that its id holds; only an earlier mail can. */
function threadId(key: string): string {
  return hash('sha256', key).slice(0, 16);
}

function dateOf(at: number | undefined): number | null {
  return at !== undefined && Number.isFinite(at) ? at : null;
}
