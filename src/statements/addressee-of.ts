import { genderOfGivenName } from '../language/index.js';
import type { Attribution } from './attribution.js';
import { isPreverb } from './cue-at.js';
import type { NameSense } from './name-run.js';
import type { NounPhrase } from './noun-phrase.js';
import { isPersonWord } from './person-word.js';
import { phraseFrom } from './phrase-from.js';
import type { Token } from './tokens-of.js';

const FARTHEST = 30;
const CLITICS = new Set(['lui', 'leur', 'nous', 'vous', "m'", 'me', "t'", 'te']);

/** To whom it was said, as the attribution's own clause tells: "told X", "wrote to X", "a écrit à X", "lui a dit". */
export function addresseeOf(sense: NameSense, attribution: Attribution): NounPhrase | null {
  const { verb, tokens, cue } = attribution;
  if (verb === null || verb.calls) return null;
  const clitic =
    sense.tables.language === 'fr' ? cliticBefore(sense, tokens, attribution.start, cue.from) : null;
  if (clitic !== null) return clitic;
  const behind = behindSpeaker(sense, attribution);
  return (
    (verb.tells ? objectAt(sense, tokens, behind) : null) ??
    towards(sense, attribution, behind) ??
    byLetter(sense, attribution)
  );
}

function cliticBefore(
  sense: NameSense,
  tokens: readonly Token[],
  start: number,
  from: number,
): NounPhrase | null {
  const before = tokens[from - 1];
  if (from <= start || before === undefined || !CLITICS.has(before.form)) return null;
  if (/^(?:nous|vous)$/.test(before.form) && (from - 1 === start || tokens[from - 2]?.kind !== 'word'))
    return null;
  if (before.form === 'leur' && sense.tables.determiners.has(tokens[from]?.form ?? '')) return null;
  return { kind: 'pronoun', from: from - 1, to: from, name: null };
}

/** The token behind the cue, and behind the speaker where he stands there. */
function behindSpeaker(sense: NameSense, attribution: Attribution): number {
  const { speaker, cue, tokens } = attribution;
  let at = speaker !== null && speaker.from >= cue.to ? speaker.to : cue.to;
  while (isPreverb(sense.tables, tokens[at])) at++;
  return at;
}

function objectAt(sense: NameSense, tokens: readonly Token[], at: number): NounPhrase | null {
  const pronoun = sense.tables.pronouns.get(tokens[at]?.form ?? '');
  if (pronoun?.subject === true && !/^(?:you|it|me|us)$/.test(tokens[at]?.form ?? '')) return null;
  return phraseFrom(sense, tokens, at);
}

const BEFORE_MANY =
  /^(?:déclarer|affirmer|assurer|estimer|annoncer|juger|soutenir|marteler|plaider|témoigner)$/;

/**
 * Whether "à X" may as well tell where it was said: X is one word that the text knows no person by, behind a
 * verb of speaking before many. Newspapers and abbreviations are no places.
 */
export function isPerhapsPlace({ verb, tokens }: Attribution, to: NounPhrase, name: string | null): boolean {
  if (name === null || to.kind !== 'name' || tokens[to.from - 1]?.form !== 'à') return false;
  if (to.name?.from !== to.from || !BEFORE_MANY.test(verb?.lemma ?? '')) return false;
  const plain = name.replace(/^(?:L[ea]s?\s|L['’])/, '');
  return /^\p{Lu}\p{Ll}+(?:-\p{L}+)*$/u.test(plain) && genderOfGivenName(plain) === null;
}

/** The first "to X" or "à X" behind the verb, before the words themselves begin. */
function towards(sense: NameSense, attribution: Attribution, from: number): NounPhrase | null {
  const { tokens } = attribution;
  const { tables } = sense;
  for (let at = from; at < from + FARTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quote' || token.form === ':')
      return null;
    if (tables.complementizers.has(token.form)) return null;
    if (!tables.towards.has(token.form)) continue;
    const phrase = addressed(sense, tokens, at);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** "In a letter to X, Y argued", "Y, in an email to X, warned". */
function byLetter(sense: NameSense, { tokens, start, cue }: Attribution): NounPhrase | null {
  for (let at = start + 1; at < cue.from; at++) {
    if (
      !sense.tables.towards.has(tokens[at]?.form ?? '') ||
      !sense.tables.media.has(tokens[at - 1]?.form ?? '')
    )
      continue;
    const phrase = phraseFrom(sense, tokens, at + 1);
    if (phrase !== null && phrase.to <= cue.from) return phrase;
  }
  return null;
}

/** Someone behind "to": a name, a pronoun, or people with an article; not a thing and no infinitive. */
function addressed(sense: NameSense, tokens: readonly Token[], at: number): NounPhrase | null {
  const contracted = /^aux?$/.test(tokens[at]?.form ?? '');
  const phrase = phraseFrom(sense, tokens, at + 1);
  if (phrase === null || phrase.kind !== 'description') return phrase;
  const words = tokens.slice(phrase.from, phrase.to);
  if (sense.tables.language === 'en') return words.some(isPerson) ? phrase : null;
  return contracted || words.some(isPerson) ? phrase : null;
}

function isPerson(token: Token): boolean {
  return isPersonWord(token.form);
}
