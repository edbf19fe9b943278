import { foldText, passagesOf, type Span, type Word, wordsOf } from '../text/index.js';
import type { TextQuery } from './query.js';

/** A passage to show, and where in it the words asked for stand. */
export interface ShownPassage {
  readonly passage: Span & { readonly exact: string };
  readonly marks: readonly Span[];
}

/**
 * The passage that answers a query best: the one with the most different words or phrases of it, the first of
 * these; the first passage where none stands in the text (the title answered). Null for a text without words.
 */
export function showPassage(text: string, wanted: readonly TextQuery[]): ShownPassage | null {
  const queries = wanted.filter((query) => query.in === 'anywhere');
  const reader = passageReader(text);
  let best: { passage: Span; found: readonly Occurrence[] } | null = null;
  let most = -1;
  for (const [at, passage] of reader.passages.entries()) {
    const found = findOccurrences(reader, at, queries);
    const answered = new Set(found.map(({ query }) => query)).size;
    if (answered > most) {
      most = answered;
      best = { passage, found };
    }
    if (most === queries.length) break;
  }
  if (best === null) return null;
  const { start, end } = best.passage;
  const marks = best.found.map((mark) => ({ start: mark.start, end: Math.min(mark.end, end) }));
  return { passage: { start, end, exact: text.slice(start, end) }, marks };
}

/** The passages of a text, each folded and parted into words when it is first asked for. */
interface PassageReader {
  readonly passages: readonly Span[];
  folded(at: number): string;
  words(at: number): readonly Word[];
}

/** Words cost most of a search where a text is long, and most passages of it do not hold the words at all. */
function passageReader(text: string): PassageReader {
  const passages = passagesOf(text);
  const read = new Map<number, readonly Word[]>();
  const exact = (at: number) => text.slice(passages[at]?.start ?? text.length, passages[at]?.end);
  return {
    passages,
    folded: (at) => foldText(exact(at), 'search'),
    words(at) {
      const known = read.get(at);
      if (known !== undefined) return known;
      const offset = passages[at]?.start ?? 0;
      const words = wordsOf(exact(at)).map(({ form, start, end }) => ({
        form,
        start: start + offset,
        end: end + offset,
      }));
      read.set(at, words);
      return words;
    },
  };
}

interface Occurrence extends Span {
  readonly query: TextQuery;
}

/** Every place in a passage where a query's words begin to stand side by side, in the order of the text. */
function findOccurrences(reader: PassageReader, at: number, queries: readonly TextQuery[]): Occurrence[] {
  const folded = queries.length === 0 ? '' : reader.folded(at);
  const possible = queries.filter((query) => folded.includes(query.words[0] ?? ''));
  if (possible.length === 0) return [];
  const occurrences: Occurrence[] = [];
  for (const [index, first] of reader.words(at).entries()) {
    for (const query of possible) {
      const last = lastWord(reader, at, index, query);
      if (last !== null) occurrences.push({ start: first.start, end: last.end, query });
    }
  }
  return occurrences;
}

/** The last word of a query that begins at a word of a passage; it may stand in a later passage. Null for none. */
function lastWord(reader: PassageReader, at: number, index: number, query: TextQuery): Word | null {
  let passage = at;
  let next = index;
  let last: Word | null = null;
  for (const [n, wanted] of query.words.entries()) {
    while (passage < reader.passages.length && next >= reader.words(passage).length) {
      passage++;
      next = 0;
    }
    last = reader.words(passage)[next++] ?? null;
    const open = query.prefix && n === query.words.length - 1;
    if (last === null || !(open ? last.form.startsWith(wanted) : last.form === wanted)) return null;
  }
  return last;
}
