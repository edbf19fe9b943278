import type { Language } from './types.js';

/**
 * Words that, at the head of a sentence, take back or limit the sentence before it. Fewer than the words that
 * turn a sense inside a sentence: "if" at the head of one says nothing of the one before.
 */
export const CONTRASTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set([
    'but',
    'however',
    'yet',
    'nevertheless',
    'nonetheless',
    'except',
    'unless',
    'otherwise',
    'provided',
    'still',
    'not',
  ]),
  fr: new Set([
    'mais',
    'toutefois',
    'cependant',
    'pourtant',
    'néanmoins',
    'sauf',
    'sinon',
    'seulement',
    'encore faut-il',
    'à condition',
  ]),
};
