import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** How the three forms of the format differ (MS-PST, 2.2.2.7.7): lengths and offsets in bytes. */
export interface PstLayout {
  /** The size of ids and offsets. */
  readonly word: 4 | 8;
  readonly pageSize: number;
  /** Where in a page of a tree its counts stand, and how many bytes each of the first two has. */
  readonly counts: number;
  readonly countSize: 1 | 2;
  /** Whether blocks may be packed, as those of Outlook 2013 are. */
  readonly packed: boolean;
}

/** How the bytes of items are changed; none of these asks for a password (MS-PST, 2.2.2.6, bCryptMethod). */
export type Encryption = 'none' | 'permute';

/** An open PST or OST. Nothing is kept in memory but some pages of its trees. */
export interface PstFile {
  readonly layout: PstLayout;
  readonly encryption: Encryption;
  /** Where the roots of the trees of nodes and of blocks stand. */
  readonly nodeRoot: number;
  readonly blockRoot: number;
  readonly pages: Map<number, Buffer>;
  /** How many bytes of blocks may still be read: in a hostile file many items may share the same ones. */
  readonly meter: { left: number };
  /** So many bytes from there; throws where the file ends before. */
  readAt(position: number, length: number): Buffer;
  close(): void;
}

const HEADER = 564;
/** An item is read a few times over; no sound file comes near to this. */
const READINGS = 64;
const SMALL = 64 * 1_048_576;
const ANSI: PstLayout = { word: 4, pageSize: 512, counts: 496, countSize: 1, packed: false };
const UNICODE: PstLayout = { word: 8, pageSize: 512, counts: 488, countSize: 1, packed: false };
const LARGE_PAGES: PstLayout = { word: 8, pageSize: 4096, counts: 4056, countSize: 2, packed: true };

const ENCRYPTIONS: ReadonlyMap<number, Encryption> = new Map([
  [0, 'none'],
  [1, 'permute'],
]);

/** What keeps a PST from being opened. `encrypted` is "high encryption", or that of Windows, bound to its account. */
export type PstRefusal = 'not-a-pst' | 'encrypted';

/** Opens a PST or OST (MS-PST, 2.2.2.6). Gives the reason where it cannot be read at all. */
export function openPst(path: string): PstFile | PstRefusal {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    const length = readSync(descriptor, header, 0, HEADER, 0);
    const layout = length < 512 ? null : layoutOf(header);
    const encryption = ENCRYPTIONS.get(header[layout?.word === 4 ? 461 : 513] ?? 0);
    if (layout !== null && encryption !== undefined) return opened(descriptor, header, layout, encryption);
    closeSync(descriptor);
    return layout === null ? 'not-a-pst' : 'encrypted';
  } catch (cause) {
    closeSync(descriptor);
    throw cause;
  }
}

function layoutOf(header: Buffer): PstLayout | null {
  if (header.toString('latin1', 0, 4) !== '!BDN') return null;
  const version = header.readUInt16LE(10);
  if (version === 14 || version === 15) return ANSI;
  if (version === 36 || version === 37) return LARGE_PAGES;
  return version >= 20 && version <= 23 ? UNICODE : null;
}

function opened(descriptor: number, header: Buffer, layout: PstLayout, encryption: Encryption): PstFile {
  const ansi = layout.word === 4;
  return {
    layout,
    encryption,
    nodeRoot: wordAt(header, ansi ? 188 : 224, layout),
    blockRoot: wordAt(header, ansi ? 196 : 240, layout),
    pages: new Map(),
    meter: { left: READINGS * fstatSync(descriptor).size + SMALL },
    readAt: (position, length) => readFully(descriptor, position, length),
    close: () => closeSync(descriptor),
  };
}

/** An id or an offset. Those that no file can have become numbers that nothing is found by. */
export function wordAt(bytes: Buffer, at: number, { word }: PstLayout): number {
  return word === 4 ? bytes.readUInt32LE(at) : bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
}

function readFully(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length && Number.isSafeInteger(position + filled)) {
    const count = readSync(descriptor, bytes, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  if (filled < length) throw new Error(`the file ends before byte ${position + length}`);
  return bytes;
}
