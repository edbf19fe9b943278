export { statementsOf } from './statements-of.js';
export type * from './types.js';
