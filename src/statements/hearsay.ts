import type { LanguageTables } from '../language/index.js';
import { type Attribution, sentenceStart } from './attribution.js';
import { isAuxiliary, isPreverb } from './cue-at.js';
import type { NameSense } from './name-run.js';
import { phraseFrom } from './phrase-from.js';
import type { Token } from './tokens-of.js';

/**
 * Where "is said to", "was quoted as" begin that end before a token: the verb behind them is what someone
 * else says was said, its subject stands before them. Null where none ends there.
 */
export function hearsayBefore(tables: LanguageTables, tokens: readonly Token[], end: number): number | null {
  if (tables.language !== 'en' || !/^(?:to|as)$/.test(tokens[end - 1]?.form ?? '')) return null;
  if (!tables.hearsay.has(tokens[end - 2]?.form ?? '')) return null;
  let at = end - 3;
  while (isPreverb(tables, tokens[at])) at--;
  return isAuxiliary(tables, tokens[at]) ? at : null;
}

/** « On prête à X ce mot : « … » », « on attribue à X … »: X speaks, and someone else says so. */
export function lentWords(sense: NameSense, tokens: readonly Token[], first: number): Attribution | null {
  const { tables } = sense;
  if (tables.language !== 'fr') return null;
  const start = sentenceStart(tokens, first);
  for (let at = start + 1; at < first - 2; at++) {
    if (tokens[at - 1]?.form !== 'on' || !tables.hearsay.has(tokens[at]?.form ?? '')) continue;
    const to = at + 1 + tokens.slice(at + 1, at + 3).findIndex((token) => tables.towards.has(token.form));
    const speaker = to > at ? phraseFrom(sense, tokens, to + 1) : null;
    if (speaker === null || speaker.to > first) return null;
    const near = /^[:,]$/.test(tokens[first - 1]?.form ?? '');
    return { tokens, cue: { from: at, to: at + 1 }, verb: null, speaker, side: 'left', near, start };
  }
  return null;
}
