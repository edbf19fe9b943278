import type { LanguageTables, SayingForm } from '../language/index.js';
import type { Token } from './tokens-of.js';

/**
 * A verb of saying where it stands. `from` to `to` are its tokens with the auxiliaries that go with it. `manner`:
 * finite ("said", "a dit"), passive ("was called"), gerund ("noting", "notant") or infinitive. `inverted` is the
 * token of a French pronoun behind or inside the verb ("dit-il", "a-t-il dit").
 */
export interface Cue {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly form: SayingForm;
  readonly manner: 'finite' | 'passive' | 'gerund' | 'infinitive';
  readonly inverted: number | null;
}

const FARTHEST_AUXILIARY = 6;

/** The verb of saying at a token; null where there is none, or where the word is a noun there. */
export function cueAt(tables: LanguageTables, tokens: readonly Token[], at: number): Cue | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const form = tables.sayingVerbs.get(token.form);
  if (form === undefined || (token.capital && !isHead(tokens, at)) || isNoun(tables, tokens, at, form))
    return null;
  const causative = causativeBefore(tables, tokens, at, form);
  if (causative !== null) return causative === 'none' ? null : causative;
  const auxiliary = auxiliaryBefore(tables, tokens, at);
  const manner = mannerOf(tables, tokens, at, form, auxiliary);
  if (manner === null) return null;
  const from = auxiliary === null ? at : withReflexive(tokens, auxiliary);
  return {
    from: auxiliary === null ? withReflexive(tokens, at) : from,
    at,
    to: at + 1,
    form,
    manner,
    inverted: invertedPronoun(tables, tokens, from, at),
  };
}

/**
 * "a fait savoir", "laisse entendre": two verbs that say together. `none` where the infinitive says nothing
 * without the other, null for verbs that this does not concern.
 */
function causativeBefore(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  form: SayingForm,
): Cue | 'none' | null {
  if (tables.language !== 'fr') return null;
  const alone = !/^(?:savoir|valoir)$/.test(form.verb.lemma);
  if (
    !/^(?:fait|font|fit|firent|faisait|faisaient|fera|faisant|laisse|laissé|laissent|laissait|laissant)$/.test(
      tokens[at - 1]?.form ?? '',
    )
  ) {
    return alone ? null : 'none';
  }
  if (!form.moods.includes('infinitive')) return alone ? null : 'none';
  const auxiliary = auxiliaryBefore(tables, tokens, at - 1);
  const from = auxiliary ?? at - 1;
  const manner = tokens[at - 1]?.form.endsWith('ant') === true ? 'gerund' : 'finite';
  return { from, at, to: at + 1, form, manner, inverted: invertedPronoun(tables, tokens, from, at - 1) };
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'stop' || before.kind === 'quote';
}

/** "the claims", "Marsh's note", "de la note": the same letters as a noun. */
function isNoun(tables: LanguageTables, tokens: readonly Token[], at: number, form: SayingForm): boolean {
  if (!form.noun) return false;
  const before = tokens[at - 1]?.form ?? '';
  if (tables.language === 'en' && isBase(form) && !takesBase(tables, tokens[at - 1])) return true;
  if (before === "'s" || tables.towards.has(before)) return before === "'s" || tables.language === 'fr';
  if (tables.language === 'fr' && isClitic(tables, tokens, at - 1)) return false;
  const known = tables.determiners.has(before) || tables.prepositions.has(before);
  return known && !tables.conjunctions.has(before);
}

/** "claim", "report": the form of the infinitive and of the present but for the third person. */
function isBase(form: SayingForm): boolean {
  return form.moods.includes('infinitive') && !form.moods.includes('past-participle');
}

/** What such a form can follow as a verb: "to", "will", "they", "critics"; not "the campaign". */
function takesBase(tables: LanguageTables, before: Token | undefined): boolean {
  if (before?.kind !== 'word') return false;
  if (before.form === 'to' || isAuxiliary(tables, before) || tables.modals.has(before.form)) return true;
  if (tables.determiners.has(before.form)) return false;
  const subject = tables.pronouns.get(before.form);
  return (
    (subject?.subject === true && subject.gender === null) ||
    isPreverb(tables, before) ||
    /[^sui]s$/.test(before.form)
  );
}

