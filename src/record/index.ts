export { arrangeHits, type HitArrangement } from './arrange-hits.js';
export { type Candidate, findCandidates } from './candidates.js';
export { countSightings, eachSighting, type PlacedFamily } from './each-sighting.js';
export {
  findPiece,
  type Piece,
  partsOf,
  pieceBySerial,
  problemsOf,
  type Receipt,
  type Rendition,
  renditionOf,
  type Sighting,
  sightingsOf,
} from './get-piece.js';
export { type Quotation, type QuotationSighting, quotationOf } from './get-quotation.js';
export { type Identity, identityOf } from './identity-of.js';
export { isKnownMailbox } from './known-mailbox.js';
export { settle } from './lasting-transaction.js';
export { appendLog, brokenLogEntries, type LogEntry, type LogHead, logHead } from './log.js';
export {
  CASE_FOLDER,
  type CaseFile,
  closeCase,
  createCase,
  findCase,
  namedCase,
  newCaseFolder,
  openCase,
  openCaseToRead,
} from './open-case.js';
export {
  clearIncoming,
  hashFile,
  type Original,
  originalPath,
  readOriginal,
  sha256Of,
  storeBytes,
  storeBytesNow,
  storeStream,
} from './originals.js';
export { pieceId } from './piece-id.js';
export type { SearchOrder } from './placed-hit.js';
export { parseQuery, type Query } from './query.js';
export { quotedText } from './quoted-text.js';
export type { QuotedWords } from './quoted-words.js';
export { type ReadyPiece, readyPiece } from './ready-piece.js';
export { type CheckDraft, saveCheck } from './save-check.js';
export { type Hit, type SearchOptions, type SearchResult, search } from './search.js';
export { type CaseStatus, isEmpty, listProblems, type NotedProblem, statusOf } from './status.js';
export {
  addPieces,
  completeSource,
  knownSource,
  type PlacedPiece,
  receiveSource,
  refusePath,
  type SourceDraft,
  type SourceState,
  type Tally,
  takeInWhole,
  type WholeSource,
} from './take-in.js';
export type * from './types.js';
export { type Checked, countChecks, type Fault, verifyRecord } from './verify-record.js';
export { isoDate, mailboxLine } from './written-form.js';
