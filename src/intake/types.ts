import type { PieceKind, Problem, RecordDate } from '../record/index.js';

/** What a reader of documents is given: the bytes, and what was said of them. */
export interface Given {
  readonly bytes: Uint8Array;
  /** File name without folders, or null where the thing has none. */
  readonly name: string | null;
  /** Declared media type in lower case without parameters, or null. A declaration may be wrong. */
  readonly mediaType: string | null;
  /** Declared charset, or null. A declaration may be wrong. */
  readonly charset: string | null;
}

/** What a reader of documents makes out. `text` is null where none can be had; a problem then says why. */
export interface Extract {
  readonly text: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: RecordDate | null;
  /** Offsets into `text` at which each page begins; null where the format has no pages. */
  readonly pages: readonly number[] | null;
  /** The charset in which the text was decoded; null where the format says it itself. */
  readonly charset: string | null;
  readonly problems: readonly Problem[];
}

/** Reads one format. Bad input becomes a problem, never an exception. `version` changes when the text does. */
export interface DocumentReader {
  readonly name: string;
  readonly version: string;
  readonly kind: PieceKind;
  read(given: Given): Promise<Extract>;
}

/** How a thing came: from which path, out of which archive, how many archives deep. */
export interface Received {
  readonly path: string;
  readonly name: string;
  readonly container: string | null;
  readonly modifiedAt: string | null;
  readonly depth: number;
}

/** Something that was given, and what came of it. */
export interface AddedSource {
  readonly path: string;
  readonly format: string;
  /** Pieces new to the case, and pieces it had already. */
  readonly added: number;
  readonly known: number;
}

/** A path and why it, or something in it, could not be read. */
export interface PathProblem extends Problem {
  readonly path: string;
}
