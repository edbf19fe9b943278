import type { ArchiveItem } from './archive-entry.js';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { readGzip, readTar } from './read-tar.js';
import { readZip } from './read-zip.js';

export type { ArchiveEntry, ArchiveItem } from './archive-entry.js';

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
