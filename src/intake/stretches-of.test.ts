import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from './stretches-of.js';

async function stretched(sizes: readonly number[], count: number, bytes: number): Promise<number[][]> {
  const found: number[][] = [];
  for await (const stretch of stretchesOf(sizes, (size) => size, { count, bytes })) found.push(stretch);
  return found;
}

describe('stretchesOf', () => {
  it('leaves nothing out, keeps the order, and stays inside both limits but for what is too large alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(50)),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 80 }),
        async (sizes, count, bytes) => {
          const stretches = await stretched(sizes, count, bytes);
          expect(stretches.flat()).toEqual(sizes);
          for (const stretch of stretches) {
            expect(stretch.length).toBeGreaterThan(0);
            expect(stretch.length).toBeLessThanOrEqual(count);
            const sum = stretch.reduce((total, size) => total + size, 0);
            expect(sum <= bytes || stretch.length === 1).toBe(true);
          }
        },
      ),
    );
  });

  it('puts as many together as fit', async () => {
    expect(await stretched([4, 4, 4, 9, 1, 1, 1, 1], 3, 10)).toEqual([[4, 4], [4], [9, 1], [1, 1, 1]]);
    expect(await stretched([], 3, 10)).toEqual([]);
  });
});
