import { type Attribution, FARTHEST, MOST_QUOTES } from './attribution.js';
import type { NameSense } from './name-run.js';
import { phraseFrom } from './phrase-from.js';
import type { Token } from './tokens-of.js';

/** A preposition that names the source, in the sentence of a quotation: “According to X, …”, « …, selon X ». */
export function sourcePhrase(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
): Attribution | null {
  for (let at = start; at < first; at++) {
    const found = sourceAt(sense, tokens, at, start, 'left');
    if (found !== null) return found;
  }
  let quotes = 0;
  for (let at = last + 1; at < tokens.length && at - last < FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop') return null;
    if (token.kind === 'quote' && ++quotes > MOST_QUOTES) return null;
    const found = sourceAt(sense, tokens, at, last + 1, 'right');
    if (found !== null) return found;
  }
  return null;
}

function sourceAt(
  sense: NameSense,
  tokens: readonly Token[],
  at: number,
  start: number,
  side: 'left' | 'right',
): Attribution | null {
  const to = attributionEnd(sense, tokens, at);
  if (to === null) return null;
  const speaker = phraseFrom(sense, tokens, to);
  if (speaker === null) return null;
  if (tokens[at]?.form === 'pour' && !leadsSentence(tokens, at, speaker.kind, speaker.to)) return null;
  return { tokens, cue: { from: at, to }, verb: null, speaker, side, near: false, start };
}

/** "pour X" names a source only at the head of a sentence, before a name and a comma. */
function leadsSentence(tokens: readonly Token[], at: number, kind: string, to: number): boolean {
  const head = at === 0 || tokens[at - 1]?.kind === 'stop';
  return head && kind === 'name' && tokens[to]?.form === ',';
}

/** Where an attributing preposition that begins at a token ends; null where none does. */
function attributionEnd(sense: NameSense, tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  for (const phrase of sense.tables.attributions) {
    if (!phrase.startsWith(token.form)) continue;
    const words = phrase.split(' ');
    if (words.every((word, index) => tokens[at + index]?.form === word)) return at + words.length;
  }
  return null;
}
