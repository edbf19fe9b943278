import type { NameRun, NameSense } from './name-run.js';
import type { Token } from './tokens-of.js';

/** What the words around a name tell that it names; null where they do not tell. */
export type NameKind = 'person' | 'institution' | null;

/** The longest apposition that is read, in tokens. */
const LONGEST_APPOSITION = 14;

/** "la société X", "X, the firm that …", "X, which": an institution; "X, l'avocat de …", "X, who": a person. */
export function kindTold(sense: NameSense, tokens: readonly Token[], run: NameRun): NameKind {
  const titles = tokens.slice(run.from, run.name);
  if (titles.some((token) => sense.tables.roles.has(token.form))) return 'person';
  const before = tokens[run.from - 1];
  if (before?.kind === 'word' && !before.capital && sense.tables.institutions.has(before.form))
    return 'institution';
  if (!/^[,(]$/.test(tokens[run.to]?.form ?? '')) return null;
  const first = tokens[run.to + 1]?.form;
  if (sense.tables.language === 'en' && (first === 'who' || first === 'which'))
    return first === 'who' ? 'person' : 'institution';
  return kindInApposition(sense, appositionAt(tokens, run.to + 1));
}

function appositionAt(tokens: readonly Token[], from: number): Token[] {
  const words: Token[] = [];
  for (const token of tokens.slice(from, from + LONGEST_APPOSITION)) {
    if (token.kind !== 'word') break;
    words.push(token);
  }
  return words;
}

/** The first noun that tells, before what hangs on it ("of …", "that …") and behind its owner. A verb of saying makes a clause of it: "X, the company said, …". */
function kindInApposition(sense: NameSense, words: readonly Token[]): NameKind {
  const { tables } = sense;
  for (const { form, capital } of words) {
    if (capital) continue;
    const verb = tables.sayingVerbs.get(form);
    if (verb !== undefined && !verb.noun && verb.moods.includes('finite')) return null;
  }
  const linked = words.findIndex(({ form }) => tables.prepositions.has(form) || tables.relatives.has(form));
  const head = linked < 0 ? words : words.slice(0, linked);
  const owner = head.findLastIndex(({ form }) => form === "'s");
  for (const { form, capital } of head.slice(owner + 1)) {
    if (!capital && tables.institutions.has(form)) return 'institution';
    if (!capital && tables.roles.has(form)) return 'person';
  }
  return null;
}

/** « …, reconnaît X », “…, has said X”: right behind words in marks a verb of saying comes before who speaks. */
export function speaksBehind(sense: NameSense, tokens: readonly Token[], from: number): boolean {
  const { tables } = sense;
  let says = false;
  let at = from - 1;
  for (; at >= 0 && from - at < 7; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const verb = tables.sayingVerbs.has(token.form);
    if (!verb && !tables.auxiliaries.has(token.form) && !tables.preverbs.has(token.form)) return false;
    says ||= verb;
  }
  if (tokens[at]?.form === ',') at--;
  return says && tokens[at]?.kind === 'quote';
}
