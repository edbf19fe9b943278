import { decompressRTF } from '@kenjiuno/decompressrtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedRtf } from '../testing/mapi-values.js';
import { decompressRtf } from './decompress-rtf.js';

/** The example of MS-OXRTFCP, 3.1.1: "{\rtf1\ansi\ansicpg1252\pard hello world}". */
const PACKED = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' + '0af32068656c090020627705b06c647d0a800fa0',
  'hex',
);

describe('decompressRtf', () => {
  it('unpacks what Outlook packed', () => {
    expect(decompressRtf(PACKED)?.toString('latin1')).toContain(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}',
    );
  });

  it('takes what is stored unpacked', () => {
    expect(decompressRtf(storedRtf('{\\rtf1 plain}'))?.toString('latin1')).toBe('{\\rtf1 plain}');
  });

  it('gives nothing for bytes that are not that, and never throws', () => {
    expect(decompressRtf(Buffer.from('{\\rtf1 not packed at all}'))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void decompressRtf(bytes)));
    fc.assert(
      fc.property(fc.nat(PACKED.length - 1), fc.nat(255), (at, value) => {
        const broken = Buffer.from(PACKED);
        broken[at] = value;
        expect(decompressRtf(broken)?.length ?? 0).toBeLessThanOrEqual(16 * 1_048_576);
      }),
    );
  });

  it('unpacks runs that repeat themselves as another reader does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(206), fc.integer({ min: 2, max: 17 })), { maxLength: 30 }),
        (runs) => {
          const packed = packedRuns(runs);
          const size = runs.reduce((sum, [, length]) => sum + length, 0);
          expect([...(decompressRtf(packed) ?? [])]).toEqual(decompressRTF([...packed]).slice(0, size));
        },
      ),
    );
  });
});

/** References into the beginning that every body knows, eight behind each control byte. */
function packedRuns(runs: readonly (readonly [from: number, length: number])[]): Buffer {
  const bytes: number[] = [];
  for (const [n, [from, length]] of runs.entries()) {
    if (n % 8 === 0) bytes.push(runs.length - n >= 8 ? 0xff : 2 ** (runs.length - n) - 1);
    bytes.push(from >> 4, ((from & 0xf) << 4) | (length - 2));
  }
  const head = Buffer.alloc(16);
  head.writeUInt32LE(bytes.length + 12, 0);
  head.writeUInt32LE(
    runs.reduce((sum, [, length]) => sum + length, 0),
    4,
  );
  head.write('LZFu', 8, 'latin1');
  return Buffer.concat([head, Buffer.from(bytes)]);
}
