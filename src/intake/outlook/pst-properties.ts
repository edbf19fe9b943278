import { PT } from './property-values.js';
import { blocksOf, nodesBelow, type PstNode } from './pst-blocks.js';
import type { PstFile } from './pst-file.js';
import { allocationOf, type Heap, heapOf, recordsOf } from './pst-heap.js';
import type { MapiKey, MapiProperties, MapiProperty } from './types.js';

/** What a node holds: its heap, the nodes below it, and the names of its file's properties. */
export interface OpenNode {
  readonly file: PstFile;
  readonly heap: Heap;
  readonly below: ReadonlyMap<number, PstNode>;
}

export type PropertyNames = ReadonlyMap<number, MapiKey>;

const PROPERTIES = 0xbc;
/** Types whose value stands in the record itself (MS-PST, 2.3.3.3), and how many bytes it has. */
const SHORT: ReadonlyMap<number, number> = new Map([
  [PT.int16, 2],
  [PT.int32, 4],
  [0x0004, 4],
  [0x000a, 4],
  [PT.boolean, 1],
]);

/** Opens a node that holds properties or a table. Throws where it is damaged. */
export function openNode(file: PstFile, node: PstNode): OpenNode {
  const indexBits = file.layout.packed ? 14 : 11;
  const heap = heapOf(blocksOf(file, node.data), indexBits);
  return { file, heap, below: nodesBelow(file, node.below) };
}

/** The properties of a node (MS-PST, 2.3.3). A value that cannot be read throws only when it is read. */
export function propertiesOf(node: OpenNode, names: PropertyNames): MapiProperties {
  if (node.heap.client !== PROPERTIES) throw new Error('it has no properties');
  const properties = new Map<MapiKey, MapiProperty>();
  for (const { key, data } of recordsOf(node.heap, node.heap.root)) {
    if (data.length < 6) continue;
    const type = data.readUInt16LE(0);
    properties.set(nameOf(key, names), { type, read: () => storedValue(node, type, data.subarray(2, 6)) });
  }
  return properties;
}

/** Properties that no name is known of keep their number, which means nothing outside of their file. */
export function nameOf(tag: number, names: PropertyNames): MapiKey {
  return tag < 0x8000 ? tag : (names.get(tag) ?? `unknown/${tag.toString(16)}`);
}

function storedValue(node: OpenNode, type: number, value: Buffer): Uint8Array {
  const short = SHORT.get(type);
  return short === undefined ? bytesAt(node, value.readUInt32LE(0)) : value.subarray(0, short);
}

/** What an id of a heap or of a node below stands for (MS-PST, 2.3.3.2). */
export function bytesAt(node: OpenNode, id: number): Uint8Array {
  if ((id & 0x1f) === 0) return allocationOf(node.heap, id);
  return Buffer.concat(blocksAt(node, id));
}

/** The same in the blocks in which it is stored. */
export function blocksAt(node: OpenNode, id: number): readonly Buffer[] {
  if ((id & 0x1f) === 0) return [allocationOf(node.heap, id)];
  const below = node.below.get(id);
  if (below === undefined) throw new Error('a value is not in the file');
  return blocksOf(node.file, below.data);
}
