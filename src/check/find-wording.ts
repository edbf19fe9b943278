import type { Word } from '../text/index.js';
import { weightOf } from './align-words.js';
import { evidenceFor, type SearchedPiece } from './evidence.js';
import { findSplice, type SplicedRun } from './find-splice.js';
import { type Judgement, judgePlacement } from './judge-placement.js';
import type { Library } from './library.js';
import { type Placement, placeQuotation } from './place-quotation.js';
import type { Quotation } from './read-quotation.js';
import type { Evidence } from './types.js';

/** A piece in which a quotation stands, where in it, and how. */
export interface Found {
  readonly in: SearchedPiece;
  readonly placement: Placement;
  readonly judgement: Judgement;
  readonly evidence: Evidence;
}

/** What looking a quotation up came to: its places, best first; or the parts it is spliced from. */
export interface Lookup {
  readonly found: readonly Found[];
  readonly splice: readonly { readonly run: SplicedRun; readonly evidence: Evidence }[] | null;
  readonly nearest: readonly Found[];
}

/** The index takes long phrases, but a run that long already names its piece. */
const LONGEST_PHRASE = 24;
/** Pieces read in each round. A mail quoted in a long thread stands in many pieces. */
const EXACT_LIMIT = 60;
const NEAR_LIMIT = 24;
/** A passage this like the quotation needs no wider search. */
const GOOD_SCORE = 0.8;
/** So many words in a row that are not in the passage may come from elsewhere. */
const FOREIGN_RUN = 4;
const NEAREST = 3;

/**
 * Looks a quotation up: first its own words in a row, then runs of three and two of them, then the words alone.
 * Each round asks the index and reads the few pieces it names; a later round is only for what is not yet found.
 * `article` is the article's text, `agrees` says whether the article's speaker may have written a passage.
 */
export async function findWording(
  library: Library,
  article: string,
  quotation: Quotation,
  agrees: (evidence: Evidence) => boolean,
): Promise<Lookup> {
  const words = quotation.segments.flatMap((run) => run.words);
  const read = new Map<string, Found>();
  const look = async (phrases: readonly (readonly string[])[], limit: number) => {
    for (const piece of await library.find(phrases, limit)) {
      const found = read.has(piece.piece.id) ? null : place(article, quotation, piece);
      if (found !== null) read.set(piece.piece.id, found);
    }
    return rank([...read.values()], words.length, agrees);
  };
  let ranked = await look(exactPhrases(quotation), EXACT_LIMIT);
  if (!isExact(ranked[0])) ranked = await look(grams(quotation, [3, 2]), NEAR_LIMIT);
  if (!isGood(ranked[0])) ranked = await look(grams(quotation, [1]), NEAR_LIMIT);
  const found = ranked.filter((one) => one.judgement.wording !== 'absent');
  const splice = maySplice(found[0]) ? spliceOf(words, ranked) : null;
  if (splice !== null) return { found: [], splice, nearest: [] };
  return { found, splice: null, nearest: found.length > 0 ? [] : ranked.slice(0, NEAREST) };
}

function place(article: string, quotation: Quotation, piece: SearchedPiece): Found | null {
  const placement = placeQuotation(quotation, piece.searched);
  if (placement === null) return null;
  const judgement = judgePlacement(article, quotation, placement, piece.searched);
  return {
    in: piece,
    placement,
    judgement,
    evidence: evidenceFor(piece, spanOf(quotation, placement, piece)),
  };
}

/** A sentence that was begun or ended otherwise, by words in brackets, is shown with up to so many of its own. */
const MOST_REPLACED = 8;
const SENTENCE_END = /[.!?:;]\s|\n\s*\n/;

/** The words of the record from the first run to the last, with those that words in brackets stand for. */
function spanOf(
  quotation: Quotation,
  placement: Placement,
  piece: SearchedPiece,
): { start: number; end: number } {
  const { words, text } = piece.searched;
  const same = (a: number, b: number) => {
    const [left, right] = [words[a], words[b]];
    return left !== undefined && right !== undefined && !SENTENCE_END.test(text.slice(left.end, right.start));
  };
  let from = Math.min(...placement.runs.map((run) => run.from));
  let last = Math.max(...placement.runs.map((run) => run.to)) - 1;
  const [first, end] = [from, last];
  while (quotation.insertedBefore && first - from < MOST_REPLACED && same(from - 1, from)) from--;
  while (quotation.insertedAfter && last - end < MOST_REPLACED && same(last, last + 1)) last++;
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 };
}

