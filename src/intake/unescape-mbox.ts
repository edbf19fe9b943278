import type { Escaping } from '../record/index.js';

const GREATER = 0x3e;
const LF = 0x0a;
const NEEDLE = Buffer.from('>From ');

/**
 * Takes away what the mbox added to a message: one `>` of every line `>From `, `>>From `, ... where it was
 * escaped as mboxrd; of `>From ` alone as mboxo, which left all others as they were. Line ends stay.
 * Gives the same array back where nothing changes. Linear in the bytes.
 */
export function unescapeMbox(bytes: Uint8Array, escaping: Escaping): Uint8Array {
  if (escaping === 'none') return bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let done = 0;
  for (let at = buffer.indexOf(NEEDLE); at >= 0; at = buffer.indexOf(NEEDLE, at + 1)) {
    const first = beginningOfRun(buffer, at);
    const atLineStart = first === 0 || buffer[first - 1] === LF;
    if (!atLineStart || (escaping === 'mboxo' && first !== at)) continue;
    kept.push(buffer.subarray(done, first));
    done = first + 1;
  }
  if (done === 0) return bytes;
  kept.push(buffer.subarray(done));
  return Buffer.concat(kept);
}

function beginningOfRun(buffer: Buffer, at: number): number {
  let first = at;
  while (first > 0 && buffer[first - 1] === GREATER) first--;
  return first;
}
