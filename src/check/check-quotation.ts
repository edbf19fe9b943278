import { type Language, sentencesOf, tablesOf } from '../language/index.js';
import { segmentAt } from '../mail/index.js';
import type { Statement } from '../statements/index.js';
import type { Lang, Span } from '../text/index.js';
import { foldText, wordsOf } from '../text/index.js';
import {
  type AttributionAnswer,
  type Claimed,
  compareAttribution,
  partyMayBe,
} from './compare-attribution.js';
import { findCut } from './find-cut.js';
import { type Found, findWording, type Lookup } from './find-wording.js';
import { flagChanges } from './flag-changes.js';
import type { Library } from './library.js';
import { type Quotation, readQuotation } from './read-quotation.js';
import type { DiffRun, Evidence, Finding, Flag, LeftOut } from './types.js';
import { whyOf } from './why.js';
import { wordDiff } from './word-diff.js';

/** What a quotation is checked with: the record, the article around it, and the language of the answer. */
export interface CheckContext {
  readonly library: Library;
  readonly isKnown: (words: readonly string[]) => Promise<boolean>;
  readonly text: string;
  readonly language: Language;
  readonly lang: Lang;
}

/** Repetitions named in a finding; a famous sentence may stand in hundreds of replies. */
const MOST_REPETITIONS = 20;
const NOTHING_LEFT_OUT: LeftOut = { before: '', after: '' };

/** Checks one statement's quoted words against the record. Never throws for what the article holds. */
export async function checkQuotation(context: CheckContext, statement: Statement): Promise<Finding> {
  const quotation = readQuotation(context.text, statement.quoted);
  const agrees = (evidence: Evidence) =>
    evidence.speaker !== null && partyMayBe(statement.speaker, [evidence.speaker]);
  const lookup = await findWording(context.library, context.text, quotation, agrees);
  const [best] = lookup.found;
  const finding =
    best !== undefined
      ? await findingOf(context, statement, quotation, best, lookup)
      : lookup.splice !== null
        ? await splicedFinding(context, statement, quotation, lookup.splice)
        : absentFinding(statement, lookup.nearest);
  return { ...finding, why: whyOf(finding, context.lang) };
}

type Draft = Omit<Finding, 'why'>;

async function findingOf(
  context: CheckContext,
  statement: Statement,
  quotation: Quotation,
  best: Found,
  lookup: Lookup,
): Promise<Draft> {
  const answer = await attributionOf(context, statement, best.evidence);
  const { text } = best.in.searched;
  const language = languageOfPiece(best, context.language);
  const segment = segmentAt(best.in.segments, best.evidence.start);
  const { cut, leftOut } = findCut(text, best.evidence, segment, language, denies(context, statement));
  const article = { text: context.text, words: [] };
  const flags: Flag[] = [
    ...flagChanges(best.judgement.changes, article, best.in.searched, language),
    ...answer.flags,
    ...(cut ? (['context-cut'] as const) : []),
    ...(best.evidence.depth > 0 ? (['only-sighting'] as const) : []),
  ];
  return {
    statement,
    wording: best.judgement.wording,
    attribution: answer.attribution,
    context: cut ? 'cut' : 'whole',
    score: best.judgement.score,
    anchors: [best.evidence],
    flags,
    diff: diffOf(context.text, quotation, best),
    leftOut,
    repetitions: repetitionsOf(lookup, best),
    nearest: [],
  };
}

async function splicedFinding(
  context: CheckContext,
  statement: Statement,
  quotation: Quotation,
  splice: NonNullable<Lookup['splice']>,
): Promise<Draft> {
  const words = quotation.segments.flatMap((run) => run.words);
  const covered = splice.reduce((sum, part) => sum + part.run.to - part.run.from, 0);
  const anchors = splice.map((part) => part.evidence);
  const answers = await Promise.all(anchors.map((anchor) => attributionOf(context, statement, anchor)));
  const [first] = answers;
  const differing = answers.find((answer) => answer.attribution === 'differs') ?? first;
  return {
    statement,
    wording: 'spliced',
    attribution: differing?.attribution ?? 'unknown',
    context: 'whole',
    score: Math.min(0.99, covered / words.length),
    anchors,
    flags: differing?.flags ?? [],
    diff: splice.flatMap((part, n) => spliceDiff(context.text, words, part.run, splice[n - 1]?.run.to ?? 0)),
    leftOut: NOTHING_LEFT_OUT,
    repetitions: [],
    nearest: [],
  };
}