const CLASSES = { verbatim: 0, elided: 1, altered: 2, absent: 3 } as const;

/**
 * The best first: the better wording; of a few words the ones that the article's speaker wrote; the author's own
 * text before a quotation of it; a mail or document before an article about it; the earliest.
 */
function rank(found: Found[], length: number, agrees: (evidence: Evidence) => boolean): Found[] {
  const short = length < 6;
  const keys = new Map(
    found.map((one) => [
      one,
      [
        CLASSES[one.judgement.wording],
        -Math.round(one.judgement.score * 1000),
        one.evidence.kind === 'article' ? 1 : 0,
        short && !agrees(one.evidence) ? 1 : 0,
        one.evidence.depth > 0 ? 1 : 0,
        one.in.piece.date?.at ?? Number.MAX_SAFE_INTEGER,
      ],
    ]),
  );
  return found.sort(
    (a, b) =>
      compareKeys(keys.get(a) ?? [], keys.get(b) ?? []) || (a.evidence.piece < b.evidence.piece ? -1 : 1),
  );
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function isExact(found: Found | undefined): boolean {
  return found !== undefined && found.judgement.score === 1;
}

function isGood(found: Found | undefined): boolean {
  return found !== undefined && found.judgement.wording !== 'absent' && found.judgement.score >= GOOD_SCORE;
}

/** Whether the best passage leaves room for a splice: it fits badly, or a run of the quotation is foreign to it. */
function maySplice(best: Found | undefined): boolean {
  if (best === undefined || best.judgement.wording === 'absent') return true;
  if (best.judgement.wording !== 'altered') return false;
  if (best.judgement.score < GOOD_SCORE) return true;
  return best.placement.runs.some((run) => longestRow(run.steps.map((step) => step.op)) >= FOREIGN_RUN);
}

function longestRow(ops: readonly string[]): number {
  let longest = 0;
  let row = 0;
  for (const op of ops) {
    row = op === 'pair' ? 0 : row + 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

function spliceOf(words: readonly Word[], ranked: readonly Found[]): Lookup['splice'] {
  // The earliest piece first: of equal runs the source is taken, not a reply that quotes it.
  const pieces = ranked
    .map((one) => one.in)
    .sort(
      (a, b) => (a.piece.date?.at ?? Number.MAX_SAFE_INTEGER) - (b.piece.date?.at ?? Number.MAX_SAFE_INTEGER),
    );
  const runs = findSplice(
    words,
    pieces.map((piece) => piece.searched),
  );
  if (runs === null) return null;
  return runs.flatMap((run) => {
    const piece = pieces[run.text];
    const first = piece?.searched.words[run.at];
    const last = piece?.searched.words[run.at + run.to - run.from - 1];
    if (piece === undefined || first === undefined || last === undefined) return [];
    return [{ run, evidence: evidenceFor(piece, { start: first.start, end: last.end }) }];
  });
}

function exactPhrases(quotation: Quotation): string[][] {
  const longest = [...quotation.segments].sort((a, b) => b.words.length - a.words.length)[0];
  return [(longest?.words ?? []).slice(0, LONGEST_PHRASE).map((word) => word.form)];
}

/** The index is asked for so many runs at most: the longest ones, which are the rarest. */
const MOST_GRAMS = 48;

/** Runs of so many words of the quotation; those of light words alone ("of the") stand everywhere and are left out. */
function grams(quotation: Quotation, lengths: readonly number[]): string[][] {
  const found = quotation.segments.flatMap((run) =>
    lengths.flatMap((length) =>
      run.words.flatMap((_, at) => {
        const gram = run.words.slice(at, at + length);
        const telling = gram.length === length && gram.some((word) => weightOf(word) === 1);
        return telling ? [gram.map((word) => word.form)] : [];
      }),
    ),
  );
  const letters = (gram: readonly string[]) => gram.reduce((sum, form) => sum + form.length, 0);
  return found.sort((a, b) => letters(b) - letters(a)).slice(0, MOST_GRAMS);
}
