import { evidenceOfAddresses } from './evidence-of-addresses.js';
import { evidenceOfNames } from './evidence-of-names.js';
import type { Evidence, Reading } from './types.js';

/** The blocks that mailboxes stand in, each with those in it: the address's and the family name's. */
export function blocksOf(readings: readonly Reading[]): Map<number, Reading[]> {
  const blocks = new Map<number, Reading[]>();
  const put = (block: number | null, reading: Reading) => {
    if (block === null) return;
    const members = blocks.get(block);
    if (members === undefined) blocks.set(block, [reading]);
    else members.push(reading);
  };
  for (const reading of readings) {
    put(reading.addressBlock, reading);
    put(reading.familyBlock, reading);
  }
  return blocks;
}

/** The evidence of blocks, by block. Even numbers are blocks of addresses, odd ones of family names. */
export function evidenceOfBlocks(blocks: ReadonlyMap<number, readonly Reading[]>): Map<number, Evidence[]> {
  const found = new Map<number, Evidence[]>();
  for (const [block, members] of blocks) {
    if (members.length < 2) continue;
    found.set(block, (block & 1) === 0 ? evidenceOfAddresses(members) : evidenceOfNames(members));
  }
  return found;
}
