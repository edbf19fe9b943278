import { describe, expect, it } from 'vitest';
import { permute } from './pst-encryption.js';

describe('the encryption of a PST', () => {
  it('changes every value into another one, and none into the same as a second one', () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, n) => n));
    expect(new Set(permute(all)).size).toBe(256);
  });
});
