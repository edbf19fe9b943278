import {
  type CaseFile,
  type Checked,
  eachSighting,
  type PieceDraft,
  type PlacedFamily,
  readOriginal,
  sha256Of,
} from '../record/index.js';
import { draftPiece } from './draft-piece.js';
import { formatOf } from './format-of.js';
import { unescapeMbox } from './unescape-mbox.js';

/**
 * Checks that every piece still stands where it was seen: its bytes in the source, and, for a message, the parts
 * it carries, read out of it again. Yields each family as it is checked.
 */
export async function* verifyPieces(caseFile: CaseFile): AsyncGenerator<Checked> {
  for await (const family of eachSighting(caseFile)) {
    const sound = await isSound(caseFile, family).catch(() => false);
    const fault = sound ? null : ({ code: 'piece-changed', thing: family.id } as const);
    yield { kind: 'piece', bytes: family.end - family.start, fault };
  }
}

/** The bytes of a piece where it was seen, as they were before its mbox escaped them. */
export async function readPieceBytes(
  caseFile: CaseFile,
  place: Pick<PlacedFamily, 'source' | 'start' | 'end' | 'escaping'>,
): Promise<Uint8Array> {
  return unescapeMbox(await readOriginal(caseFile, place.source, place.start, place.end), place.escaping);
}

async function isSound(caseFile: CaseFile, family: PlacedFamily): Promise<boolean> {
  const bytes = await readPieceBytes(caseFile, family);
  if (sha256Of(bytes) !== family.sha256) return false;
  if (family.parts.length === 0) return true;
  const given = { bytes, name: null, mediaType: null, charset: null };
  const kind =
    family.format === 'eml'
      ? { format: 'eml' as const, mediaType: 'message/rfc822' }
      : formatOf(bytes, null, null);
  const parts = partsOf(await draftPiece(given, kind, []));
  return family.parts.every((sha256, n) => parts[n] === sha256);
}

/** The hashes of all that a piece carries, in the order in which its family is numbered. */
function partsOf(draft: PieceDraft): string[] {
  return draft.parts.flatMap((part) => [part.sha256, ...partsOf(part)]);
}
