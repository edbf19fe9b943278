import type { Span } from '../text/index.js';
import type { Attribution } from './attribution.js';
import type { Frame } from './frames-of.js';
import type { Quotation } from './quotations-of.js';
import type { Form } from './types.js';

/**
 * A quotation on its way to a statement. `first` and `last` say where its first and last part stand as tokens:
 * the frame's place in the list of frames, and the token in it.
 */
export interface Draft {
  readonly quotation: Quotation;
  readonly parent: Quotation | null;
  readonly content: readonly Span[];
  readonly form: Form;
  readonly attribution: Attribution | null;
  readonly first: Place;
  readonly last: Place;
  /** A dialogue line, whose speaker the line before does not tell. */
  readonly spoken: boolean;
}

export interface Place {
  readonly frame: Frame;
  readonly frameIndex: number;
  readonly token: number;
}
