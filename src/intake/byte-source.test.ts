import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginningOf, lookInto, sourceOfBytes, sourceOfFile } from './byte-source.js';

it('reads a file as it reads the same bytes in memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'source-'));
  const bytes = Buffer.from('0123456789');
  await writeFile(join(folder, 'f'), bytes);
  const file = await open(join(folder, 'f'));
  const inFile = await sourceOfFile(file);
  expect(inFile.size).toBe(10);
  for (const [position, length] of [
    [0, 10],
    [3, 4],
    [8, 100],
    [10, 5],
    [20, 5],
  ] as const) {
    const inMemory = await sourceOfBytes(bytes).read(position, length);
    expect(Buffer.from(await inFile.read(position, length))).toEqual(Buffer.from(inMemory));
  }
  await file.close();
  await rm(folder, { recursive: true });
});

it('shows the same bytes by looks of any kind', async () => {
  const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 251));
  const looks = fc.array(fc.tuple(fc.nat(3000), fc.nat(500)), { maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(looks, fc.nat(3000), async (asked, size) => {
      const look = lookInto(beginningOf(sourceOfBytes(bytes), size));
      for (const [position, length] of asked) {
        const seen = (await look(position, length)).subarray(0, length);
        const expected = bytes.subarray(
          Math.min(position, size),
          Math.max(position, Math.min(position + length, size)),
        );
        expect([...seen]).toEqual(position >= size ? [] : [...expected]);
      }
    }),
  );
});
