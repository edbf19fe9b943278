import type { Span } from '../text/index.js';

/**
 * What a run of lines is: words somebody wrote; the line that introduces a quotation ("On … X wrote:"); the
 * header block of a forwarded or quoted mail; what closes a mail (a signature, the closing formula with the
 * name, the footer of a list, the advertisement of a mail service); a notice of confidentiality.
 */
export type SegmentKind = 'text' | 'attribution' | 'header' | 'signature' | 'disclaimer';

/**
 * A run of lines of a body that one person wrote. `depth` 0 is the sender's own; quoted text is 1 and more.
 * `author` and `date` are as the attribution line or the forwarded header block writes them; null where none
 * names them, and at depth 0, where the message's header does.
 */
export interface Segment extends Span {
  readonly kind: SegmentKind;
  readonly depth: number;
  readonly author: string | null;
  readonly date: string | null;
}

/** A line of a body: where it stands, how many reply marks it has, and what it says behind them. */
export interface Line {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  /** How many reply marks it bears. */
  readonly marks: number;
  /** What stands behind the marks, without white space at its end; empty for a line that says nothing. */
  readonly content: string;
}

/** Who is said to have written what follows, and when, as written. */
export interface Introduced {
  readonly author: string | null;
  readonly date: string | null;
}

/** Lines that introduce the words of another: where they stand, and who and when they name. */
export interface Introduction {
  readonly kind: 'attribution' | 'header';
  /** Indexes of lines, half-open. */
  readonly from: number;
  readonly to: number;
  readonly by: Introduced;
  /** Whether it stands by itself: it may introduce words that bear no marks. */
  readonly isSure: boolean;
  /** Whether it heads one of the messages of a digest (RFC 1153), which stand side by side. */
  readonly isDigest?: boolean;
}
