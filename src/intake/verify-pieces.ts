import {
  type CaseFile,
  type Checked,
  eachSighting,
  originalPath,
  type PieceDraft,
  type PlacedFamily,
  readOriginal,
  sha256Of,
} from '../record/index.js';
import { draftPiece } from './draft-piece.js';
import { formatOf } from './format-of.js';
import type { PstItem, PstReader } from './read-pst-item.js';
import { unescapeMbox } from './unescape-mbox.js';

/** The PST whose items are being checked: opening it for each would cost more than reading it. */
interface OpenPst {
  source: string | null;
  reader: PstReader | null;
}

type Place = Pick<PlacedFamily, 'source' | 'start' | 'end' | 'escaping'>;

/**
 * Checks that every piece still stands where it was seen: its bytes in the source, and, for a message, the parts
 * it carries, read out of it again. Yields each family as it is checked.
 */
export async function* verifyPieces(caseFile: CaseFile): AsyncGenerator<Checked> {
  const pst: OpenPst = { source: null, reader: null };
  try {
    for await (const family of eachSighting(caseFile)) {
      const sound = await isSound(caseFile, family, pst).catch(() => false);
      const fault = sound ? null : ({ code: 'piece-changed', thing: family.id } as const);
      yield { kind: 'piece', bytes: family.end - family.start, fault };
    }
  } finally {
    pst.reader?.file.close();
  }
}

/**
 * The bytes of a piece where it was seen, as they were before its mbox escaped them; those of an item of a PST as
 * they are serialised.
 */
export async function readPieceBytes(caseFile: CaseFile, place: Place): Promise<Uint8Array> {
  if (place.escaping === 'pst-item') {
    const pst: OpenPst = { source: null, reader: null };
    try {
      return (await readItemAt(caseFile, place, pst)).bytes;
    } finally {
      pst.reader?.file.close();
    }
  }
  return unescapeMbox(await readOriginal(caseFile, place.source, place.start, place.end), place.escaping);
}

async function isSound(caseFile: CaseFile, family: PlacedFamily, pst: OpenPst): Promise<boolean> {
  if (family.escaping === 'pst-item') {
    const { draft } = await readItemAt(caseFile, family, pst);
    return draft.sha256 === family.sha256 && hasParts(draft, family);
  }
  const bytes = await readPieceBytes(caseFile, family);
  if (sha256Of(bytes) !== family.sha256) return false;
  if (family.parts.length === 0) return true;
  const given = { bytes, name: null, mediaType: null, charset: null };
  const kind =
    family.format === 'eml'
      ? { format: 'eml' as const, mediaType: 'message/rfc822' }
      : formatOf(bytes, null, null);
  return hasParts(await draftPiece(given, kind, []), family);
}

/** Reads an item of a PST again; rejects where it is not there any more. */
async function readItemAt(caseFile: CaseFile, { source, start }: Place, pst: OpenPst): Promise<PstItem> {
  const { openPstReader, pstEntryOf, readPstPiece } = await import('./read-pst-item.js');
  if (pst.source !== source) {
    pst.reader?.file.close();
    const opened = openPstReader(originalPath(caseFile, source));
    pst.source = source;
    pst.reader = typeof opened === 'string' ? null : opened;
  }
  const entry = pst.reader === null ? null : pstEntryOf(pst.reader, start);
  if (pst.reader === null || entry === null) throw new Error(`item ${start} is not in its PST`);
  return readPstPiece(pst.reader, entry, null, []);
}

function hasParts(draft: PieceDraft, { parts }: PlacedFamily): boolean {
  const found = partsOf(draft);
  return parts.every((sha256, n) => found[n] === sha256);
}

/** The hashes of all that a piece carries, in the order in which its family is numbered. */
function partsOf(draft: PieceDraft): string[] {
  return draft.parts.flatMap((part) => [part.sha256, ...partsOf(part)]);
}
