import fc from 'fast-check';
import { expect, it } from 'vitest';
import { treeOrder } from './tree-order.js';

const node = (key: string, parent: number | null, date: number | null) => ({ key, parent, date });

it('puts a mail without a date where the first of its answers would stand', () => {
  const nodes = [
    node('c', null, 5),
    node('lost', null, null),
    node('answer', 1, 3),
    node('undated', null, null),
  ];
  expect(treeOrder(nodes).map(({ index, depth }) => [nodes[index]?.key, depth])).toEqual([
    ['lost', 0],
    ['answer', 1],
    ['c', 0],
    ['undated', 0],
  ]);
});

it('tells each mail once, one deeper than what it stands under and behind it', () => {
  const parents = fc.array(fc.nat(), { maxLength: 30 });
  fc.assert(
    fc.property(parents, fc.array(fc.option(fc.nat(9)), { minLength: 30, maxLength: 30 }), (above, dates) => {
      const nodes = above.map((parent, n) =>
        node(String(n), parent % (n + 1) === n ? null : parent % (n + 1), dates[n] ?? null),
      );
      const places = treeOrder(nodes);
      const rows = new Map(places.map(({ index }, row) => [index, row]));
      expect([...rows.keys()].sort((a, b) => a - b)).toEqual([...nodes.keys()]);
      for (const [row, { index, depth }] of places.entries()) {
        const parent = nodes[index]?.parent ?? null;
        const above = parent === null ? -1 : (rows.get(parent) ?? row);
        expect(above).toBeLessThan(row);
        expect(depth).toBe(parent === null ? 0 : (places[above]?.depth ?? 0) + 1);
      }
    }),
  );
});

it('reads a thread as deep as it is long', () => {
  const nodes = Array.from({ length: 100_000 }, (_, n) => node(String(n), n === 0 ? null : n - 1, n));
  expect(treeOrder(nodes).at(-1)).toEqual({ index: 99_999, depth: 99_999 });
});
