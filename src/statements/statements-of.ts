import { type Language, type LanguageTables, languageOf, tablesOf } from '../language/index.js';
import type { Span } from '../text/index.js';
import { addresseeOf, isPerhapsPlace } from './addressee-of.js';
import type { Attribution } from './attribution.js';
import { carriedSpeaker } from './carry-speaker.js';
import type { Draft } from './draft.js';
import { draftsOf } from './drafts-of.js';
import { type Frame, framesOf } from './frames-of.js';
import { hedgesIn } from './hedges-in.js';
import { joinSplit } from './join-split.js';
import { type NameSense, surnamesIn } from './name-run.js';
import { namesOf } from './names-of.js';
import { isPress, partyOf } from './parties.js';
import { type Quotation, quotationsOf } from './quotations-of.js';
import { type Memory, newMemory } from './resolve-pronoun.js';
import { withSpokenLines } from './spoken-lines.js';
import type { Act, Party, Statement, StatementReport } from './types.js';

/**
 * The quotations of an English or French text, who said them to whom, and what else stands in marks.
 * `language` is found out where it is not given; a text in neither language is read with the English words, its
 * report saying "und". Statements are in the order of the text, their ids "s1", "s2" and so on. Spans are in
 * UTF-16 code units. A text without quotations has no statements. Never throws; linear in the length.
 */
export function statementsOf(text: string, language?: Language | null): StatementReport {
  const found = language ?? languageOf(text);
  const tables = tablesOf(found ?? 'en');
  const marked = quotationsOf(text);
  const quoted = tables.language === 'fr' ? withSpokenLines(text, marked) : marked;
  const frames = framesOf(text, quoted, tables);
  const sense = senseOf(frames, tables);
  const { drafts, terms } = draftsOf(text, frames, sense);
  const memory = newMemory(namesOf(text, frames, sense));
  const statements = numbered(text, joinSplit(drafts), sense, memory);
  return {
    schema: 'recolement.statements/1',
    source: { language: found ?? 'und', text },
    statements,
    terms: [...terms].sort((one, other) => one.start - other.start),
  };
}

/** What the text itself tells about its names. */
function senseOf(frames: readonly Frame[], tables: LanguageTables): NameSense {
  const common = new Set<string>();
  const surnames = new Set<string>();
  for (const { tokens } of frames) {
    for (const token of tokens) if (token.kind === 'word' && !token.capital) common.add(token.form);
    for (const surname of surnamesIn(tokens)) surnames.add(surname);
  }
  return { tables, common, surnames };
}

/** Drafts as statements in text order, each with its id and the id of the one it stands inside. */
function numbered(text: string, drafts: readonly Draft[], sense: NameSense, memory: Memory): Statement[] {
  const sorted = [...drafts].sort((one, other) => startOf(one) - startOf(other) || endOf(other) - endOf(one));
  const ids = new Map<Quotation, string>();
  const statements: Statement[] = [];
  let before: { draft: Draft; statement: Statement } | null = null;
  for (const draft of sorted) {
    const id = `s${statements.length + 1}`;
    const within = draft.parent === null ? null : (ids.get(draft.parent) ?? null);
    const statement: Statement = { ...complete(text, draft, sense, memory, before), id, within };
    ids.set(draft.quotation, id);
    statements.push(statement);
    if (draft.parent === null) before = { draft, statement };
  }
  return statements;
}

function startOf(draft: Draft): number {
  return draft.content[0]?.start ?? 0;
}

function endOf(draft: Draft): number {
  return draft.content.at(-1)?.end ?? 0;
}

function complete(
  text: string,
  draft: Draft,
  sense: NameSense,
  memory: Memory,
  before: { readonly draft: Draft; readonly statement: Statement } | null,
): Omit<Statement, 'id' | 'within'> {
  const { attribution, content, form } = draft;
  const paragraph = draft.first.frame.paragraph;
  const phrase = attribution?.speaker ?? null;
  const speaker =
    attribution === null
      ? carriedSpeaker(text, sense, memory, draft, before)
      : phrase === null
        ? sameParagraph(draft, before)
        : partyOf(text, sense, memory, attribution.tokens, phrase, paragraph, true);
  const addressee = attribution === null ? null : addresseeParty(text, sense, memory, attribution, paragraph);
  const via: Party[] = addressee !== null && isPress(addressee) ? [addressee] : [];
  const hedges = hedgesIn(sense.tables, attribution);
  return {
    form,
    content,
    quoted: content,
    cue: cueSpan(draft),
    speaker,
    addressee,
    via,
    hedges,
    act: actOf(text, draft),
  };
}

function addresseeParty(
  text: string,
  sense: NameSense,
  memory: Memory,
  attribution: Attribution,
  paragraph: number,
): Party | null {
  const to = addresseeOf(sense, attribution);
  if (to === null) return null;
  const party = partyOf(text, sense, memory, attribution.tokens, to, paragraph, false);
  return isPerhapsPlace(attribution, to, party.name) && !isPress(party) ? null : party;
}

/** « …. » Et d'ajouter: « … »: the verb has no subject of its own, whoever spoke before goes on. */
function sameParagraph(
  draft: Draft,
  before: { readonly draft: Draft; readonly statement: Statement } | null,
): Party | null {
  if (before === null || draft.parent !== null) return null;
  const near = before.draft.last.frame === draft.first.frame;
  const name = before.statement.speaker?.name ?? null;
  return near && name !== null && isInfinitive(draft) ? { name, mention: null } : null;
}

function isInfinitive({ attribution }: Draft): boolean {
  const form = attribution?.tokens[attribution.cue.to - 1]?.form;
  return form !== undefined && form === attribution?.verb?.lemma;
}

function cueSpan({ attribution }: Draft): Span | null {
  if (attribution === null) return null;
  const { tokens, cue } = attribution;
  return { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 };
}

/** What the verb does; what is asked with a question mark is a question. */
function actOf(text: string, draft: Draft): Act {
  const act = draft.attribution?.verb?.act ?? 'claim';
  const asks = text.slice(endOf(draft) - 1, endOf(draft)) === '?';
  return act === 'request' && asks ? 'question' : act;
}
