import { type Attribution, FARTHEST, lastMark } from './attribution.js';
import { type Cue, cueAt, isPreverb } from './cue-at.js';
import type { NameSense } from './name-run.js';
import type { NounPhrase } from './noun-phrase.js';
import { phraseFrom } from './phrase-from.js';
import { subjectOf } from './subject-of.js';
import type { Token } from './tokens-of.js';

/** “Q, said X”, “Q, X said”, « Q », a-t-il dit. */
export function rightBeside(sense: NameSense, tokens: readonly Token[], last: number): Attribution | null {
  const quote = tokens[last];
  if (quote === undefined) return null;
  let at = last + 1;
  if (/^[,—–―-]$/.test(tokens[at]?.form ?? '')) at++;
  const next = tokens[at];
  if (next?.kind !== 'word') return null;
  const closed = lastMark(quote);
  if (closed === '.' && next.capital && at === last + 1) return null;
  const signed =
    at > last + 1 && /[—–―]/.test(tokens[last + 1]?.form ?? '') ? signature(sense, tokens, last + 1) : null;
  if (signed !== null) return signed;
  const parted = at > last + 1 || /[,!?….—–―-]/.test(closed);
  return (
    readIn(sense, tokens, at) ??
    invertedRight(sense, tokens, at) ??
    (parted ? straightRight(sense, tokens, at, closed) : null)
  );
}

/** « Q », peut-on lire dans X: the thing that is read speaks. */
function readIn(sense: NameSense, tokens: readonly Token[], at: number): Attribution | null {
  const words = tokens.slice(at, at + 5).map((token) => token.form);
  const length = /^(?:peut on lire|pouvait on lire) (?:dans|sur)/.test(words.join(' '))
    ? 3
    : /^(?:lit|lisait) on (?:dans|sur)/.test(words.join(' '))
      ? 2
      : 0;
  if (length === 0) return null;
  const to = at + length;
  const verb = sense.tables.sayingVerbs.get('lire')?.verb ?? null;
  return {
    tokens,
    cue: { from: at, to },
    verb,
    speaker: phraseFrom(sense, tokens, to + 1),
    side: 'right',
    near: true,
    start: at,
  };
}

/** “Q” — X: a name behind a dash, and nothing more. */
function signature(sense: NameSense, tokens: readonly Token[], dash: number): Attribution | null {
  const speaker = phraseFrom(sense, tokens, dash + 1);
  if (speaker?.kind !== 'name') return null;
  const after = tokens[speaker.to];
  if (after !== undefined && after.kind !== 'stop' && after.form !== ',') return null;
  return {
    tokens,
    cue: { from: dash, to: dash + 1 },
    verb: null,
    speaker,
    side: 'right',
    near: true,
    start: dash,
  };
}

/** A verb that comes first, then who: “said Marsh”, « a ainsi écrit Marsh », « s'est-il exclamé ». */
export function invertedRight(sense: NameSense, tokens: readonly Token[], at: number): Attribution | null {
  for (let index = at; index < at + 7; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') return null;
    const cue = cueAt(sense.tables, tokens, index);
    if (cue !== null && isFiniteThere(cue, at)) {
      const found = invertedSubject(sense, tokens, cue);
      if (found === null) return null;
      const from = Math.max(at, cue.from);
      return {
        tokens,
        cue: { from, to: cue.to },
        verb: cue.form.verb,
        speaker: found,
        side: 'right',
        near: true,
        start: at,
      };
    }
    if (!isLeadIn(sense, token)) return null;
  }
  return null;
}

function isFiniteThere(cue: Cue, at: number): boolean {
  return cue.manner === 'finite' && cue.from >= at - 1;
}

function isLeadIn(sense: NameSense, token: Token): boolean {
  const { tables } = sense;
  if (tables.auxiliaries.has(token.form) || isPreverb(tables, token)) return true;
  if (tables.language !== 'fr') return false;
  return tables.pronouns.has(token.form) || /^(?:comme|fait|font|fit|laisse|laissé)$/.test(token.form);
}

