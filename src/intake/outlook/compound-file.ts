/** A folder of a compound file (MS-CFB): what is in it, by names in lower case. */
export interface CompoundStorage {
  readonly storages: ReadonlyMap<string, CompoundStorage>;
  /** Reads a stream; throws where the file is damaged there. */
  readonly streams: ReadonlyMap<string, () => Uint8Array>;
}

/** The file, its chains of sectors, and how much may still be read out of it. */
interface Compound {
  readonly bytes: Buffer;
  readonly sectorSize: number;
  readonly cutoff: number;
  readonly fat: Uint32Array;
  readonly miniFat: Uint32Array;
  /** The stream in which small streams stand. */
  readonly mini: Buffer;
  budget: number;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export const COMPOUND_SIGNATURE = 'd0cf11e0a1b11ae1';
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const MINI_SECTOR = 64;
const ENTRY_SIZE = 128;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
const DEEPEST = 64;
/** Chains may share sectors in a hostile file: so many times its size may be read, and no more. */
const READINGS = 64;

/** The root of a compound file, or null where the bytes are none or their directory cannot be read. Never throws. */
export function compoundFileOf(bytes: Uint8Array): CompoundStorage | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 512 || buffer.toString('hex', 0, 8) !== COMPOUND_SIGNATURE) return null;
  try {
    const { file, entries } = opened(buffer);
    const root = entries[0];
    return root === undefined ? null : storageOf(file, entries, root.child, new Set(), 0);
  } catch {
    return null;
  }
}

function opened(bytes: Buffer): { file: Compound; entries: Entry[] } {
  const sectorSize = 2 ** Math.min(12, Math.max(9, bytes.readUInt16LE(30)));
  const fat = fatOf(bytes, sectorSize);
  const empty = { miniFat: new Uint32Array(), mini: Buffer.alloc(0), cutoff: 0 };
  const plain: Compound = { bytes, sectorSize, fat, ...empty, budget: READINGS * bytes.length };
  const directory = chainOf(plain, bytes.readUInt32LE(48));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, n) =>
    entryAt(directory, n * ENTRY_SIZE, sectorSize),
  );
  const root = entries[0]?.kind === ROOT ? entries[0] : undefined;
  const miniFat = numbersIn(chainOf(plain, bytes.readUInt32LE(60)));
  const mini = root === undefined ? plain.mini : chainOf(plain, root.start).subarray(0, root.size);
  return { file: { ...plain, miniFat, mini, cutoff: bytes.readUInt32LE(56) }, entries };
}

/** The table of chains (MS-CFB, 2.3): its sectors are named in the header, and in sectors that form a list. */
function fatOf(bytes: Buffer, sectorSize: number): Uint32Array {
  const named = numbersIn(bytes.subarray(76, 512));
  const sectors: number[] = [...named];
  let next = bytes.readUInt32LE(68);
  for (let n = 0; next < LAST_SECTOR && n < bytes.length / sectorSize; n++) {
    const more = numbersIn(sectorAt(bytes, sectorSize, next));
    sectors.push(...more.subarray(0, more.length - 1));
    next = more.at(-1) ?? NO_ENTRY;
  }
  const used = sectors.filter((sector) => sector < bytes.length / sectorSize);
  return numbersIn(
    Buffer.concat(
      used.slice(0, bytes.length / sectorSize).map((sector) => sectorAt(bytes, sectorSize, sector)),
    ),
  );
}

function sectorAt(bytes: Buffer, sectorSize: number, sector: number): Buffer {
  const start = (sector + 1) * sectorSize;
  return bytes.subarray(start, start + sectorSize);
}

function numbersIn(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => bytes.readUInt32LE(4 * n));
}

/** The sectors of a chain one behind the other. A chain that comes back to itself ends the reading. */
function chainOf(file: Compound, start: number, most = Number.POSITIVE_INFINITY): Buffer {
  const sectors: Buffer[] = [];
  let size = 0;
  for (let sector = start; sector < file.fat.length && size < most; sector = file.fat[sector] ?? NO_ENTRY) {
    const bytes = sectorAt(file.bytes, file.sectorSize, sector);
    if (size > file.bytes.length) throw new Error('a chain of sectors has no end');
    sectors.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(sectors);
}

function miniChainOf(file: Compound, start: number, most: number): Buffer {
  const sectors: Buffer[] = [];
  let size = 0;
  for (let n = start; n < file.miniFat.length && size < most; n = file.miniFat[n] ?? NO_ENTRY) {
    sectors.push(file.mini.subarray(n * MINI_SECTOR, (n + 1) * MINI_SECTOR));
    size += MINI_SECTOR;
  }
  return Buffer.concat(sectors);
}

function entryAt(directory: Buffer, at: number, sectorSize: number): Entry {
  const length = Math.min(64, directory.readUInt16LE(at + 64));
  const high = sectorSize === 512 ? 0 : directory.readUInt32LE(at + 124);
  return {
    name: directory.toString('utf16le', at, at + Math.max(0, length - 2)).toLowerCase(),
    kind: directory[at + 66] ?? 0,
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120) + high * 2 ** 32,
  };
}

/** Each entry is seen once: a directory that leads back to itself ends. */
function storageOf(
  file: Compound,
  entries: readonly Entry[],
  first: number,
  seen: Set<number>,
  depth: number,
): CompoundStorage {
  const storages = new Map<string, CompoundStorage>();
  const streams = new Map<string, () => Uint8Array>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    open.push(entry.left, entry.right);
    if (entry.kind === STREAM) streams.set(entry.name, () => streamOf(file, entry));
    else if (entry.kind === STORAGE && depth < DEEPEST)
      storages.set(entry.name, storageOf(file, entries, entry.child, seen, depth + 1));
  }
  return { storages, streams };
}

function streamOf(file: Compound, { start, size }: Entry): Uint8Array {
  if (size === 0) return new Uint8Array();
  file.budget -= size;
  if (size > file.bytes.length || file.budget < 0) throw new Error('the file holds more than it can');
  const bytes = size < file.cutoff ? miniChainOf(file, start, size) : chainOf(file, start, size);
  if (bytes.length < size) throw new Error('a stream of it is cut');
  return bytes.subarray(0, size);
}
