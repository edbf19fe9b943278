import type { Attribution } from './attribution.js';
import { lastMark, sentenceStart } from './attribution.js';
import { leadingIn, leftBeside, leftFar } from './cue-before.js';
import { invertedRight, rightBeside, rightFar } from './cue-behind.js';
import type { Frame } from './frames-of.js';
import { lentWords } from './hearsay.js';
import type { NameSense } from './name-run.js';
import { sourcePhrase } from './source-phrase.js';
import type { Token } from './tokens-of.js';

/**
 * The attribution of the quotation at a token of a frame; null where none is. A cue right beside the marks comes
 * before one farther in the sentence; `before` is the frame before, whose last sentence may lead in with a colon.
 */
export function attributionOf(
  sense: NameSense,
  frame: Frame,
  first: number,
  last: number,
  before: Frame | null,
): Attribution | null {
  const { tokens } = frame;
  const start = sentenceStart(tokens, first);
  const promised = isPromised(tokens, last);
  const lent = lentWords(sense, tokens, first);
  if (lent !== null) return lent;
  const beside = leftBeside(sense, tokens, start, first);
  if (beside?.verb === null && tokens[last + 1]?.form === ',') {
    const inverted = invertedRight(sense, tokens, last + 2);
    if (inverted?.speaker?.kind === 'pronoun') return inverted;
  }
  if (beside !== null && !(promised && tokens[first - 1]?.form === ',')) return beside;
  return (
    rightBeside(sense, tokens, last) ??
    beside ??
    leftFar(sense, tokens, start, first) ??
    rightFar(sense, tokens, last) ??
    sourcePhrase(sense, tokens, start, first, last) ??
    (first === 0 && before !== null ? leadingIn(sense, before.tokens) : null)
  );
}

/** Whether the words end with the comma behind which the speaker is to follow. */
function isPromised(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'quote' && lastMark(token) === ',' && tokens[at + 1]?.kind === 'word';
}
