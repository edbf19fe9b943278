import { ENGLISH } from './en/tables.js';
import { FRENCH } from './fr/tables.js';
import type { Language, LanguageTables } from './types.js';

/** The word tables of a language: the same shape for each. */
export function tablesOf(language: Language): LanguageTables {
  return language === 'fr' ? FRENCH : ENGLISH;
}
