export { CONTRASTS } from './contrasts.js';
export { type DateMention, datesIn } from './dates-in.js';
export { genderOfGivenName } from './given-names.js';
export { languageOf } from './language-of.js';
export { NUMBER_WORDS } from './number-words.js';
export { endsSentence, sentencesOf } from './sentences-of.js';
export { tablesOf } from './tables-of.js';
export type {
  Gender,
  Language,
  LanguageTables,
  Mood,
  Pronoun,
  SayingForm,
  SayingVerb,
  SpeechAct,
} from './types.js';
