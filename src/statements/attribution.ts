import type { SayingVerb } from '../language/index.js';
import type { NounPhrase } from './noun-phrase.js';
import type { Token } from './tokens-of.js';

/**
 * What tells who said a quotation. Offsets are tokens of `tokens`, half-open. `near`: it stands right beside the
 * marks, not elsewhere in the sentence. `side`: on which side of the quotation.
 */
export interface Attribution {
  readonly tokens: readonly Token[];
  readonly cue: { readonly from: number; readonly to: number };
  readonly verb: SayingVerb | null;
  readonly speaker: NounPhrase | null;
  readonly side: 'left' | 'right';
  readonly near: boolean;
  /** First token of the sentence, or of the clause, that the cue stands in. */
  readonly start: number;
}

/** How many tokens from the marks an attribution may stand: what is farther is another matter. */
export const FARTHEST = 60;

/** How many quotations one clause may list: more are a sign of something else, and cost time. */
export const MOST_QUOTES = 6;

/** The last character inside the marks of a quotation token. */
export function lastMark(token: Token): string {
  return token.quotation?.closing ?? '';
}

/** Where the sentence of a token begins: behind a stop, or behind words in marks that were a sentence. */
export function sentenceStart(tokens: readonly Token[], at: number): number {
  let start = at;
  let quotes = 0;
  while (start > 0 && at - start < FARTHEST) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind === 'stop') break;
    if (token.kind === 'quote' && (++quotes > MOST_QUOTES || /[.,!?…]/.test(lastMark(token)))) break;
    start--;
  }
  return start;
}
