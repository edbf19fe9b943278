/**
 * The public front door of the package: open a case, take things in, search, and check an article against it.
 * Everything is asynchronous; every answer is plain data. See README.md for a first program.
 */
export {
  type Article,
  type CheckOptions,
  type CheckReport,
  checkArticle,
  type Evidence,
  type Finding,
} from './check/index.js';
export { type AddOptions, type AddReport, addPaths, readArticle, verifyPieces } from './intake/index.js';
export {
  type ArrangeProgress,
  arrangeMail,
  copiesOf,
  joinThreads,
  mergePeople,
  type Person,
  people,
  person,
  type Segment,
  segmentsOf,
  splitPerson,
  splitThread,
  type Thread,
  threadOf,
  undoPeople,
  undoThreadMove,
} from './mail/index.js';
export { reportPage, reportText } from './pages/index.js';
export {
  type CaseFile,
  type CaseStatus,
  closeCase,
  createCase,
  findCase,
  findPiece,
  type Hit,
  openCase,
  type Piece,
  renditionOf,
  type SearchOptions,
  type SearchResult,
  search,
  statusOf,
  verifyRecord,
} from './record/index.js';
export { type Statement, type StatementReport, statementsOf } from './statements/index.js';
export { type Anchor, Failure, failureSentence, type Lang, type Span } from './text/index.js';
