import { inflateSync } from 'node:zlib';
import { permute } from './pst-encryption.js';
import { type PstFile, wordAt } from './pst-file.js';
import { findEntry } from './pst-tree.js';

/** A node: the ids of its data and of the nodes below it; 0 for none (MS-PST, 2.2.2.7.7.4). */
export interface PstNode {
  readonly data: number;
  readonly below: number;
}

/** The most bytes that one value may have: an attachment is held in memory whole. */
const LARGEST = 256 * 1_048_576;
const MOST_BELOW = 200_000;
const LARGEST_BLOCK = 1 << 20;

/**
 * The blocks of data under an id, in their order (MS-PST, 2.2.2.8.3). Throws where one cannot be read, and where
 * they come to more than can be held.
 */
export function blocksOf(file: PstFile, id: number): Buffer[] {
  if (id === 0) return [];
  const blocks: Buffer[] = [];
  collect(file, id, 2, blocks, { bytes: 0 });
  return blocks;
}

/** The nodes below a node by their ids (MS-PST, 2.2.2.8.3.3). Throws where they cannot be read. */
export function nodesBelow(file: PstFile, id: number): ReadonlyMap<number, PstNode> {
  const nodes = new Map<number, PstNode>();
  if (id !== 0) collectNodes(file, id, 2, nodes);
  return nodes;
}

function collect(file: PstFile, id: number, levels: number, blocks: Buffer[], sum: { bytes: number }): void {
  const block = blockOf(file, id);
  if (!isInternal(id) || block[0] !== 1) {
    sum.bytes += block.length;
    if (sum.bytes > LARGEST) throw new Error(`it has more than ${LARGEST} bytes`);
    blocks.push(block);
    return;
  }
  if (levels === 0) throw new Error('its blocks are nested too deep');
  const { word } = file.layout;
  const count = Math.min(block.readUInt16LE(2), Math.floor((block.length - 8) / word));
  for (let n = 0; n < count; n++) {
    collect(file, wordAt(block, 8 + n * word, file.layout), levels - 1, blocks, sum);
  }
}

function collectNodes(file: PstFile, id: number, levels: number, nodes: Map<number, PstNode>): void {
  const block = blockOf(file, id);
  const { word } = file.layout;
  const start = word === 4 ? 4 : 8;
  if (block[0] !== 2) throw new Error('a list of what belongs to it is damaged');
  const isLeaf = block[1] === 0;
  const size = (isLeaf ? 3 : 2) * word;
  const count = Math.min(block.readUInt16LE(2), Math.floor((block.length - start) / size));
  for (let at = start; at < start + count * size; at += size) {
    if (nodes.size > MOST_BELOW || levels === 0) throw new Error('too much belongs to it');
    const second = wordAt(block, at + word, file.layout);
    if (!isLeaf) collectNodes(file, second, levels - 1, nodes);
    else
      nodes.set(block.readUInt32LE(at), { data: second, below: wordAt(block, at + 2 * word, file.layout) });
  }
}

function blockOf(file: PstFile, id: number): Buffer {
  // The lowest bit of an id is not part of it.
  const entry = findEntry(file, file.blockRoot, id - (id % 2));
  if (entry === null) throw new Error(`block ${id} is not in the file`);
  const { word, packed } = file.layout;
  const stored = entry.readUInt16LE(2 * word);
  const unpacked = packed ? entry.readUInt16LE(2 * word + 2) : stored;
  const bytes = file.readAt(wordAt(entry, word, file.layout), stored);
  const whole = unpacked === stored ? bytes : inflateSync(bytes, { maxOutputLength: LARGEST_BLOCK });
  file.meter.left -= whole.length;
  if (file.meter.left < 0) throw new Error('the file holds more than it can');
  return isInternal(id) || file.encryption === 'none' ? whole : permute(whole);
}

/** Blocks that lead to others are marked so in their id, and their bytes are as they are. */
function isInternal(id: number): boolean {
  return (id & 2) !== 0;
}