function invertedSubject(sense: NameSense, tokens: readonly Token[], cue: Cue): NounPhrase | null {
  if (cue.inverted !== null) return { kind: 'pronoun', from: cue.inverted, to: cue.inverted + 1, name: null };
  let at = cue.to;
  while (isPreverb(sense.tables, tokens[at]) && !sense.tables.determiners.has(tokens[at]?.form ?? '')) at++;
  at = behindAddressee(sense, tokens, at);
  const phrase = phraseFrom(sense, tokens, at);
  if (phrase?.kind !== 'pronoun') return phrase;
  return sense.tables.pronouns.get(tokens[phrase.from]?.form ?? '')?.subject === true ? phrase : null;
}

/** « …, a regretté auprès de l'AFP la députée X »: French may tell first to whom. */
function behindAddressee(sense: NameSense, tokens: readonly Token[], at: number): number {
  if (sense.tables.language !== 'fr' || !sense.tables.towards.has(tokens[at]?.form ?? '')) return at;
  const from = /^(?:de|d'|du)$/.test(tokens[at + 1]?.form ?? '') ? at + 2 : at + 1;
  const phrase = phraseFrom(sense, tokens, from);
  return phrase !== null && tokens[phrase.to]?.kind === 'word' ? phrase.to : at;
}

/** Who comes first, then the verb: “Marsh said”, “Jay Moreau, a spokesman, later told a reporter”. */
function straightRight(
  sense: NameSense,
  tokens: readonly Token[],
  from: number,
  closed: string,
): Attribution | null {
  if (opensSubordinate(sense, tokens[from])) return null;
  for (let at = from; at < from + 40; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quote' || token.form === ';')
      return null;
    const cue = cueAt(sense.tables, tokens, at);
    if (cue === null || cue.manner !== 'finite' || cue.from < from) continue;
    const speaker = subjectOf(sense, tokens, cue, from);
    if (speaker === null || speaker.from > from + 3) continue;
    if (/[.!?…]/.test(closed) && opensOwnSpeech(sense, tokens, cue.to)) return null;
    return {
      tokens,
      cue: { from: cue.from, to: cue.to },
      verb: cue.form.verb,
      speaker,
      side: 'right',
      near: true,
      start: from,
    };
  }
  return null;
}

/** “Q,” when X said: another clause, which says when. "As X said" is an attribution all the same. */
function opensSubordinate(sense: NameSense, token: Token | undefined): boolean {
  const form = token?.form ?? '';
  return sense.tables.conjunctions.has(form) && !/^(?:as|comme)$/.test(form);
}

/** “Really?” Marsh said that …: what follows is what this verb says. */
function opensOwnSpeech(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return token.kind === 'quote' || token.form === ':' || sense.tables.complementizers.has(token.form);
}

/** An attribution that ends the sentence: “He Q the company, Marsh said.” */
export function rightFar(sense: NameSense, tokens: readonly Token[], last: number): Attribution | null {
  for (let at = last + 1; at < tokens.length && at - last < FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quote' || token.form === ';')
      return null;
    if (token.form !== ',') continue;
    const found = invertedRight(sense, tokens, at + 1) ?? directly(sense, tokens, at + 1);
    if (found !== null) return { ...found, near: false };
  }
  return null;
}

function directly(sense: NameSense, tokens: readonly Token[], at: number): Attribution | null {
  const phrase = phraseFrom(sense, tokens, at);
  if (phrase === null || phrase.from > at + 2) return null;
  for (let index = phrase.to; index < phrase.to + 4; index++) {
    const cue = cueAt(sense.tables, tokens, index);
    if (cue?.manner === 'finite') {
      const cueTokens = { from: cue.from, to: cue.to };
      return {
        tokens,
        cue: cueTokens,
        verb: cue.form.verb,
        speaker: phrase,
        side: 'right',
        near: false,
        start: at,
      };
    }
    if (!isPreverb(sense.tables, tokens[index]) && !sense.tables.auxiliaries.has(tokens[index]?.form ?? ''))
      return null;
  }
  return null;
}
