import type { LanguageTables } from '../language/index.js';
import type { Attribution } from './attribution.js';
import { hearsayBefore } from './hearsay.js';
import type { Token } from './tokens-of.js';
import type { Hedge } from './types.js';

const FARTHEST = 60;

/** The signs, in the sentence of an attribution, that the writer does not vouch: adverbs and the verb itself. */
export function hedgesIn(tables: LanguageTables, attribution: Attribution | null): Hedge[] {
  if (attribution === null) return [];
  const { tokens, cue, verb } = attribution;
  const hedges: Hedge[] = [...hearsayAt(tables, tokens, cue.from)];
  for (let at = sentenceHead(attribution); at < cue.from + FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'stop' && at > cue.from)) break;
    const { start, end } = token;
    if (tables.hedgeAdverbs.has(token.form)) hedges.push({ kind: 'adverb', start, end });
    else if (isConditional(tables, attribution, at)) hedges.push({ kind: 'conditional', start, end });
    else if (at === cue.to - 1 && verb !== null && tables.hedgeVerbs.has(verb.lemma)) {
      hedges.push({ kind: 'verb', start, end });
    }
  }
  return hedges;
}

/** « aurait soupiré »: the French conditional of what is only said to have been said. */
function isConditional(
  { language }: LanguageTables,
  { cue, tokens, verb }: Attribution,
  at: number,
): boolean {
  if (language !== 'fr' || verb === null || at < cue.from || at >= cue.to - 1) return false;
  return /^(?:aurait|auraient|serait|seraient)$/.test(tokens[at]?.form ?? '');
}

/** "is said to" before the cue, « on prête à » as the cue. */
function hearsayAt(tables: LanguageTables, tokens: readonly Token[], from: number): Hedge[] {
  const told = hearsayBefore(tables, tokens, from);
  const first = tokens[told ?? from];
  const last = tokens[told === null ? from : from - 1];
  const lent = tables.language === 'fr' && tables.hearsay.has(first?.form ?? '');
  if (first === undefined || last === undefined || (told === null && !lent)) return [];
  return [{ kind: 'hearsay', start: first.start, end: last.end }];
}

function sentenceHead({ tokens, cue }: Attribution): number {
  let at = cue.from;
  while (at > 0 && cue.from - at < FARTHEST && tokens[at - 1]?.kind !== 'stop') at--;
  return at;
}