function absentFinding(statement: Statement, nearest: readonly Found[]): Draft {
  return {
    statement,
    wording: 'absent',
    attribution: 'unknown',
    context: 'whole',
    score: nearest[0] === undefined ? 0 : Math.min(nearest[0].judgement.score, 0.99),
    anchors: [],
    flags: [],
    diff: [],
    leftOut: NOTHING_LEFT_OUT,
    repetitions: [],
    nearest: nearest.map((found) => found.evidence),
  };
}

function attributionOf(
  context: CheckContext,
  statement: Statement,
  evidence: Evidence,
): Promise<AttributionAnswer> {
  const claimed: Claimed = {
    speaker: statement.speaker,
    addressee: statement.addressee,
    sentence: sentenceAround(context.text, statement),
    language: context.language,
  };
  return compareAttribution(claimed, evidence, context.isKnown);
}

/** The article's own words in the sentence of a statement: its quoted words are blanked out. */
function sentenceAround(text: string, statement: Statement): string {
  const spans = [...statement.quoted, ...(statement.cue === null ? [] : [statement.cue])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const from = text.lastIndexOf('\n', start) + 1;
  const behind = text.indexOf('\n', end);
  const paragraph = text.slice(from, behind < 0 ? text.length : behind);
  const blanked = blank(paragraph, statement.quoted, from);
  return sentencesOf(blanked)
    .filter((sentence) => sentence.end + from > start && sentence.start + from < end)
    .map((sentence) => blanked.slice(sentence.start, sentence.end))
    .join(' ');
}

function blank(paragraph: string, spans: readonly Span[], from: number): string {
  return spans.reduce((text, span) => {
    const start = Math.max(0, span.start - from);
    const end = Math.min(text.length, span.end - from);
    return end <= start ? text : text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
  }, paragraph);
}

/** Whether the article's own sentence denies: it may carry the "not" that stands before the quoted words. */
function denies(context: CheckContext, statement: Statement): boolean {
  const { negations } = tablesOf(context.language);
  const folded = new Set([...negations].map((word) => foldText(word, 'search')));
  return wordsOf(sentenceAround(context.text, statement)).some((word) => folded.has(word.form));
}

function languageOfPiece(found: Found, fallback: Language): Language {
  const { language } = found.in.piece;
  return language === 'en' || language === 'fr' ? language : fallback;
}

function diffOf(text: string, quotation: Quotation, best: Found): DiffRun[] {
  return quotation.segments.flatMap((run, n) => {
    const alignment = best.placement.runs[n];
    return alignment === undefined ? [] : wordDiff({ text, words: run.words }, best.in.searched, alignment);
  });
}

/** The words lost at a seam, and the run behind it. */
function spliceDiff(
  text: string,
  words: Quotation['segments'][number]['words'],
  run: { from: number; to: number },
  before: number,
): DiffRun[] {
  const written = (from: number, to: number) => text.slice(words[from]?.start, words[to - 1]?.end);
  const same: DiffRun = { op: 'same', text: written(run.from, run.to) };
  return run.from > before ? [{ op: 'article', text: written(before, run.from) }, same] : [same];
}

/** Other pieces with the same wording: copies, and replies that quote it. */
function repetitionsOf(lookup: Lookup, best: Found): Evidence[] {
  return lookup.found
    .filter(
      (one) =>
        one !== best &&
        one.judgement.wording === best.judgement.wording &&
        one.judgement.score >= best.judgement.score,
    )
    .slice(0, MOST_REPETITIONS)
    .map((one) => one.evidence);
}
