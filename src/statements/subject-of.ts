import { type Cue, cueAt, isAuxiliary, isPreverb } from './cue-at.js';
import { hearsayBefore } from './hearsay.js';
import { type NameSense, nameBefore } from './name-run.js';
import type { NounPhrase } from './noun-phrase.js';
import { phraseBefore } from './phrase-before.js';
import { phraseFrom } from './phrase-from.js';
import type { Token } from './tokens-of.js';

const FARTHEST_VERB = 40;

/** Who speaks by a cue, in the sentence that begins at `start`; null where the sentence does not tell. */
export function subjectOf(
  sense: NameSense,
  tokens: readonly Token[],
  cue: Cue,
  start: number,
): NounPhrase | null {
  if (cue.inverted !== null) return pronounAt(cue.inverted);
  if (cue.manner === 'passive') return agentOf(sense, tokens, cue);
  if (cue.manner !== 'finite') return governing(sense, tokens, cue, start);
  return ownSubject(sense, tokens, cue, start) ?? governing(sense, tokens, cue, start);
}

/** The subject that a finite verb has beside it, before or, inverted, behind. */
function ownSubject(sense: NameSense, tokens: readonly Token[], cue: Cue, start: number): NounPhrase | null {
  if (cue.inverted !== null) return pronounAt(cue.inverted);
  const before = phraseBefore(sense, tokens, start, subjectEnd(sense, tokens, cue.from, start));
  return before ?? inverted(sense, tokens, cue, start);
}

function pronounAt(at: number): NounPhrase {
  return { kind: 'pronoun', from: at, to: at + 1, name: null };
}

/** Where the subject before a verb ends: adverbs, clitics and negations stand between the two. */
function subjectEnd(sense: NameSense, tokens: readonly Token[], from: number, start: number): number {
  let end = from;
  while (end > start && isBetween(sense, tokens, end - 1)) end--;
  const told = hearsayBefore(sense.tables, tokens, end);
  if (told === null || told <= start) return end;
  end = told;
  while (end > start && isBetween(sense, tokens, end - 1)) end--;
  return end;
}

function isBetween(sense: NameSense, tokens: readonly Token[], at: number): boolean {
  const { tables } = sense;
  const token = tokens[at];
  if (isAuxiliary(tables, token) && token?.form !== "'s") return true;
  const pronoun = tables.pronouns.get(token?.form ?? '');
  if (pronoun?.subject === true && tables.language === 'fr')
    return isObjectThere(tables.pronouns, tokens, at);
  return isPreverb(tables, token) || tables.negations.has(token?.form ?? '');
}

/** "nous" in "il nous a dit" is not the subject. */
function isObjectThere(
  pronouns: ReadonlyMap<string, unknown>,
  tokens: readonly Token[],
  at: number,
): boolean {
  const form = tokens[at]?.form ?? '';
  const before = tokens[at - 1];
  if (form !== 'nous' && form !== 'vous') return false;
  return before?.kind === 'word' && (before.capital || pronouns.has(before.form));
}

