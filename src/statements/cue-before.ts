import { type Attribution, FARTHEST, sentenceStart } from './attribution.js';
import { type Cue, cueAt } from './cue-at.js';
import { type NameSense, nameBefore } from './name-run.js';
import type { NounPhrase } from './noun-phrase.js';
import { phraseBefore } from './phrase-before.js';
import { clauseSubject, subjectOf } from './subject-of.js';
import type { Token } from './tokens-of.js';

function attribution(
  sense: NameSense,
  tokens: readonly Token[],
  cue: Cue,
  start: number,
  side: 'left' | 'right',
  near: boolean,
): Attribution {
  const from = Math.min(cue.from, cue.inverted ?? cue.from);
  const to = cue.inverted !== null && cue.inverted < cue.at ? cue.to : cue.to;
  const speaker = subjectOf(sense, tokens, cue, start);
  return { tokens, cue: { from, to }, verb: cue.form.verb, speaker, side, near, start };
}

/** “said: Q”, “said, Q”, “told X in a letter, Q”, “said Q”; a bare “X: Q”. */
export function leftBeside(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  first: number,
): Attribution | null {
  const before = tokens[first - 1];
  if (before === undefined || first <= start) return null;
  if (before.form === ':') return beforeColon(sense, tokens, start, first - 1);
  const end = before.form === ',' ? first - 1 : first;
  const reach = before.form === ',' ? 14 : 1;
  for (let at = end - 1; at >= start && end - at <= reach; at--) {
    if (tokens[at]?.form === ',' && end - at > 8) return null;
    const cue = cueAt(sense.tables, tokens, at);
    if (cue !== null && leadsIn(cue, first)) return attribution(sense, tokens, cue, start, 'left', true);
  }
  return null;
}

/** Whether a verb can lead in words: an infinitive only right before them. */
function leadsIn(cue: Cue, first: number): boolean {
  return cue.manner !== 'passive' && (cue.manner !== 'infinitive' || cue.at >= first - 1);
}

/** The verb of a clause that ends with a colon; failing that, the name or thing that speaks in it. */
function beforeColon(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  colon: number,
): Attribution | null {
  for (let at = colon - 1; at >= start; at--) {
    const cue = cueAt(sense.tables, tokens, at);
    if (cue !== null && cue.manner !== 'passive') return attribution(sense, tokens, cue, start, 'left', true);
  }
  const name = nameBefore(sense, tokens, colon);
  const speaker: NounPhrase | null =
    name !== null && name.from <= start + 1
      ? { kind: 'name', from: name.from, to: name.to, name: { from: name.name, to: name.to } }
      : (phraseBefore(sense, tokens, start, colon) ?? clauseSubject(sense, tokens, start, colon));
  const known =
    speaker?.kind === 'name' || speaker?.kind === 'pronoun'
      ? speaker
      : clauseSubject(sense, tokens, start, colon);
  return {
    tokens,
    cue: { from: colon, to: colon + 1 },
    verb: null,
    speaker: known,
    side: 'left',
    near: true,
    start,
  };
}

/** The nearest verb of saying before the words, in the same sentence: “X told them he Q”. */
export function leftFar(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  first: number,
): Attribution | null {
  let outer: Attribution | null = null;
  for (let at = first - 1; at >= start && first - at < FARTHEST; at--) {
    const token = tokens[at];
    if (token?.form === ';') return null;
    const cue = cueAt(sense.tables, tokens, at);
    if (cue === null || !reaches(sense, tokens, cue, first)) continue;
    const found = attribution(sense, tokens, cue, start, 'left', false);
    if (!isThing(tokens, found.speaker) && !isReported(sense, tokens, found)) return found;
    outer ??= found;
  }
  return outer;
}

/** Whether what a verb says can be as far behind it as the words at a token. */
function reaches(sense: NameSense, tokens: readonly Token[], cue: Cue, first: number): boolean {
  const { near, calls } = cue.form.verb;
  if (cue.manner === 'passive') return calls;
  if (cue.manner === 'infinitive' && isSourceWord(sense, tokens, cue.at)) return false;
  return !near || calls || first - cue.at <= 3 || opensClause(sense, tokens, cue.to);
}

/** "it": what a thing shows is said by whoever says that it shows it. */
function isThing(tokens: readonly Token[], speaker: NounPhrase | null): boolean {
  return (
    speaker?.kind === 'pronoun' && /^(?:it|that|which|ce|cela|ça)$/.test(tokens[speaker.from]?.form ?? '')
  );
}

/** « a répondu qu'il n'entendait pas « … » »: a thought that a verb of saying reports is said by who says so. */
function isReported(sense: NameSense, tokens: readonly Token[], { verb, speaker }: Attribution): boolean {
  if (verb?.near !== true || verb.calls || speaker?.kind !== 'pronoun') return false;
  const before = tokens[speaker.from - 1]?.form ?? '';
  return sense.tables.complementizers.has(before) && !/^(?:if|si)$/.test(before);
}

/** Whether a reported clause begins behind a verb, or behind the few words for whom it was said to. */
function opensClause(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at, at + 4)) {
    if (token.kind !== 'word') return false;
    if (sense.tables.complementizers.has(token.form)) return true;
  }
  return false;
}

/** "à en croire X" is a preposition with a verb in it, which says nothing itself. */
function isSourceWord(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  return sense.tables.attributions.some(
    (phrase) => phrase.endsWith(` ${tokens[at]?.form}`) && tokens[at - 1]?.form === 'en',
  );
}

/** A paragraph that ends with a colon leads in the words that open the next one. */
export function leadingIn(sense: NameSense, tokens: readonly Token[]): Attribution | null {
  const colon = tokens.length - 1;
  if (tokens[colon]?.form !== ':') return null;
  return beforeColon(sense, tokens, sentenceStart(tokens, colon), colon);
}
