import type { MarkedTerm, Statement } from '../statements/index.js';
import type { Anchor, Span } from '../text/index.js';

/** How the words of a quotation stand on the record. `translated` is not told apart from `absent` yet. */
export type Wording = 'verbatim' | 'elided' | 'altered' | 'spliced' | 'translated' | 'absent';

/** Whether speaker, addressee and date of the article are those of the record. */
export type Attribution = 'agrees' | 'differs' | 'unknown';

/** Whether the quotation stops or starts at words that turn its sense. */
export type Context = 'whole' | 'cut';

/** Particulars of a finding, from a fixed list. */
export type Flag =
  | 'negation-changed'
  | 'number-changed'
  | 'name-changed'
  | 'modality-changed'
  | 'words-dropped'
  | 'words-added'
  | 'words-replaced'
  | 'order-changed'
  | 'spelling-only'
  | 'speaker-differs'
  | 'addressee-differs'
  | 'date-differs'
  | 'context-cut'
  | 'only-sighting'
  | 'ocr-text';

/** A passage of the record and what the record says of it. Dates are ISO 8601; null is unknown. */
export interface Evidence extends Anchor {
  /** The author of these very words: of a quoted reply the one that its attribution line names. */
  readonly speaker: string | null;
  readonly recipients: readonly string[];
  readonly date: string | null;
  readonly title: string | null;
  readonly messageId: string | null;
  readonly kind: string;
  /** How many replies deep the words are quoted where they stand: 0 for the author's own. */
  readonly depth: number;
}

/** A run of a word diff: in both, only in the article, or only on the record. */
export interface DiffRun {
  readonly op: 'same' | 'article' | 'record';
  readonly text: string;
}

/** The words of the record's sentence that the article left out, at either end; empty where it left out none. */
export interface LeftOut {
  readonly before: string;
  readonly after: string;
}

/** What check concluded of one statement, with its evidence. */
export interface Finding {
  readonly statement: Statement;
  readonly wording: Wording;
  readonly attribution: Attribution;
  readonly context: Context;
  /** 1 for the same words, 0 for none of them. */
  readonly score: number;
  /** Where the words stand, the source first; for a spliced quotation its parts in order; none where absent. */
  readonly anchors: readonly Evidence[];
  readonly flags: readonly Flag[];
  /** One sentence for the reader, in the language asked for. */
  readonly why: string;
  readonly diff: readonly DiffRun[];
  readonly leftOut: LeftOut;
  /** Where else the same words stand: later copies, and quotations of them. */
  readonly repetitions: readonly Evidence[];
  /** For an absent quotation: the passages that come nearest, for the reader to judge. */
  readonly nearest: readonly Evidence[];
}

/** An article to be checked: its text, and what is known of it. */
export interface Article {
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly path: string;
}

/** What `recolement check --json` prints; `schema` names the contract. */
export interface CheckReport {
  readonly schema: 'recolement.check/1';
  readonly article: Article & { readonly language: string };
  readonly findings: readonly Finding[];
  /** Words in quotation marks that nobody is quoted as saying: they were not checked. */
  readonly terms: readonly MarkedTerm[];
}

/** A run of a quotation without a gap: its words, as spans of the article. */
export interface Segment extends Span {
  /** What stands before it: the start, a marked omission, words put in by the article, an attribution. */
  readonly joint: 'start' | 'omission' | 'insertion' | 'interruption';
}
