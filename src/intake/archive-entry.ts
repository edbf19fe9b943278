import type { Readable } from 'node:stream';
import type { Problem } from '../record/index.js';

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
