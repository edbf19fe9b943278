import { type NameSense, nameFrom } from './name-run.js';
import { fullName, lastWord, nameText } from './names-of.js';
import type { NounPhrase } from './noun-phrase.js';
import { isPersonWord } from './person-word.js';
import { type Memory, personBefore, recallUntil, remember, rememberUnnamed } from './resolve-pronoun.js';
import type { Token } from './tokens-of.js';
import type { Party } from './types.js';

/** Leads the phrase that tells who speaks, or is spoken to, to a name where the text itself has one. */
export function partyOf(
  text: string,
  sense: NameSense,
  memory: Memory,
  tokens: readonly Token[],
  phrase: NounPhrase,
  paragraph: number,
  speaks: boolean,
): Party {
  const mention = { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 };
  recallUntil(memory, mention.start);
  if (phrase.kind === 'pronoun') {
    return { name: speaks ? pronounName(sense, memory, tokens, phrase, paragraph) : null, mention };
  }
  if (speaks && phrase.kind === 'description' && namesPerson(sense, tokens, phrase)) {
    rememberUnnamed(memory, null, mention.start, paragraph);
  }
  const name = phrase.name ?? (speaks ? makerOf(sense, tokens, phrase) : null);
  return { name: name === null ? null : nameOf(text, sense, memory, tokens, phrase, name), mention };
}

/** Whether a description is of one person: "le patron de Meta", "a former employee"; not "the company". */
function namesPerson(sense: NameSense, tokens: readonly Token[], phrase: NounPhrase): boolean {
  const words = tokens.slice(phrase.from, phrase.to);
  return words.some((token) => sense.tables.roles.has(token.form) || isPersonWord(token.form));
}

function nameOf(
  text: string,
  sense: NameSense,
  memory: Memory,
  tokens: readonly Token[],
  phrase: NounPhrase,
  name: { readonly from: number; readonly to: number },
): string {
  const start = tokens[name.from]?.start ?? 0;
  const written = nameText(text, start, tokens[name.to - 1]?.end ?? 0);
  const titles = tokens.slice(phrase.from, name.from);
  const gender = titles
    .map((token) => sense.tables.honorifics.get(token.form) ?? null)
    .find((one) => one !== null);
  return withArticle(fullName(memory.names, written, start, gender ?? null), sense);
}

const WITH_ARTICLE: ReadonlyMap<string, string> = new Map([
  ...['Monde', 'Figaro', 'Parisien', 'Point', 'Canard enchaîné', 'Temps', 'Soir', 'Devoir'].map(
    (name): [string, string] => [name, `Le ${name}`],
  ),
  ...['Croix', 'Tribune', 'Voix du Nord'].map((name): [string, string] => [name, `La ${name}`]),
  ...['Express', 'Équipe', 'Humanité', 'Obs', 'Opinion'].map((name): [string, string] => [name, `L'${name}`]),
  ['Échos', 'Les Échos'],
  ['Echos', 'Les Échos'],
]);

/** French newspapers bear their article, also where grammar swallows it: "au Monde". */
function withArticle(name: string, sense: NameSense): string {
  return sense.tables.language === 'fr' ? (WITH_ARTICLE.get(name) ?? name) : name;
}

function pronounName(
  sense: NameSense,
  memory: Memory,
  tokens: readonly Token[],
  phrase: NounPhrase,
  paragraph: number,
): string | null {
  const token = tokens[phrase.from];
  const pronoun = sense.tables.pronouns.get(token?.form ?? '');
  if (token === undefined || pronoun === undefined || pronoun.plural || pronoun.gender === null) return null;
  const person = personBefore(memory, pronoun.gender, paragraph);
  if (person === null || person.written === '') {
    rememberUnnamed(memory, pronoun.gender, token.start, paragraph);
    return null;
  }
  remember(memory, { ...person, gender: person.gender ?? pronoun.gender }, token.start, paragraph);
  return person.written;
}

/** Whose letter speaks: "la lettre de Meta", "Marsh's letter", "the complaint by X". */
function makerOf(
  sense: NameSense,
  tokens: readonly Token[],
  phrase: NounPhrase,
): { from: number; to: number } | null {
  const words = tokens.slice(phrase.from, phrase.to);
  if (!words.some((token) => !token.capital && sense.tables.media.has(token.form))) return null;
  for (let at = phrase.from; at < phrase.to; at++) {
    const run = nameFrom(sense, tokens, at);
    if (run === null) continue;
    const before = tokens[at - 1]?.form ?? '';
    const owned = tokens[run.to]?.form === "'s" || /^(?:of|by|from|de|d'|du|par)$/.test(before);
    return owned && run.to <= phrase.to ? { from: run.name, to: run.to } : null;
  }
  return null;
}

const PRESS =
  /^(?:times|post|journal|news|reuters|bloomberg|afp|cnn|nbc|abc|cbs|bbc|msnbc|fox|monde|figaro|parisien|libération|guardian|wired|axios|politico|fortune|forbes|verge|information|tribune|echos|échos|express|point|obs|bfmtv|franceinfo|press|npr|cnbc|buzzfeed|breitbart|atlantic|economist|telegraph|mediapart|rtl|tf1)$/i;

/** A newspaper or agency that was told passes the words on. */
export function isPress(party: Party | null): boolean {
  return party?.name !== null && party !== null && PRESS.test(lastWord(party.name ?? ''));
}
