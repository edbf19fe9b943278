export { type CheckOptions, checkArticle } from './check-article.js';
export type * from './types.js';
