import { PT, TAG } from './property-values.js';
import { allocationOf, recordsOf } from './pst-heap.js';
import { blocksAt, bytesAt, nameOf, type OpenNode, type PropertyNames } from './pst-properties.js';
import type { MapiKey, MapiProperties, MapiProperty } from './types.js';

/** A column: which property, and where in a row it stands (MS-PST, 2.3.4.2). */
interface Column {
  readonly tag: number;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  readonly bit: number;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rowSize: number;
  /** Where in a row the bits begin that tell which of its cells hold something. */
  readonly bits: number;
  readonly index: number;
  readonly rows: number;
}

const TABLE = 0x7c;

/** The rows of a table, each as properties (MS-PST, 2.3.4), in the order of their ids. Throws where it is damaged. */
export function rowsOf(node: OpenNode, names: PropertyNames): MapiProperties[] {
  const table = tableOf(node);
  if (table.rows === 0) return [];
  const rows = matrixOf(node, table);
  return recordsOf(node.heap, table.index).flatMap(({ key, data }) => {
    const row = rows[data.readUIntLE(0, Math.min(4, data.length))];
    return row === undefined ? [] : [cellsOf(node, table, row, key, names)];
  });
}

function tableOf(node: OpenNode): Table {
  const info = allocationOf(node.heap, node.heap.root);
  if (node.heap.client !== TABLE || info.length < 22 || info[0] !== TABLE)
    throw new Error('a table of it is damaged');
  const count = Math.min(info[1] ?? 0, Math.floor((info.length - 22) / 8));
  const columns = Array.from({ length: count }, (_, n) => columnAt(info, 22 + 8 * n));
  return {
    columns,
    bits: info.readUInt16LE(6),
    rowSize: Math.max(8, info.readUInt16LE(8)),
    index: info.readUInt32LE(10),
    rows: info.readUInt32LE(14),
  };
}

function columnAt(info: Buffer, at: number): Column {
  return {
    type: info.readUInt16LE(at),
    tag: info.readUInt16LE(at + 2),
    start: info.readUInt16LE(at + 4),
    size: info[at + 6] ?? 0,
    bit: info[at + 7] ?? 0,
  };
}

/** Rows do not run over the end of a block. */
function matrixOf(node: OpenNode, { rows, rowSize }: Table): Buffer[] {
  return blocksAt(node, rows).flatMap((block) =>
    Array.from({ length: Math.floor(block.length / rowSize) }, (_, n) =>
      block.subarray(n * rowSize, (n + 1) * rowSize),
    ),
  );
}

function cellsOf(
  node: OpenNode,
  table: Table,
  row: Buffer,
  id: number,
  names: PropertyNames,
): MapiProperties {
  const cells = new Map<MapiKey, MapiProperty>();
  for (const column of table.columns) {
    const { tag, type, start, size, bit } = column;
    const holds = ((row[table.bits + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
    if (!holds || start + size > row.length) continue;
    const cell = row.subarray(start, start + size);
    const isId = size === 4 && !isShort(type);
    cells.set(nameOf(tag, names), { type, read: () => (isId ? bytesAt(node, cell.readUInt32LE(0)) : cell) });
  }
  const rowId = Buffer.alloc(4);
  rowId.writeUInt32LE(id);
  return cells.set(TAG.rowId, { type: PT.int32, read: () => rowId });
}

function isShort(type: number): boolean {
  return type === PT.int32 || type === 0x0004 || type === 0x000a;
}
