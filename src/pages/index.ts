export { type PageOptions, reportPage } from './report-page.js';
export { reportText } from './report-text.js';
export type { TextOptions } from './text-layout.js';
export { COUNTS, type CountWords, FLAG_WORDS, VERDICTS, type VerdictWords } from './words.js';
