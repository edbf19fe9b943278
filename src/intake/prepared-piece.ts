import { marksOf } from '../mail/index.js';
import { type PieceDraft, type Problem, type ReadyPiece, readyPiece } from '../record/index.js';
import { draftPiece, problemsOf } from './draft-piece.js';
import type { Kind } from './format-of.js';
import type { Given } from './types.js';

/** A piece ready to be written, and the problems of it and of all that it carries. */
export interface PreparedPiece {
  readonly piece: ReadyPiece;
  readonly problems: readonly Problem[];
}

/** Reads one thing with all that it carries, and works out all that the record wants to know of it. */
export async function preparedPiece(given: Given, kind: Kind, archives: Given[]): Promise<PreparedPiece> {
  return prepared(await draftPiece(given, kind, archives));
}

/** Works out of a piece that was read what its copies and quotations are known by, and what its rows need. */
export function prepared(draft: PieceDraft): PreparedPiece {
  return { piece: readyPiece(marked(draft)), problems: problemsOf(draft) };
}

function marked(draft: PieceDraft): PieceDraft {
  const parts = draft.parts.map(marked);
  return { ...draft, parts, marks: marksOf(draft) };
}
