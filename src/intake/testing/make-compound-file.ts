/** A folder to be written into a compound file: its streams and folders by name. */
export interface MadeStorage {
  readonly streams?: Readonly<Record<string, Uint8Array>>;
  readonly storages?: Readonly<Record<string, MadeStorage>>;
}

interface MadeEntry {
  readonly name: string;
  readonly kind: number;
  readonly bytes: Uint8Array;
  child: number;
  right: number;
  start: number;
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/**
 * A compound file of version 3 (MS-CFB): streams below 4096 bytes in the stream of small ones, the others in
 * sectors of their own. Entries of a folder form one chain to the right, which readers must take.
 */
export function makeCompoundFile(root: MadeStorage): Uint8Array {
  const entries: MadeEntry[] = [entryOf('Root Entry', 5, new Uint8Array())];
  addChildren(entries, 0, root);
  const { mini, chain } = miniStream(entries);
  const body: Buffer[] = [];
  const fat: number[] = [];
  const put = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return END;
    const start = fat.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let n = 0; n < count; n++) fat.push(n + 1 === count ? END : start + n + 1);
    body.push(padded(bytes, SECTOR));
    return start;
  };
  for (const entry of entries)
    if (entry.kind === 2 && entry.bytes.length >= CUTOFF) entry.start = put(entry.bytes);
  const miniStart = put(mini);
  const miniFatStart = put(numbers(chain));
  const directory = put(
    Buffer.concat(
      entries.map((entry, n) =>
        entryBytes(entry, n === 0 ? miniStart : entry.start, n === 0 ? mini.length : entry.bytes.length),
      ),
    ),
  );
  const fatSectors = Math.ceil((fat.length + 1) / (SECTOR / 4 - 1));
  const fatStart = fat.length;
  for (let n = 0; n < fatSectors; n++) fat.push(FAT);
  const head = headerOf({ directory, miniFatStart, miniFat: chain.length, fatStart, fatSectors });
  return Buffer.concat([head, ...body, padded(numbers(fat), SECTOR, 0xff).subarray(0, fatSectors * SECTOR)]);
}

function entryOf(name: string, kind: number, bytes: Uint8Array): MadeEntry {
  return { name, kind, bytes, child: FREE, right: FREE, start: END };
}

function addChildren(entries: MadeEntry[], parent: number, storage: MadeStorage): void {
  const made = [
    ...Object.entries(storage.streams ?? {}).map(([name, bytes]) => ({
      entry: entryOf(name, 2, bytes),
      within: null,
    })),
    ...Object.entries(storage.storages ?? {}).map(([name, within]) => ({
      entry: entryOf(name, 1, new Uint8Array()),
      within,
    })),
  ];
  let last: MadeEntry | null = null;
  for (const { entry, within } of made) {
    const id = entries.push(entry) - 1;
    if (last !== null) last.right = id;
    else (entries[parent] as MadeEntry).child = id;
    last = entry;
    if (within !== null) addChildren(entries, id, within);
  }
}

function miniStream(entries: readonly MadeEntry[]): { mini: Buffer; chain: number[] } {
  const chain: number[] = [];
  const runs: Buffer[] = [];
  for (const entry of entries) {
    if (entry.kind !== 2 || entry.bytes.length >= CUTOFF || entry.bytes.length === 0) continue;
    entry.start = chain.length;
    const count = Math.ceil(entry.bytes.length / MINI);
    for (let n = 0; n < count; n++) chain.push(n + 1 === count ? END : entry.start + n + 1);
    runs.push(padded(entry.bytes, MINI));
  }
  return { mini: Buffer.concat(runs), chain };
}

function entryBytes({ name, kind, child, right }: MadeEntry, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  const written = Buffer.from(name, 'utf16le');
  written.copy(bytes, 0);
  bytes.writeUInt16LE(written.length + 2, 64);
  bytes[66] = kind;
  bytes[67] = 1;
  for (const [at, id] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    bytes.writeUInt32LE(id, at);
  return bytes;
}

function headerOf(
  places: Readonly<Record<'directory' | 'miniFatStart' | 'miniFat' | 'fatStart' | 'fatSectors', number>>,
): Buffer {
  const head = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.fill(0, 8, 76);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(places.fatSectors, 44);
  head.writeUInt32LE(places.directory, 48);
  head.writeUInt32LE(CUTOFF, 56);
  head.writeUInt32LE(places.miniFatStart, 60);
  head.writeUInt32LE(Math.ceil((places.miniFat * 4) / SECTOR), 64);
  head.writeUInt32LE(END, 68);
  for (let n = 0; n < places.fatSectors; n++) head.writeUInt32LE(places.fatStart + n, 76 + 4 * n);
  return head;
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [n, value] of values.entries()) bytes.writeUInt32LE(value, n * 4);
  return padded(bytes, SECTOR, 0xff);
}

function padded(bytes: Uint8Array, size: number, fill = 0): Buffer {
  const rest = (size - (bytes.length % size)) % size;
  return Buffer.concat([bytes, Buffer.alloc(rest, fill)]);
}
