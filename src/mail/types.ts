import type { Span } from '../text/index.js';

/**
 * A run of lines of a body that one person wrote. `depth` 0 is the sender's own; quoted text is 1 and more.
 * `author` and `date` are as the attribution line or the forwarded header block writes them; null where none
 * names them, and at depth 0, where the message's header does.
 */
export interface Segment extends Span {
  readonly depth: number;
  readonly author: string | null;
  readonly date: string | null;
}

/** A line of a body: where it stands, how many reply marks it has, and what it says behind them. */
export interface Line {
  readonly start: number;
  /** Behind the line end. */
  readonly end: number;
  readonly depth: number;
  readonly content: string;
}
