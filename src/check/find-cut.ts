import { CONTRASTS, type Language, sentencesOf, tablesOf } from '../language/index.js';
import type { Segment } from '../mail/index.js';
import type { Span } from '../text/index.js';
import type { LeftOut } from './types.js';

/** What stands around a quotation in its sentence, and whether it turns the sense. */
export interface Cut {
  readonly cut: boolean;
  readonly leftOut: LeftOut;
}

/** Sentences are looked for this far around the words; a longer one is shown cut. */
const REACH = 700;
/** Parts of a sentence that stand for themselves. */
const CLAUSE_END = /[,;:()]|\s[-–—]+\s|[—]/;

/**
 * Whether a quotation stops before, or starts after, words that turn its sense: in the rest of its sentence, at
 * its head, or at the head of the next one. `within` is the run of the text that the same person wrote.
 * `articleNegates`: the article's own sentence denies, and so may carry what stands before the words.
 */
export function findCut(
  text: string,
  span: Span,
  within: Segment | null,
  language: Language,
  articleNegates: boolean,
): Cut {
  const from = Math.max(within?.start ?? 0, span.start - REACH);
  const to = Math.min(within?.end ?? text.length, span.end + REACH);
  const around = sentencesOf(text.slice(from, to)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
  const first = around.find((sentence) => sentence.end > span.start) ?? span;
  const last = around.find((sentence) => sentence.end >= span.end) ?? span;
  const next = around.find((sentence) => sentence.start >= Math.max(last.end, span.end));
  const before = clean(text.slice(Math.min(first.start, span.start), span.start));
  const after = clean(text.slice(span.end, Math.max(last.end, span.end)));
  const following = next === undefined ? '' : clean(text.slice(next.start, next.end));
  const turnsBefore = !articleNegates && turnsAtEnd(before, language);
  const turnsAfter = turnsInRest(after, language);
  const turnsNext = opensWith(following, CONTRASTS[language]);
  return {
    cut: turnsBefore || turnsAfter || turnsNext,
    leftOut: {
      before: turnsBefore ? before : '',
      after: turnsAfter ? after : turnsNext ? following : '',
    },
  };
}

/** The end of the part before: its last clause denies or conditions what follows. */
function turnsAtEnd(before: string, language: Language): boolean {
  const clause = before.split(CLAUSE_END).at(-1) ?? '';
  const { negations, turns } = tablesOf(language);
  const phrases = new Set([...turns, ...[...negations].filter((word) => !WEAK.has(word))]);
  return containsPhrase(clause, phrases) || /n['’]t\b/i.test(clause);
}

/** « ne » comes with another word that denies. */
const WEAK: ReadonlySet<string> = new Set(['ne', "n'", 'n']);

/** The rest of the sentence: one of its clauses opens with a word that turns. */
function turnsInRest(after: string, language: Language): boolean {
  const { turns } = tablesOf(language);
  return after.split(CLAUSE_END).some((clause) => opensWith(clause.replace(/^\s*(?:and|et)\s+/i, ''), turns));
}

function opensWith(clause: string, phrases: ReadonlySet<string>): boolean {
  const words = lowerWords(clause).slice(0, 4);
  return words.some((_, n) => phrases.has(words.slice(0, n + 1).join(' ')));
}

function containsPhrase(clause: string, phrases: ReadonlySet<string>): boolean {
  const words = lowerWords(clause);
  return words.some((_, from) =>
    [1, 2, 3].some((length) => phrases.has(words.slice(from, from + length).join(' '))),
  );
}

/** Words as the tables write them: lower case, accents kept, apostrophes straight and part of the word before. */
function lowerWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}]+(?:'(?=\p{L}))?/gu) ?? []
  );
}

/** Left-out words for reading: without reply marks and line ends. */
function clean(text: string): string {
  return text
    .replace(/\n[>|\s]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
