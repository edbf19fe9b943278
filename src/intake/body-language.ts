import { languageOf } from '../language/index.js';

/** Quoted replies are often in another language than the answer. */
const QUOTED_LINE = /^[ \t]?>.*$/gm;

/** The language of what a message says itself, of all of it where it only quotes; null where it cannot be told. */
export function languageOfBody(text: string): string | null {
  const own = text.replace(QUOTED_LINE, '');
  return languageOf(own.trim() === '' ? text : own);
}