/** The subject behind its verb: "said X", "a écrit X", "Said X:". */
function inverted(sense: NameSense, tokens: readonly Token[], cue: Cue, start: number): NounPhrase | null {
  const lead = tokens[subjectEnd(sense, tokens, cue.from, start) - 1];
  const leads = cue.from === start || lead === undefined || /^(?:comme|as|que|qu'|so|ainsi)$/.test(lead.form);
  if (!leads) return null;
  const phrase = phraseFrom(sense, tokens, cue.to);
  if (phrase === null || phrase.kind !== 'pronoun') return phrase?.kind === 'name' ? phrase : null;
  const form = tokens[phrase.from]?.form ?? '';
  return sense.tables.pronouns.get(form)?.subject === true ? phrase : null;
}

/** The doer of a passive: "was described by X as", "qualifié par X de". */
function agentOf(sense: NameSense, tokens: readonly Token[], cue: Cue): NounPhrase | null {
  for (let at = cue.to; at < cue.to + 12 && at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop') return null;
    if (sense.tables.agents.has(token.form)) return phraseFrom(sense, tokens, at + 1);
  }
  return null;
}

/** The subject of the verb that a participle or infinitive hangs on, else of its clause. */
function governing(sense: NameSense, tokens: readonly Token[], cue: Cue, start: number): NounPhrase | null {
  const own = cue.manner === 'gerund' ? nameBefore(sense, tokens, cue.from) : null;
  if (own !== null && own.from >= start)
    return { kind: 'name', from: own.from, to: own.to, name: { from: own.name, to: own.to } };
  for (let at = cue.from - 1; at >= start && cue.from - at < FARTHEST_VERB; at--) {
    const other = cueAt(sense.tables, tokens, at);
    const subject = other?.manner === 'finite' ? ownSubject(sense, tokens, other, start) : null;
    if (subject !== null && isSomeone(sense, tokens, subject)) return subject;
  }
  return clauseSubject(sense, tokens, start, cue.from);
}

/** A name, a pronoun, or a description with its article: not a stretch of words that only looks like one. */
function isSomeone(sense: NameSense, tokens: readonly Token[], phrase: NounPhrase): boolean {
  return (
    phrase.kind !== 'description' ||
    sense.tables.determiners.has(tokens[phrase.from]?.form ?? '') ||
    phrase.to - phrase.from === 1
  );
}

/** The phrase that opens the last clause before a token: behind "that", or at the head of the sentence. */
export function clauseSubject(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  before: number,
): NounPhrase | null {
  const { tables } = sense;
  let first = start;
  for (let at = before - 1; at >= start && before - at < FARTHEST_VERB; at--) {
    if (!tables.complementizers.has(tokens[at]?.form ?? '')) continue;
    first = at + 1;
    break;
  }
  first = behindLead(sense, tokens, first, before);
  const phrase = phraseFrom(sense, tokens, first) ?? firstSomeone(sense, tokens, first, before);
  return phrase === null || phrase.to > before ? null : shortened(sense, tokens, phrase);
}

/** The first pronoun or name of a clause that no preposition leads to. */
function firstSomeone(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  before: number,
): NounPhrase | null {
  for (let at = start; at < before; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || sense.tables.prepositions.has(tokens[at - 1]?.form ?? '')) continue;
    const subject =
      sense.tables.pronouns.get(token.form)?.subject === true && !sense.tables.relatives.has(token.form);
    if (subject) return pronounAt(at);
    const phrase = token.capital ? phraseFrom(sense, tokens, at) : null;
    if (phrase?.kind === 'name') return phrase;
  }
  return null;
}

/** Behind "However," and "In an e-mail to X,": what stands before the first comma and begins like an adverb. */
function behindLead(sense: NameSense, tokens: readonly Token[], start: number, before: number): number {
  const form = tokens[start]?.form ?? '';
  const { tables } = sense;
  if (tables.determiners.has(form) || tables.pronouns.has(form)) return start;
  if (!tables.functionWords.has(form) && !isPreverb(tables, tokens[start])) return start;
  for (let at = start; at < before && at < start + 25; at++) {
    if (tokens[at]?.form === ',') return at + 1;
  }
  return tables.conjunctions.has(form) || tables.preverbs.has(form) ? start + 1 : start;
}

/** Which words of a description are verbs is not known here: it is cut behind its first name or third word. */
function shortened(sense: NameSense, tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (phrase.kind !== 'description') return phrase;
  let to = phrase.from + 1;
  if (sense.tables.determiners.has(tokens[phrase.from]?.form ?? '')) to++;
  while (to < phrase.to && /^(?:of|for|de|d'|du|des|'s)$/.test(tokens[to]?.form ?? '')) {
    to++;
    if (sense.tables.determiners.has(tokens[to]?.form ?? '')) to++;
    to++;
    while (to < phrase.to && tokens[to]?.capital === true) to++;
  }
  return { ...phrase, to: Math.min(to, phrase.to) };
}
