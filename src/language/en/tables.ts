import { sayingForms } from '../saying-forms.js';
import type { LanguageTables } from '../types.js';
import { conjugateEnglish } from './conjugate.js';
import { ENGLISH_VERBS } from './verbs.js';
import * as words from './words.js';

/** The English words that reported speech and its comparison need. */
export const ENGLISH: LanguageTables = {
  language: 'en',
  sayingVerbs: sayingForms(ENGLISH_VERBS, conjugateEnglish),
  auxiliaries: words.AUXILIARIES,
  copulas: words.COPULAS,
  preverbs: words.PREVERBS,
  attributions: words.ATTRIBUTIONS,
  media: words.MEDIA,
  institutions: words.INSTITUTIONS,
  works: words.WORKS,
  naming: words.NAMING,
  negations: words.NEGATIONS,
  modals: words.MODALS,
  turns: words.TURNS,
  complementizers: words.COMPLEMENTIZERS,
  relatives: words.RELATIVES,
  conjunctions: words.CONJUNCTIONS,
  prepositions: words.PREPOSITIONS,
  towards: words.TOWARDS,
  agents: words.AGENTS,
  determiners: words.DETERMINERS,
  pronouns: words.PRONOUNS,
  functionWords: words.FUNCTION_WORDS,
  months: words.MONTHS,
  weekdays: words.WEEKDAYS,
  honorifics: words.HONORIFICS,
  roles: words.ROLES,
  particles: words.PARTICLES,
  abbreviations: words.ABBREVIATIONS,
  closingAbbreviations: words.CLOSING_ABBREVIATIONS,
  hearsay: words.HEARSAY,
  hedgeAdverbs: words.HEDGE_ADVERBS,
  hedgeVerbs: words.HEDGE_VERBS,
};
