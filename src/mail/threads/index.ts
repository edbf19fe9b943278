export { arrangeThreads, type ThreadProgress, type ThreadSummary } from './arrange-threads.js';
export { joinThreads, setJoinBySubject, splitThread, undoThreadMove } from './move-by-hand.js';
export {
  type Thread,
  type ThreadNode,
  type ThreadPiece,
  threadCount,
  threadOf,
} from './reading/thread-of.js';
export type { DropReason, EdgeReason, Move } from './types.js';
