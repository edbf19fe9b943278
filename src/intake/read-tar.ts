import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header } from 'tar-stream';
import type { Problem } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import type { ArchiveItem } from './archive-entry.js';
import { type ArchiveLimits, BoundPassed, type Meter, metered, startMeter } from './archive-limits.js';
import { entryPath, isResourceFork } from './entry-path.js';

/** Bytes as they come out of a file, unpacked where it is gzip. Bounds are watched. */
async function* unpacked(path: string, meter: Meter): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const gunzip = (await isGzip(path)) ? createGunzip() : null;
  const { size } = await stat(path);
  // The chunks are read from the last stream; what fails in the first must reach it.
  if (gunzip !== null) pipeline(file, gunzip).catch(() => {});
  const name = basename(path);
  try {
    yield* metered(gunzip ?? file, name, size, { name, size }, meter);
  } finally {
    file.destroy();
    gunzip?.destroy();
  }
}

/** Tars from before POSIX have no mark; their checksum is looked at all the same. The option has no type. */
const ANY_TAR: Parameters<typeof extract>[0] & { readonly allowUnknownFormat: boolean } = {
  allowUnknownFormat: true,
};

/** Reads a tar, packed with gzip or not, from its beginning to its end. */
export async function* readTar(path: string, limits: ArchiveLimits): AsyncGenerator<ArchiveItem> {
  const meter = startMeter(limits);
  const tar = extract(ANY_TAR);
  const flow = pipeline(Readable.from(unpacked(path, meter), { objectMode: false }), tar);
  let failure: unknown = null;
  flow.catch((cause: unknown) => {
    failure ??= cause;
  });
  let count = 0;
  try {
    for await (const entry of tar) {
      if (++count > limits.entries) {
        yield { problem: { code: 'archive-too-many', values: { limit: limits.entries } } };
        return;
      }
      yield* itemOf(entry.header, entry);
      // What the caller left unread must run off before the next entry can come.
      entry.resume();
    }
    await flow;
  } catch (cause) {
    yield { problem: problemOf(failure ?? cause) };
  }
}

async function* itemOf(
  header: Header,
  stream: Iterable<unknown> | AsyncIterable<unknown>,
): AsyncGenerator<ArchiveItem> {
  const { name, type } = header;
  if (type === 'directory') return;
  const skipped = skippedBecause(name, type);
  if (skipped !== null) {
    yield { problem: { code: skipped, values: { entry: name } } };
    return;
  }
  yield {
    entry: {
      path: entryPath(name),
      name,
      size: header.size,
      modified: header.mtime.getTime() <= 0 ? null : header.mtime,
      open: async () => Readable.from(stream, { objectMode: false }),
    },
  };
}

/** The problem code of an entry that is no file, or null for a file. */
function skippedBecause(name: string, type: Header['type']): string | null {
  if (type === 'symlink' || type === 'link') return 'archive-link-skipped';
  if (type !== 'file' && type !== 'contiguous-file') return 'archive-special-skipped';
  return isResourceFork(entryPath(name)) ? 'archive-resource-fork' : null;
}

/** Reads a single file packed with gzip: one entry, named without `.gz`; a tar in it is read as a tar. */
export async function* readGzip(path: string, limits: ArchiveLimits): AsyncGenerator<ArchiveItem> {
  if (await holdsTar(path, limits)) {
    yield* readTar(path, limits);
    return;
  }
  const trouble: Problem[] = [];
  const name = basename(path).replace(/\.gz$/i, '');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* unpacked(path, startMeter(limits));
    } catch (cause) {
      trouble.push(problemOf(cause));
      throw cause;
    }
  }
  const opened = async (): Promise<Readable> => Readable.from(chunks(), { objectMode: false });
  yield { entry: { path: entryPath(name), name, size: null, modified: null, open: opened } };
  for (const problem of trouble) yield { problem };
}

function problemOf(cause: unknown): Problem {
  if (cause instanceof BoundPassed) return cause.problem;
  return { code: 'archive-broken', values: { reason: reasonOf(cause) } };
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

const TAR_BLOCK = 512;

/** Whether a tar's first header comes out: its checksum (POSIX ustar) holds. */
async function holdsTar(path: string, limits: ArchiveLimits): Promise<boolean> {
  let block = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked(path, startMeter(limits))) {
      block = Buffer.concat([block, chunk.subarray(0, TAR_BLOCK)]);
      if (block.length >= TAR_BLOCK) break;
    }
  } catch {
    // A broken file is told when it is read in earnest.
  }
  return block.length >= TAR_BLOCK && hasTarChecksum(block.subarray(0, TAR_BLOCK));
}

function hasTarChecksum(block: Buffer): boolean {
  const written = Number.parseInt(
    block
      .toString('latin1', 148, 156)
      .replace(/[^0-7]+/g, ' ')
      .trim(),
    8,
  );
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return written === sum && block[0] !== 0;
}
