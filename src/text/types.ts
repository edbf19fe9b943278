/** A run of a text: UTF-16 code units, half-open. An empty run has `start === end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The W3C Web Annotation TextQuoteSelector: the words themselves and what stands around them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Pins an answer to a passage of a piece: the W3C TextQuoteSelector and TextPositionSelector in one.
 * `start` and `end` are offsets into the text of rendition `rendition` of piece `piece`.
 * `page` is the page the words begin on, counted from one; null where the piece has no pages.
 */
export interface Anchor extends Span, TextQuote {
  readonly piece: string;
  readonly rendition: number;
  readonly page: number | null;
}

/** How far a fold goes: what typography alone changes, or also what a search should not care about. */
export type FoldLevel = 'typography' | 'search';

/** A text on which analysis runs, and the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  readonly map: OffsetMap;
}

/**
 * For each code unit of a folded text, the run of source code units it came from.
 * Both arrays have the length of the folded text; runs never go backwards.
 */
export interface OffsetMap {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Length of the source text. */
  readonly length: number;
}

/** The languages in which the program speaks to its user. */
export type Lang = 'en' | 'fr';

/** One sentence in both languages of the interface; `{name}` marks what is filled in. */
export interface Sentence {
  readonly en: string;
  readonly fr: string;
}

/** What fills the places of a sentence: a name, a number, or a reason in both languages. */
export type Values = Readonly<Record<string, string | number | Sentence>>;
