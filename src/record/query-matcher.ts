import { foldText } from '../text/index.js';
import type { FieldQuery, Query, TextQuery } from './query.js';

/** What a query is tried on. Each thing is asked for only where the answer hangs on it. */
export interface Tried {
  readonly title: () => FoldedLater;
  readonly text: () => FoldedLater;
  /** Whether a condition beside the words holds. */
  readonly holds: (field: FieldQuery) => boolean;
}

/** A text as it is written, which is folded for search when that is first asked for. */
export interface FoldedLater {
  readonly written: string;
  readonly folded: () => string;
}

export function foldLater(written: string): FoldedLater {
  let known: string | null = null;
  return {
    written,
    folded() {
      // The index lowers the letters once more: "™" is folded to capitals.
      known ??= foldText(written, 'search').toLowerCase();
      return known;
    },
  };
}

/**
 * Makes a query ready to be tried on texts that stand in no index. It answers as the index of words would, were
 * title and text in it: words stand side by side in one of the two, and numbers are parted at their points. Linear
 * in the text for each phrase.
 */
export function queryMatcher(query: Query): (tried: Tried) => boolean {
  if ('all' in query) {
    const parts = query.all.map(queryMatcher);
    return (tried) => parts.every((answers) => answers(tried));
  }
  if ('any' in query) {
    const branches = query.any.map(queryMatcher);
    return (tried) => branches.some((answers) => answers(tried));
  }
  if ('not' in query) {
    const answers = queryMatcher(query.not);
    return (tried) => !answers(tried);
  }
  return 'field' in query ? (tried) => tried.holds(query) : textMatcher(query);
}

function textMatcher(query: TextQuery): (tried: Tried) => boolean {
  const stands = phraseFinder(query);
  return query.in === 'title'
    ? (tried) => stands(tried.title())
    : (tried) => stands(tried.text()) || stands(tried.title());
}

/** What words of the index are made of: what FTS5's unicode61 takes for such. */
const LETTERS = '\\p{L}\\p{N}\\p{Co}';
const NO_LETTERS = new RegExp(`[^${LETTERS}]+`, 'u');
/** Letters and whatever may be folded to one, or to nothing. */
const PERHAPS_LETTERS = 'A-Za-z\\d\\u0080-\\uffff';

/** The words of a query as the index has them: a number with a point in it is two words there. */
export function indexedWords({ words }: TextQuery): string[] {
  return words.flatMap((word) => word.toLowerCase().split(NO_LETTERS)).filter((word) => word !== '');
}

/** Whether words stand in a text side by side. No words ask for nothing. */
function phraseFinder(query: TextQuery): (text: FoldedLater) => boolean {
  const words = indexedWords(query);
  if (words.length === 0) return () => true;
  const exact = phrasePattern(words, query.prefix, LETTERS, 'u');
  // A common word is mostly found at once in the text as it is written, where folding costs more than all the rest.
  const plain = words.every((word) => /^[a-z\d]+$/.test(word));
  const quick = plain ? phrasePattern(words, query.prefix, PERHAPS_LETTERS, 'i') : null;
  return ({ written, folded }) => quick?.test(written) === true || exact.test(folded());
}

/** Words are letters and digits alone, so that nothing of them needs escaping. */
function phrasePattern(words: readonly string[], prefix: boolean, letters: string, flags: string): RegExp {
  const end = prefix ? '' : `(?![${letters}])`;
  return new RegExp(`(?<![${letters}])${words.join(`[^${letters}]+`)}${end}`, flags);
}
