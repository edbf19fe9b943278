import type { SenderNames } from './sender-names.js';

/** What one person wrote in one go: the lines of it that say something. */
export interface Turn {
  readonly said: readonly string[];
  /** The first word of each, in lower case. */
  readonly firsts: readonly string[];
  /** Which of them begin with a sign rather than with a letter or a number. */
  readonly drawn: readonly number[];
  readonly names: SenderNames;
  /** Whether the message begins with it. */
  readonly isOpening: boolean;
  /** Whether a blank line stands before a line. */
  isNew(at: number): boolean;
}
