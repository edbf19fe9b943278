import type { LanguageTables } from '../language/index.js';
import type { Attribution } from './attribution.js';
import type { Hedge } from './types.js';

const FARTHEST = 60;

/** The signs, in the sentence of an attribution, that the writer does not vouch: adverbs and the verb itself. */
export function hedgesIn(tables: LanguageTables, attribution: Attribution | null): Hedge[] {
  if (attribution === null) return [];
  const { tokens, cue, verb } = attribution;
  const hedges: Hedge[] = [];
  for (let at = sentenceHead(attribution); at < cue.from + FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'stop' && at > cue.from)) break;
    const { start, end } = token;
    if (tables.hedgeAdverbs.has(token.form)) hedges.push({ kind: 'adverb', start, end });
    else if (at === cue.to - 1 && verb !== null && tables.hedgeVerbs.has(verb.lemma)) {
      hedges.push({ kind: 'verb', start, end });
    }
  }
  return hedges;
}

function sentenceHead({ tokens, cue }: Attribution): number {
  let at = cue.from;
  while (at > 0 && cue.from - at < FARTHEST && tokens[at - 1]?.kind !== 'stop') at--;
  return at;
}
