export { CONTEXT_LENGTH, describe, locate } from './anchor.js';
export { Failure, type FailureCode, failureSentence, reasonOf } from './failure.js';
export { fold, foldText } from './fold.js';
export { toFolded, toSource } from './offset-map.js';
export { passageAt, passagesOf } from './passage.js';
export { say } from './sentence.js';
export type {
  Anchor,
  FoldedText,
  FoldLevel,
  Lang,
  OffsetMap,
  Sentence,
  Span,
  TextQuote,
  Values,
} from './types.js';
export { type Word, wordsOf } from './word.js';
