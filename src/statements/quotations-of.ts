import type { Span } from '../text/index.js';
import { type Mark, type MarkFamily, marksOf } from './marks-of.js';
import { type Pairing, pairMarks } from './pair-marks.js';
import { paragraphsOf, trimmed } from './paragraphs-of.js';

/** What stands between the marks of one paragraph. `outer` has the marks, `inner` neither them nor padding. */
export interface QuotePart {
  readonly paragraph: number;
  readonly outer: Span;
  readonly inner: Span;
}

/** Words in marks: one part for each paragraph they go on over, and the quotations inside them, in order. */
export interface Quotation {
  readonly parts: readonly QuotePart[];
  readonly children: Quotation[];
  /** The last character inside the marks. */
  readonly closing: string;
}

/** A text by its paragraphs, with all its quotations: `roots` are those that stand in no other. */
export interface QuotedText {
  readonly paragraphs: readonly Span[];
  readonly roots: readonly Quotation[];
}

interface Marked {
  readonly text: string;
  readonly paragraph: Span;
  readonly index: number;
  readonly marks: readonly Mark[];
  readonly pairing: Pairing;
}

interface Loose {
  readonly outer: Span;
  readonly inner: Span;
  readonly paragraph: number;
}

/**
 * All quotations of a text. A mark left open at the end of a paragraph whose successor opens with the same mark
 * is a quotation that goes on (in French also » at the head: guillemets de suite); one that its successor only
 * closes is one over two paragraphs; any other unpaired mark is no quotation and changes nothing else.
 */
export function quotationsOf(text: string): QuotedText {
  const paragraphs = paragraphsOf(text);
  const marked = paragraphs.map((paragraph, index): Marked => {
    const marks = marksOf(text, paragraph);
    return { text, paragraph, index, marks, pairing: pairMarks(text, marks) };
  });
  const taken = new Set<string>();
  const groups: Loose[][] = [];
  marked.forEach((one) => {
    const run = continuedFrom(marked, one, taken);
    if (run !== null) groups.push(run);
    for (const pair of one.pairing.pairs) {
      if (!taken.has(`${one.index}:${pair.open}`)) groups.push([looseOf(one, pair.open, pair.close)]);
    }
  });
  return { paragraphs, roots: nest(text, groups) };
}

/**
 * The parts of a quotation that this paragraph leaves open, over all paragraphs that it goes on in; or null.
 * `taken` learns every mark used, also those of a run that nothing closes: each is tried once, which keeps this
 * linear.
 */
function continuedFrom(all: readonly Marked[], first: Marked, taken: Set<string>): Loose[] | null {
  const parts: Loose[] = [];
  let current = first;
  let open = lastContinuing(first, all[first.index + 1]);
  while (open !== null && !taken.has(`${current.index}:${open}`)) {
    taken.add(`${current.index}:${open}`);
    parts.push(looseOf(current, open, null));
    const family = current.marks[open]?.family;
    const next = all[current.index + 1];
    if (next === undefined || family === undefined) return null;
    const ends = closingIn(next, family);
    if (ends !== null) {
      taken.add(`${next.index}:${ends.open}`);
      return [...parts, looseOf(next, ends.open, ends.close)];
    }
    open = lastContinuing(next, all[next.index + 1]) === 0 ? 0 : null;
    current = next;
  }
  return null;
}

interface MarkEnds {
  /** Index of the mark that opens the part, or -1 where the paragraph opens without. */
  readonly open: number;
  readonly close: number;
}

/** The last unclosed mark of a paragraph that the next one can go on with, or null. */
function lastContinuing(marked: Marked, next: Marked | undefined): number | null {
  if (next === undefined) return null;
  const seen = new Set<MarkFamily>(['single']);
  for (const open of openEnds(marked)) {
    const family = marked.marks[open]?.family;
    if (family === undefined || seen.has(family)) continue;
    seen.add(family);
    const nested = marked.pairing.pairs.some(
      (pair) => pair.open > open && marked.marks[pair.open]?.family === family,
    );
    if (nested && family !== 'guillemet') continue;
    if (reopens(next, family) || closingIn(next, family) !== null) return open;
  }
  return null;
}

