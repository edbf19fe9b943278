import { nextSaying } from './forwarded-header.js';
import type { Introduced, Introduction, Line, SegmentKind } from './types.js';

/** A line with what is known of it: how deep it is quoted, what it is, who is said to have written it. */
export interface AttributedLine {
  readonly line: Line;
  readonly depth: number;
  readonly by: Introduced | null;
  readonly kind: SegmentKind;
}

/** What the reading of the lines knows so far. */
interface State {
  /** Who was last said to have written the words of each depth. */
  readonly authors: (Introduced | null)[];
  /** Marks of the lines from which on all is quoted once more, though it bears no more marks. */
  readonly lifts: number[];
  /** At which depths words have been read since the last line of a lesser depth. */
  readonly said: boolean[];
  /** The depth that an introduction has announced and that has not come yet. */
  awaited: number;
  /** How many parts were lifted where a digest began; -1 outside of one. */
  digest: number;
}

/** "[snip]", "...": what stands between an attribution line and the quoted words. */
const SNIP = /^\s*[[<(]?\s*(?:\.{2,}|…|snip|\/?snip|cut|coupé)/i;

/**
 * Gives every line its depth, kind and author. Words belong to the author of the last introduction of their
 * depth. A header block, or a dated attribution line, behind which the marks do not deepen, lifts all that
 * follows it by one; where it is itself the first of its depth, it introduces that depth.
 */
export function attributeLines(
  lines: readonly Line[],
  introductions: readonly Introduction[],
): AttributedLine[] {
  const state: State = { authors: [], lifts: [], said: [], awaited: -1, digest: -1 };
  const attributed: AttributedLine[] = [];
  let next = 0;
  for (let at = 0; at < lines.length; ) {
    const introduction = introductions[next]?.from === at ? introductions[next++] : undefined;
    const line = lines[at] as Line;
    enter(state, line);
    if (introduction === undefined) {
      attributed.push(plainLine(state, line, attributed.at(-1)));
      at++;
      continue;
    }
    const own = introduce(state, lines, introduction);
    for (; at < introduction.to; at++) {
      attributed.push({ line: lines[at] as Line, depth: own.depth, by: own.by, kind: own.kind });
    }
  }
  return attributed;
}

/** Leaves the lifted parts that a line of fewer marks does not belong to. */
function enter(state: State, line: Line): void {
  if (line.content === '') return;
  while (state.lifts.length > 0 && (state.lifts.at(-1) ?? 0) > line.marks) state.lifts.pop();
}

function depthOf(state: State, line: Line): number {
  let lifted = state.lifts.length;
  while (lifted > 0 && (state.lifts[lifted - 1] ?? 0) > line.marks) lifted--;
  return line.marks + lifted;
}

/** A line without words belongs to what stands before it, unless it has more marks. */
function plainLine(state: State, line: Line, before: AttributedLine | undefined): AttributedLine {
  const depth = depthOf(state, line);
  if (line.content === '' && (line.marks === 0 || (before !== undefined && before.depth >= depth))) {
    if (before === undefined) return { line, depth, by: null, kind: 'text' };
    return { line, depth: before.depth, by: before.by, kind: before.kind };
  }
  const by = state.authors[depth] ?? null;
  if (line.content !== '') saidAt(state, depth);
  return { line, depth, by, kind: 'text' };
}

function saidAt(state: State, depth: number): void {
  if (state.said.length !== depth + 1) state.said.length = depth;
  state.said[depth] = true;
  if (state.awaited === depth) state.awaited = -1;
}

/** Takes in who writes what follows, and tells what the introducing lines themselves are. */
function introduce(
  state: State,
  lines: readonly Line[],
  introduction: Introduction,
): Omit<AttributedLine, 'line'> {
  if (introduction.isDigest === true) nextOfDigest(state);
  const marks = lines[introduction.from]?.marks ?? 0;
  const depth = depthOf(state, lines[introduction.from] as Line);
  const { kind, by } = introduction;
  const own = { depth, by: state.authors[depth] ?? null, kind };
  if (deepensBelow(lines, introduction.to, marks)) announce(state, depth + 1, by);
  else if (opens(state, depth, marks)) {
    announce(state, depth, by);
    return { ...own, by: null };
  } else if (kind === 'header' || (introduction.isSure && state.said[depth] === true)) {
    state.lifts.push(marks);
    announce(state, depth + 1, by);
  } else if (introduction.isSure) announce(state, depth + 1, by);
  else {
    saidAt(state, depth);
    return { ...own, kind: 'text' };
  }
  saidAt(state, depth);
  return own;
}

/** The messages of a digest stand side by side: each ends what the one before it has lifted. */
function nextOfDigest(state: State): void {
  if (state.digest >= 0 && state.digest < state.lifts.length) state.lifts.length = state.digest;
  else state.digest = state.lifts.length;
}

/** Whether the marked words that begin here are introduced from within, as Apple Mail does. */
function opens(state: State, depth: number, marks: number): boolean {
  return marks > 0 && state.said[depth] !== true && state.awaited !== depth;
}

function announce(state: State, depth: number, by: Introduced): void {
  while (state.authors.length < depth) state.authors.push(null);
  state.authors.length = depth;
  state.authors.push(by);
  state.awaited = depth;
}

/** Whether the next line that says something bears more marks. */
function deepensBelow(lines: readonly Line[], from: number, marks: number): boolean {
  let at = nextSaying(lines, from);
  if (SNIP.test(lines[at]?.content ?? '')) at = nextSaying(lines, at + 1);
  return (lines[at]?.marks ?? 0) > marks;
}
