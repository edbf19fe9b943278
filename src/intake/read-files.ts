import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type CaseFile,
  knownSource,
  type Original,
  type Problem,
  storeBytesNow,
  type WholeSource,
} from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { isContainer, readerOf } from './draft-piece.js';
import { type FoundFile, isFileFault } from './file-fault.js';
import { formatOf, type Kind } from './format-of.js';
import { preparedPiece } from './prepared-piece.js';
import type { Given } from './types.js';

/** Files that are read together. */
export interface FileStretch {
  readonly files: readonly FoundFile[];
}

/**
 * What was made of a file: a source with its piece, ready to be written; a receipt alone, where the case has the
 * bytes already; the reason why it is not taken in; or nothing, where it is to be opened rather than read.
 */
export type ReadFile =
  | {
      readonly as: 'source';
      readonly whole: WholeSource;
      readonly problems: readonly Problem[];
      readonly archives: readonly Given[];
    }
  | { readonly as: 'refused'; readonly problem: Problem }
  | { readonly as: 'container' };

/** Reads and stores small files, in their order. What is wrong with one is told in its place, never thrown. */
export async function readFiles(caseFile: CaseFile, stretch: FileStretch): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of stretch.files) read.push(await readOrRefuse(caseFile, file));
  return read;
}

async function readOrRefuse(caseFile: CaseFile, file: FoundFile): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.path);
  } catch (cause) {
    if (!isFileFault(cause)) throw cause;
    return { as: 'refused', problem: { code: 'file-unreadable', values: { reason: reasonOf(cause) } } };
  }
  return readOne(caseFile, file, bytes);
}

async function readOne(caseFile: CaseFile, file: FoundFile, bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) return { as: 'refused', problem: { code: 'file-empty', values: {} } };
  const name = basename(file.path);
  const kind = formatOf(bytes, name, null);
  if (isContainer(kind)) return { as: 'container' };
  const reader = await readerOf(kind);
  if (reader === null) {
    return {
      as: 'refused',
      problem: { code: 'no-reader', values: { name, mediaType: kind.mediaType } },
    };
  }
  const original = storeBytesNow(caseFile, bytes);
  const complete = (await knownSource(caseFile, original.size, original.sha256)) === 'complete';
  const archives: Given[] = [];
  const given = { bytes, name, mediaType: null, charset: null };
  const { piece, problems } = complete
    ? { piece: null, problems: [] }
    : await preparedPiece(given, kind, archives);
  const locator = { start: 0, end: original.size, escaping: 'none' as const };
  const placed = piece === null ? [] : [{ piece, locator }];
  const source = sourceOf(file, original, kind, reader);
  return { as: 'source', whole: { source, placed, problems: [] }, problems, archives };
}

function sourceOf(
  file: FoundFile,
  original: Original,
  kind: Kind,
  reader: { readonly name: string; readonly version: string },
): WholeSource['source'] {
  return {
    original,
    format: kind.format,
    reader: reader.name,
    version: reader.version,
    detail: { mediaType: kind.mediaType },
    path: file.path,
    container: null,
    modifiedAt: file.modifiedAt,
  };
}
