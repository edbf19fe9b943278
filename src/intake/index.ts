export {
  type AddOptions,
  type AddProgress,
  type AddReport,
  addPaths,
} from './add-paths.js';
export { problemSentence } from './problem-sentence.js';
export { type ReadArticle, readArticle } from './read-article.js';
export type * from './types.js';
export { readPieceBytes, verifyPieces } from './verify-pieces.js';
