import type { Mark, MarkFamily } from './marks-of.js';

/** Two marks that belong together, as indices into the marks of their paragraph. */
export interface MarkPair {
  readonly open: number;
  readonly close: number;
}

/** What pairing finds in one paragraph: the pairs by their opening, and the marks that found no other. */
export interface Pairing {
  readonly pairs: readonly MarkPair[];
  /** Openings that nothing closes: perhaps the next paragraph goes on with them. */
  readonly unclosed: readonly number[];
  /** Closings without an opening: perhaps the paragraph before has it. */
  readonly stray: readonly number[];
}

interface Walk {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly stack: number[];
  readonly open: Map<MarkFamily, number>;
  readonly left: Map<string, number>;
  readonly laterCloser: readonly boolean[];
  readonly pairs: MarkPair[];
  readonly stray: number[];
}

/**
 * Pairs the marks of one paragraph with a stack, so that pairs nest and never cross:
 *
 *     “ A ‘ b ’ c ” d " e              stack after each mark:
 *     ^                                “
 *         ^                            “ ‘
 *             ^                        “
 *                 ^                    (empty): the pair of “ is whole, with ‘ ’ inside
 *                     ^                "  and nothing closes it: unclosed, it spoils nothing else
 *
 * A closing mark takes the nearest opening of its family and drops what was left open above that. Closings in
 * the wrong direction are taken where nothing else can be meant (« A « , “ A “, ” A ”, „ A “), and straight ones
 * for curly ones where no curly one follows. Each mark is pushed and popped once: linear.
 */
export function pairMarks(text: string, marks: readonly Mark[]): Pairing {
  const walk: Walk = {
    text,
    marks,
    stack: [],
    open: new Map(),
    left: countGlyphs(marks),
    laterCloser: laterClosers(marks),
    pairs: [],
    stray: [],
  };
  marks.forEach((mark, index) => {
    walk.left.set(mark.glyph, (walk.left.get(mark.glyph) ?? 1) - 1);
    step(walk, mark, index);
  });
  walk.pairs.sort((one, other) => one.open - other.open);
  return { pairs: walk.pairs, unclosed: walk.stack, stray: walk.stray };
}

function step(walk: Walk, mark: Mark, index: number): void {
  const family = familyToClose(walk, mark);
  if (family !== null && closes(walk, mark, index, family)) close(walk, index, family);
  else if (opens(walk, mark)) push(walk, mark, index);
  else if (!isApostrophe(mark)) walk.stray.push(index);
}

function isApostrophe(mark: Mark): boolean {
  return mark.family === 'single' && mark.role === 'close';
}

function push(walk: Walk, mark: Mark, index: number): void {
  walk.stack.push(index);
  walk.open.set(mark.family, openCount(walk, mark.family) + 1);
}

function close(walk: Walk, index: number, family: MarkFamily): void {
  for (let top = walk.stack.pop(); top !== undefined; top = walk.stack.pop()) {
    const opened = walk.marks[top]?.family ?? family;
    walk.open.set(opened, openCount(walk, opened) - 1);
    if (opened !== family) continue;
    walk.pairs.push({ open: top, close: index });
    return;
  }
}

function openCount(walk: Walk, family: MarkFamily): number {
  return walk.open.get(family) ?? 0;
}

function leftOf(walk: Walk, ...glyphs: readonly string[]): number {
  return glyphs.reduce((sum, glyph) => sum + (walk.left.get(glyph) ?? 0), 0);
}

/** The family that a mark could close: its own, or, failing that, a straight one for a curly one. */
function familyToClose(walk: Walk, mark: Mark): MarkFamily | null {
  if (openCount(walk, mark.family) > 0) return mark.family;
  if (mark.family === 'straight' && mark.role !== 'open' && openCount(walk, 'curly') > 0) {
    return leftOf(walk, '”') === 0 ? 'curly' : null;
  }
  if (mark.glyph === '”' && openCount(walk, 'straight') > 0) {
    return leftOf(walk, '"') === 0 ? 'straight' : null;
  }
  return null;
}

function closes(walk: Walk, mark: Mark, index: number, family: MarkFamily): boolean {
  if (family === 'guillemet') return closesGuillemet(walk, mark);
  if (mark.glyph === '“') return closesCurly(walk, mark);
  if (mark.glyph === '”' || mark.glyph === '›') return true;
  if (mark.role === 'open') return false;
  if (mark.family === 'single') return !isPossessive(walk, mark, index);
  return !isInchWithin(walk, mark, index);
}

/** “ closes “ or „ where it stands behind a word, or where it could do either and no ” is left to close. */
function closesCurly(walk: Walk, mark: Mark): boolean {
  if (mark.role === 'close') return true;
  return mark.role === 'either' && leftOf(walk, '”') === 0;
}

/** « closes « where the marks that are left could not close both, unless the next words make it a nested one. */
function closesGuillemet(walk: Walk, mark: Mark): boolean {
  const top = walk.stack.findLast((index) => walk.marks[index]?.family === 'guillemet') ?? -1;
  const opened = walk.marks[top]?.glyph;
  if (opened !== mark.glyph) return true;
  if (mark.role === 'close') return true;
  const other = opened === '«' ? '»' : '«';
  if (leftOf(walk, other) === 0) return true;
  const needed = openCount(walk, 'guillemet') + 1 + leftOf(walk, mark.glyph);
  return leftOf(walk, other) < needed && besidePunctuation(walk, mark);
}

function besidePunctuation(walk: Walk, mark: Mark): boolean {
  const before = walk.text.slice(Math.max(0, mark.start - 3), mark.start).trimEnd();
  const after = walk.text.slice(mark.end, mark.end + 3).trimStart();
  return /[.,!?…]$/.test(before) || /^[.,;!?]/.test(after);
}

/** The bosses’ plan, inside single marks: a closing one still comes before the next opening one. */
function isPossessive(walk: Walk, mark: Mark, index: number): boolean {
  const plural = /[sxz]$/i.test(walk.text.slice(Math.max(0, mark.start - 1), mark.start));
  return (
    plural && /^\s\p{Ll}/u.test(walk.text.slice(mark.end, mark.end + 2)) && walk.laterCloser[index] === true
  );
}

/** Inches inside straight marks: "the 5" pipe," he said. */
function isInchWithin(walk: Walk, mark: Mark, index: number): boolean {
  if (mark.family !== 'straight' || mark.role !== 'close') return false;
  return /\d/.test(walk.text.charAt(mark.start - 1)) && walk.laterCloser[index] === true;
}

function opens(walk: Walk, mark: Mark): boolean {
  if (mark.glyph === '«' || mark.glyph === '“') return mark.role !== 'close';
  if (mark.role === 'close') return false;
  if (mark.glyph === '”' || mark.glyph === "''")
    return mark.role === 'open' && openCount(walk, mark.family) === 0;
  if (mark.glyph === '»') return mark.role === 'open' && leftOf(walk, '«') > leftOf(walk, '»');
  if (mark.family === 'straight' && /\d/.test(walk.text.charAt(mark.start - 1))) return false;
  return true;
}

function countGlyphs(marks: readonly Mark[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark.glyph, (counts.get(mark.glyph) ?? 0) + 1);
  return counts;
}

/** For each mark, whether a closing mark of its family comes after it before an opening one does. */
function laterClosers(marks: readonly Mark[]): boolean[] {
  const next = new Map<MarkFamily, boolean>();
  const later: boolean[] = new Array(marks.length).fill(false);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (mark === undefined) continue;
    later[index] = next.get(mark.family) ?? false;
    next.set(mark.family, mark.role === 'close');
  }
  return later;
}
