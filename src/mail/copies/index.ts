export { arrangeCopies } from './arrange-copies.js';
export { contentHashOf } from './content-hash-of.js';
export { marksOf } from './marks-of.js';
export { mihOf } from './mih-of.js';
export { printsOf } from './prints-of.js';
export { quotedRunsOf } from './quoted-runs-of.js';
export {
  type Copies,
  type Copy,
  type CopyOverview,
  copiesOf,
  copyOverview,
  type NearlyCopy,
} from './reading/copies-of.js';
export type { CopyGroup, GroupCount } from './reading/store.js';
export type { CopiesSummary } from './types.js';
export { countQuotations, verifyQuotations } from './verify-quotations.js';
