import type { Readable } from 'node:stream';
import type { Problem } from '../record/index.js';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { readGzip, readTar } from './read-tar.js';
import { readZip } from './read-zip.js';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Made safe: relative, with `/`, never leading out of a folder. */
  readonly path: string;
  /** As written in the archive: to show, not to open. */
  readonly name: string;
  /** Unpacked size in bytes as the archive says it, or null where it does not say. */
  readonly size: number | null;
  /** Null where the archive does not say, or says the first day of its own calendar. */
  readonly modified: Date | null;
  /**
   * The unpacked bytes, as a stream; once, and before the next entry is asked for. The stream fails where
   * the entry is broken or passes a bound; the problem then comes as the next item.
   */
  open(): Promise<Readable>;
}

/** What reading an archive gives: a file, or something that could not be read or was left out. */
export type ArchiveItem = { readonly entry: ArchiveEntry } | { readonly problem: Problem };

export type ArchiveKind = 'zip' | 'tar' | 'gzip';

/**
 * Reads an archive, entry by entry, in little memory. A tar may be packed with gzip; a gzip may hold a tar.
 * Folders are passed over; links, devices and Mac resource forks are told as problems. A broken archive or
 * a passed bound ends the reading with a problem; never throws. An entry need not be opened.
 */
export function readArchive(
  kind: ArchiveKind,
  path: string,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveItem> {
  if (kind === 'zip') return readZip(path, limits);
  return kind === 'tar' ? readTar(path, limits) : readGzip(path, limits);
}
