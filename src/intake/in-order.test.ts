import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.js';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('inOrder', () => {
  it('gives results in the order of the works, whichever ends first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(4), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (waits, ahead) => {
          const items = waits.map((wait, n) => ({ wait, n }));
          const works = inOrder(items, ahead, async ({ wait, n }) => {
            await later(wait);
            return n * 2;
          });
          const results = await all(works);
          expect(results.map(({ result }) => result)).toEqual(items.map(({ n }) => n * 2));
          expect(results.map(({ item }) => item)).toEqual(items);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never has more works started than it may be ahead', async () => {
    let running = 0;
    let most = 0;
    const works = inOrder(Array.from({ length: 20 }), 3, async () => {
      most = Math.max(most, ++running);
      await later(1);
      running--;
    });
    await all(works);
    expect(most).toBe(3);
  });

  it('throws the error of a work in its place, after what stands before it', async () => {
    const seen: number[] = [];
    const works = inOrder([1, 2, 3], 3, async (n) => {
      if (n === 2) throw new Error('two');
      return n;
    });
    const read = async () => {
      for await (const { result } of works) seen.push(result);
    };
    await expect(read()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });
});