/** The marks of a paragraph that may go on in the next, the last first: only where words are left open. */
function openEnds(marked: Marked): number[] {
  const { start, end } = marked.paragraph;
  if (!/[.!?…,;:—–)]$/.test(marked.text.slice(Math.max(start, end - 1), end))) return [];
  const suite = marked.pairing.stray[0] === 0 && marked.marks[0]?.glyph === '»' ? [0] : [];
  return [...suite, ...marked.pairing.unclosed].toReversed().filter((open) => {
    const mark = marked.marks[open];
    return mark !== undefined && (mark.start === start || beginsSpeech(marked.text, mark));
  });
}

/** A mark that words said follow: behind a colon, a comma or a sentence, or before a capital. */
function beginsSpeech(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.start - 3), mark.start).trimEnd();
  return /[:,.!?]$/.test(before) || /^[\s\u00a0]?\p{Lu}/u.test(text.slice(mark.end, mark.end + 3));
}

/** Whether a paragraph begins with a mark that goes on with a quotation of this family. */
function reopens(marked: Marked, family: MarkFamily): boolean {
  const first = marked.marks[0];
  return first !== undefined && first.start === marked.paragraph.start && first.family === family;
}

/** Where, in a paragraph that goes on with a quotation, it ends; null where it does not. */
function closingIn(marked: Marked, family: MarkFamily): MarkEnds | null {
  const { pairs, stray } = marked.pairing;
  const strays = stray.filter((index) => marked.marks[index]?.family === family);
  if (reopens(marked, family)) {
    const pair = pairs.find((one) => one.open === 0);
    if (pair !== undefined) return pair;
    const [first, second] = strays;
    return first === 0 && second !== undefined ? { open: 0, close: second } : null;
  }
  const close = strays[0];
  const before = pairs.some((pair) => pair.open < (close ?? 0) && marked.marks[pair.open]?.family === family);
  return close === undefined || before || family === 'straight' ? null : { open: -1, close };
}

function looseOf(marked: Marked, open: number, close: number | null): Loose {
  const first = marked.marks[open];
  const last = close === null ? undefined : marked.marks[close];
  const { start, end } = marked.paragraph;
  return {
    paragraph: marked.index,
    outer: { start: first?.start ?? start, end: last?.end ?? end },
    inner: { start: first?.end ?? start, end: last?.start ?? end },
  };
}

/** The quotations as a forest: what stands inside a part of another is its child. Empty marks are left out. */
function nest(text: string, groups: readonly Loose[][]): Quotation[] {
  const entries = groups.flatMap((group) => {
    const parts = group.map((loose): QuotePart => ({ ...loose, inner: trimmed(text, loose.inner) }));
    const kept = parts.filter((part) => part.inner.end > part.inner.start);
    const closing = closingOf(text, kept.at(-1)?.inner.end ?? 0);
    const quotation: Quotation = { parts: kept, children: [], closing };
    return quotation.parts.map((part, index) => ({ part, quotation, first: index === 0 }));
  });
  entries.sort(
    (one, other) =>
      one.part.outer.start - other.part.outer.start || other.part.outer.end - one.part.outer.end,
  );
  const roots: Quotation[] = [];
  const open: typeof entries = [];
  for (const entry of entries) {
    while ((open.at(-1)?.part.outer.end ?? Infinity) <= entry.part.outer.start) open.pop();
    if (entry.first) (open.at(-1)?.quotation.children ?? roots).push(entry.quotation);
    open.push(entry);
  }
  return roots;
}

/** The last character said: marks that close an inner quotation there are looked past. */
function closingOf(text: string, end: number): string {
  const tail = text.slice(Math.max(0, end - 4), end).replace(/[\s"'”’»›\u00a0\u202f]+$/, '');
  return tail === '' ? text.charAt(end - 1) : tail.slice(-1);
}
