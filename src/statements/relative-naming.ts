import type { LanguageTables } from '../language/index.js';
import { isAuxiliary, isPreverb } from './cue-at.js';
import type { Token } from './tokens-of.js';

const LONGEST_SUBJECT = 5;
const NAMES = /^(?:dub|nickname|name|christen|baptiser|surnommer|prénommer|dénommer|nommer)$/;
/** What these call something may be a judgement: someone's words, where it is one person who does. */
const JUDGES = /^(?:call|label|term|appeler)$/;

/**
 * Whether a relative clause that names something leads to the marks at a token: « que les marins ont baptisée
 * « X » », "which locals call “X”". "which Ms Lee called “X”" is not meant: that is one person's judgement.
 */
export function isRelativeNaming(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  const verb = isAdverb(tables, tokens[at - 1]) ? at - 2 : at - 1;
  const lemma = tables.sayingVerbs.get(tokens[verb]?.form ?? '')?.verb.lemma ?? '';
  const judges = JUDGES.test(lemma);
  if (!judges && !NAMES.test(lemma)) return false;
  let end = verb;
  while (isAuxiliary(tables, tokens[end - 1]) || isPreverb(tables, tokens[end - 1])) end--;
  for (let from = end - 1; from >= 0 && end - from <= LONGEST_SUBJECT + 1; from--) {
    const token = tokens[from];
    if (token?.kind !== 'word') return false;
    if (/^(?:que|qu'|which|that|whom)$/.test(token.form))
      return from < end - 1 && (!judges || isAnybody(tables, tokens.slice(from + 1, end)));
  }
  return false;
}

function isAdverb(tables: LanguageTables, token: Token | undefined): boolean {
  return isPreverb(tables, token) || /^(?:ici|là-bas|here|there)$/.test(token?.form ?? '');
}

/** "locals", "the dockers", "on": nobody in particular. */
function isAnybody(tables: LanguageTables, subject: readonly Token[]): boolean {
  return subject.every(
    (token) => !token.capital && (tables.pronouns.get(token.form)?.gender ?? null) === null,
  );
}
