/** A heap on a node (MS-PST, 2.3.1): small allocations in the blocks of its data. */
export interface Heap {
  readonly blocks: readonly Buffer[];
  /** What the heap holds: 0xbc properties, 0x7c a table. */
  readonly client: number;
  /** The id of the allocation to begin with. */
  readonly root: number;
  /** How many bits of an id number an allocation in its block: eleven, or fourteen where blocks are large. */
  readonly indexBits: number;
}

/** A record of a b-tree on a heap: its key and what stands behind it. */
export interface HeapRecord {
  readonly key: number;
  readonly data: Buffer;
}

const MOST_RECORDS = 1_000_000;
const SIGNATURE = 0xec;
const TREE = 0xb5;

/** The heap in the blocks of a node's data. Throws where they hold none. */
export function heapOf(blocks: readonly Buffer[], indexBits: number): Heap {
  const first = blocks[0];
  if (first === undefined || first.length < 12 || first[2] !== SIGNATURE)
    throw new Error('its properties are damaged');
  return { blocks, client: first[3] ?? 0, root: first.readUInt32LE(4), indexBits };
}

/** The bytes of an allocation (MS-PST, 2.3.1.1 and 2.3.1.5); none for id 0. Throws where there is no such one. */
export function allocationOf(heap: Heap, id: number): Buffer {
  if (id === 0) return Buffer.alloc(0);
  const block = heap.blocks[Math.floor(id / 2 ** (5 + heap.indexBits))];
  const index = (id >>> 5) & (2 ** heap.indexBits - 1);
  if (block === undefined || index === 0) throw new Error('a value is not where it should be');
  const map = block.readUInt16LE(0);
  if (index > block.readUInt16LE(map)) throw new Error('a value is not where it should be');
  const start = block.readUInt16LE(map + 2 + 2 * index);
  return block.subarray(start, block.readUInt16LE(map + 4 + 2 * index));
}

/** The records of a b-tree on a heap (MS-PST, 2.3.2), in the order of their keys. Throws where it is damaged. */
export function recordsOf(heap: Heap, header: number): HeapRecord[] {
  const tree = allocationOf(heap, header);
  const [type, keySize = 0, dataSize = 0, levels = 0] = tree;
  if (tree.length < 8 || type !== TREE || keySize < 2 || keySize > 6 || levels > 4)
    throw new Error('its list of properties is damaged');
  const records: HeapRecord[] = [];
  collect(heap, tree.readUInt32LE(4), levels, { keySize, dataSize }, records);
  return records;
}

function collect(
  heap: Heap,
  id: number,
  level: number,
  sizes: { readonly keySize: number; readonly dataSize: number },
  records: HeapRecord[],
): void {
  const bytes = allocationOf(heap, id);
  const size = sizes.keySize + (level === 0 ? sizes.dataSize : 4);
  for (let at = 0; at + size <= bytes.length; at += size) {
    const key = bytes.readUIntLE(at, sizes.keySize);
    const data = bytes.subarray(at + sizes.keySize, at + size);
    if (records.length >= MOST_RECORDS) throw new Error('its list of properties has no end');
    if (level === 0) records.push({ key, data });
    else collect(heap, data.readUInt32LE(0), level - 1, sizes, records);
  }
}
