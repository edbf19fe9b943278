import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** What a look into the zip tells: whether unpacking stays within the limit, and the core properties' XML. */
export interface Package {
  readonly tooLarge: boolean;
  readonly core: string | null;
}

const CORE = 'docProps/core.xml';
const LARGEST_CORE = 1_000_000;

const openZip: (buffer: Buffer, options: { lazyEntries: boolean }) => Promise<ZipFile> =
  promisify(fromBuffer);

/**
 * Unpacks every entry once and counts its bytes, as the sizes that a zip declares may lie; stops as soon as
 * they are more than `limit`. Rejects where the zip is broken.
 */
export async function lookInto(bytes: Uint8Array, limit: number): Promise<Package> {
  const zip = await openZip(Buffer.from(bytes), { lazyEntries: true });
  let core: string | null = null;
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    if (total + entry.uncompressedSize > limit) return { tooLarge: true, core };
    const wanted = entry.fileName === CORE && entry.uncompressedSize <= LARGEST_CORE;
    const { size, kept } = await sizeOf(zip, entry, limit - total, wanted);
    total += size;
    if (total > limit) return { tooLarge: true, core };
    if (wanted) core = Buffer.concat(kept).toString('utf8');
  }
  return { tooLarge: false, core };
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(null));
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

async function sizeOf(zip: ZipFile, entry: Entry, room: number, keep: boolean) {
  const kept: Uint8Array[] = [];
  let size = 0;
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  for await (const chunk of stream) {
    size += chunk.length;
    if (keep) kept.push(chunk);
    if (size > room) break;
  }
  return { size, kept };
}
