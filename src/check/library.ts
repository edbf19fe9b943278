import { type CaseFile, findCandidates, pieceBySerial, renditionOf } from '../record/index.js';
import { type SearchedPiece, segmentsOfPiece } from './evidence.js';
import { readSearchedText } from './place-quotation.js';

/** Pieces that the quotations of an article share are read once. */
export interface Library {
  /** The pieces that hold the most and rarest of some phrases, best first. */
  find(phrases: readonly (readonly string[])[], limit: number): Promise<SearchedPiece[]>;
}

/** Texts kept ready at once, in characters: enough for an article, whatever the size of the record. */
const KEPT_CHARACTERS = 20_000_000;

/**
 * Opens the record for a check. `excluded` is the SHA-256 of the article itself: where it was taken in too, its
 * quotations would otherwise be found in it.
 */
export function openLibrary(caseFile: CaseFile, excluded: string | null): Library {
  const kept = new Map<number, SearchedPiece>();
  let characters = 0;
  const read = async (serial: number): Promise<SearchedPiece | null> => {
    const known = kept.get(serial);
    if (known !== undefined) return known;
    const ready = await readPiece(caseFile, serial);
    if (ready === null) return null;
    characters += ready.searched.text.length;
    if (characters > KEPT_CHARACTERS) {
      kept.clear();
      characters = ready.searched.text.length;
    }
    kept.set(serial, ready);
    return ready;
  };
  return {
    async find(phrases, limit) {
      const found: SearchedPiece[] = [];
      for (const { serial } of await findCandidates(caseFile, phrases, limit)) {
        const ready = await read(serial);
        if (ready !== null && ready.piece.sha256 !== excluded) found.push(ready);
      }
      return found;
    },
  };
}

async function readPiece(caseFile: CaseFile, serial: number): Promise<SearchedPiece | null> {
  const rendition = await renditionOf(caseFile, serial);
  if (rendition === null) return null;
  const piece = await pieceBySerial(caseFile, serial);
  return {
    piece,
    rendition: rendition.n,
    pages: rendition.pages,
    searched: readSearchedText(rendition.text),
    segments: segmentsOfPiece(piece, rendition.text),
  };
}