/** "la" in "il la note" stands for a thing; in "la note" it is the article. */
function isClitic(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  if (!/^(?:le|la|l'|les|leur)$/.test(tokens[at]?.form ?? '')) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    before.capital ||
    before.form === 'ne' ||
    before.form === "n'" ||
    tables.pronouns.get(before.form)?.subject === true
  );
}

/** The leftmost auxiliary that goes with a verb, looking past adverbs, clitics and an inverted subject. */
function auxiliaryBefore(tables: LanguageTables, tokens: readonly Token[], at: number): number | null {
  let found: number | null = null;
  for (let index = at - 1; index >= 0 && at - index <= FARTHEST_AUXILIARY; index--) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    if (isAuxiliary(tables, token)) found = index;
    else if (!isPreverb(tables, token) && !isInverted(tables, tokens, index)) break;
  }
  return found;
}

export function isAuxiliary(tables: LanguageTables, token: Token | undefined): boolean {
  const form = token?.form ?? '';
  return tables.auxiliaries.has(form) || (tables.language === 'en' && /n't$/.test(form));
}

/** Adverbs and clitics, which stand between a subject and its verb and are neither. */
export function isPreverb(tables: LanguageTables, token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return tables.preverbs.has(token.form) || /(?:[a-z]{3}ly|[a-zé]{3}ment)$/.test(token.form);
}

function isInverted(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  return (
    tables.language === 'fr' &&
    tables.pronouns.get(tokens[at]?.form ?? '')?.subject === true &&
    isAuxiliary(tables, tokens[at - 1])
  );
}

function invertedPronoun(
  tables: LanguageTables,
  tokens: readonly Token[],
  from: number,
  at: number,
): number | null {
  if (tables.language !== 'fr') return null;
  for (const index of [at + 1, ...range(from, at)]) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined || before === undefined || token.start === before.end) continue;
    const hyphen = token.start - before.end <= 3 && index > from;
    if (hyphen && isSubject(tables, token) && (index === at + 1 || isAuxiliary(tables, before))) return index;
  }
  return null;
}

function isSubject(tables: LanguageTables, token: Token): boolean {
  return tables.pronouns.get(token.form)?.subject === true && !tables.relatives.has(token.form);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function mannerOf(
  tables: LanguageTables,
  tokens: readonly Token[],
  at: number,
  form: SayingForm,
  auxiliary: number | null,
): Cue['manner'] | null {
  const { moods } = form;
  if (moods.includes('infinitive') && (moods.length === 1 || tokens[at - 1]?.form === 'to'))
    return 'infinitive';
  const copula = auxiliary !== null && hasCopula(tables, tokens, auxiliary, at);
  if (isQuotedAs(tables, tokens, at)) return 'finite';
  if (moods.includes('present-participle')) return copula ? 'finite' : 'gerund';
  if (moods.includes('past-participle') && copula)
    return isReflexive(tokens, auxiliary) ? 'finite' : 'passive';
  if (moods.includes('finite')) return 'finite';
  return auxiliary === null ? 'passive' : 'finite';
}

/** "was quoted as saying": who was quoted speaks, as with a finite verb. */
function isQuotedAs(tables: LanguageTables, tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.form === 'as' && tables.hearsay.has(tokens[at - 2]?.form ?? '');
}

function hasCopula(tables: LanguageTables, tokens: readonly Token[], from: number, at: number): boolean {
  return range(from, at).some((index) => {
    const form = tokens[index]?.form ?? '';
    return tables.copulas.has(form) && !/^(?:est|es)$/.test(tokens[index + 1]?.form ?? '');
  });
}

function isReflexive(tokens: readonly Token[], auxiliary: number | null): boolean {
  return auxiliary !== null && /^(?:s'|se|m'|me|t'|nous|vous)$/.test(tokens[auxiliary - 1]?.form ?? '');
}

function withReflexive(tokens: readonly Token[], from: number): number {
  return /^(?:s'|se)$/.test(tokens[from - 1]?.form ?? '') ? from - 1 : from;
}
