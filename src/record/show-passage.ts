import { passagesOf, type Span, type Word, wordsOf } from '../text/index.js';
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
  const occurrences = findOccurrences(text, wanted);
  let best: Span | null = null;
  let most = -1;
  let next = 0;
  for (const passage of passagesOf(text)) {
    const answered = new Set<TextQuery>();
    while (next < occurrences.length && startOf(occurrences, next) < passage.end) {
      const occurrence = occurrences[next++];
      if (occurrence !== undefined && occurrence.start >= passage.start) answered.add(occurrence.query);
    }
    if (answered.size > most) {
      most = answered.size;
      best = passage;
    }
  }
  if (best === null) return null;
  const { start, end } = best;
  const marks = occurrences
    .filter((found) => found.start >= start && found.start < end)
    .map((found) => ({ start: found.start, end: Math.min(found.end, end) }));
  return { passage: { start, end, exact: text.slice(start, end) }, marks };
}

interface Occurrence extends Span {
  readonly query: TextQuery;
}

function startOf(occurrences: readonly Occurrence[], index: number): number {
  return occurrences[index]?.start ?? Number.POSITIVE_INFINITY;
}

/** Every place where a query's words stand side by side, in the order of the text. */
function findOccurrences(text: string, wanted: readonly TextQuery[]): Occurrence[] {
  const queries = wanted.filter((query) => query.in === 'anywhere');
  if (queries.length === 0) return [];
  const words = wordsOf(text);
  const occurrences: Occurrence[] = [];
  for (const [index, first] of words.entries()) {
    for (const query of queries) {
      if (!standsAt(words, index, query)) continue;
      const last = words[index + query.words.length - 1] ?? first;
      occurrences.push({ start: first.start, end: last.end, query });
    }
  }
  return occurrences;
}

function standsAt(words: readonly Word[], index: number, query: TextQuery): boolean {
  return query.words.every((wanted, offset) => {
    const form = words[index + offset]?.form;
    const open = query.prefix && offset === query.words.length - 1;
    return form !== undefined && (open ? form.startsWith(wanted) : form === wanted);
  });
}
