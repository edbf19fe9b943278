import { cueAt } from './cue-at.js';
import type { Draft } from './draft.js';
import { isOwnSentence } from './marked-kind.js';
import type { NameSense } from './name-run.js';
import type { NounPhrase } from './noun-phrase.js';
import { partyOf } from './parties.js';
import type { Memory } from './resolve-pronoun.js';
import { clauseSubject, subjectOf } from './subject-of.js';
import type { Token } from './tokens-of.js';
import type { Party, Statement } from './types.js';

/** The statement before, with where it stood. */
export interface Earlier {
  readonly draft: Draft;
  readonly statement: Statement;
}

/**
 * The speaker of words that nobody is said to say, carried over from the running exchange: whoever the sentence
 * right before speaks of, else whoever spoke last, in the same paragraph or the one before. Null for words
 * inside a sentence of their own reporter, for dialogue lines, and where nobody spoke.
 */
export function carriedSpeaker(
  text: string,
  sense: NameSense,
  memory: Memory,
  draft: Draft,
  before: Earlier | null,
): Party | null {
  const { frame, token } = draft.first;
  if (draft.spoken || draft.form !== 'direct' || draft.parent !== null) return null;
  if (!isOwnSentence(frame.tokens, token)) return null;
  const narrated = narratedSubject(text, sense, memory, draft);
  if (narrated?.name) return narrated;
  if (before === null || before.draft.spoken || before.statement.speaker === null) return null;
  if (frame.paragraph - before.draft.last.frame.paragraph > 1) return null;
  const { name, mention } = before.statement.speaker;
  return { name, mention: name === null ? mention : null };
}

/** Who speaks in a sentence without marks: “…, X said.” */
function lastSpeaker(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  stop: number,
): NounPhrase | null {
  for (let at = stop - 1; at >= start; at--) {
    const cue = cueAt(sense.tables, tokens, at);
    if (cue?.manner === 'finite' && !cue.form.verb.near) return subjectOf(sense, tokens, cue, start);
  }
  return null;
}

/** Whom the sentence right before the marks, in the same paragraph, is about. */
function narratedSubject(text: string, sense: NameSense, memory: Memory, draft: Draft): Party | null {
  const { frame, token } = draft.first;
  const { tokens } = frame;
  const stop = token - 1;
  if (tokens[stop]?.kind !== 'stop' || tokens[stop - 1]?.kind === 'quote') return null;
  let start = stop;
  while (
    start > 0 &&
    stop - start < 60 &&
    tokens[start - 1]?.kind !== 'stop' &&
    tokens[start - 1]?.kind !== 'quote'
  )
    start--;
  if (tokens[start - 1]?.kind === 'quote') return null;
  const phrase = lastSpeaker(sense, tokens, start, stop) ?? clauseSubject(sense, tokens, start, stop);
  if (phrase === null || phrase.kind === 'description') return null;
  return partyOf(text, sense, memory, tokens, phrase, frame.paragraph, true);
}
