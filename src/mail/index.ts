export { segmentAt, segmentsOf } from './segments-of.js';
export type { Segment } from './types.js';
