export { type CheckOptions, checkArticle } from './check-article.js';
export { isoDate, mailboxLine } from './evidence.js';
export type * from './types.js';
