import { foldText } from '../text/index.js';
import { sha256Of } from './originals.js';
import { pieceId } from './piece-id.js';
import type { IndexedWords, PieceDraft } from './types.js';

/**
 * A piece with everything worked out that its rows need, so that whoever writes has nothing left to compute:
 * reading may happen on another thread than writing. Plain data, which a structured clone carries over.
 */
export interface ReadyPiece extends Omit<PieceDraft, 'parts'> {
  readonly id: string;
  readonly words: IndexedWords;
  /** SHA-256 of the rendition's text, or null where there is no rendition. */
  readonly textSha256: string | null;
  readonly parts: readonly ReadyPiece[];
}

/** Works out the id, the folded words and the hash of the text of a piece and of all that it carries. */
export function readyPiece(draft: PieceDraft): ReadyPiece {
  const text = draft.rendition?.text ?? null;
  return {
    ...draft,
    id: pieceId(draft.format, draft.identity),
    words: { title: foldText(draft.title ?? '', 'search'), body: foldText(text ?? '', 'search') },
    textSha256: text === null ? null : sha256Of(text),
    parts: draft.parts.map(readyPiece),
  };
}
