import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { Problem } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import type { ArchiveEntry, ArchiveItem } from './archive-entry.js';
import {
  type ArchiveLimits,
  BoundPassed,
  type Meter,
  metered,
  ratioProblem,
  startMeter,
} from './archive-limits.js';
import { entryPath, isResourceFork } from './entry-path.js';

const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;
const REGULAR = 0o100000;

/** Reads a zip by its directory. Entries are unpacked only when they are opened. */
export async function* readZip(path: string, limits: ArchiveLimits): AsyncGenerator<ArchiveItem> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    yield* entriesOf(zip, basename(path), startMeter(limits));
  } catch (cause) {
    yield { problem: { code: 'archive-broken', values: { reason: reasonOf(cause) } } };
  } finally {
    zip?.close();
  }
}

async function* entriesOf(zip: ZipFile, name: string, meter: Meter): AsyncGenerator<ArchiveItem> {
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > meter.limits.entries) {
      yield { problem: { code: 'archive-too-many', values: { limit: meter.limits.entries } } };
      return;
    }
    const original = nameOf(entry);
    if (/[/\\]$/.test(original)) continue;
    const problem = problemOf(entry, original, meter.limits);
    if (problem !== null) {
      yield { problem };
      continue;
    }
    const trouble: Problem[] = [];
    yield { entry: entryOf(zip, entry, original, { name, size: zip.fileSize }, meter, trouble) };
    for (const found of trouble) yield { problem: found };
    if (meter.exceeded !== null) return;
  }
}

function entryOf(
  zip: ZipFile,
  entry: Entry,
  name: string,
  archive: { readonly name: string; readonly size: number },
  meter: Meter,
  trouble: Problem[],
): ArchiveEntry {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      const stream = await zip.openReadStreamPromise(entry);
      yield* metered(stream, name, entry.compressedSize, archive, meter);
    } catch (cause) {
      trouble.push(cause instanceof BoundPassed ? cause.problem : unreadable(name, reasonOf(cause)));
      throw cause;
    }
  }
  return {
    path: entryPath(name),
    name,
    size: entry.uncompressedSize,
    modified: modifiedOf(entry),
    open: async () => Readable.from(chunks(), { objectMode: false }),
  };
}

function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
}

function modifiedOf(entry: Entry): Date | null {
  const date = entry.getLastModDate();
  return Number.isNaN(date.getTime()) || date.getFullYear() <= 1980 ? null : date;
}

/** Why an entry is not given out, or null where it is. */
function problemOf(entry: Entry, name: string, limits: ArchiveLimits): Problem | null {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type === SYMLINK) return { code: 'archive-link-skipped', values: { entry: name } };
  if (type !== 0 && type !== REGULAR) return { code: 'archive-special-skipped', values: { entry: name } };
  if (isResourceFork(entryPath(name))) return { code: 'archive-resource-fork', values: { entry: name } };
  if (entry.isEncrypted()) return { code: 'archive-entry-encrypted', values: { entry: name } };
  if (!entry.canDecodeFileData()) return unreadable(name, `compression method ${entry.compressionMethod}`);
  return ratioProblem(entry.uncompressedSize, entry.compressedSize, name, limits);
}

function unreadable(entry: string, reason: string): Problem {
  return { code: 'archive-entry-unreadable', values: { entry, reason } };
}
