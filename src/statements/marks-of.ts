import type { Span } from '../text/index.js';
import { isSpace } from './paragraphs-of.js';

/** Marks that can pair with each other. `straight` is `"`, `curly` is “ ” „, `latex` is `` and ''. */
export type MarkFamily = 'straight' | 'curly' | 'latex' | 'guillemet' | 'angle' | 'single';

/** What a mark can do where it stands. `either`: what it does depends on what is open. */
export type MarkRole = 'open' | 'close' | 'either';

export interface Mark extends Span {
  readonly glyph: string;
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

const GLYPHS = /["“”„‟＂«»‹›‘’‚‛']|`{2,}/g;
const FAMILY: Readonly<Record<string, MarkFamily>> = {
  '"': 'straight',
  '＂': 'straight',
  '“': 'curly',
  '”': 'curly',
  '„': 'curly',
  '‟': 'curly',
  '``': 'latex',
  "''": 'latex',
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
};
/** Words that begin with an apostrophe, and decades: ’em, 'tis, '90s. */
const ELIDED =
  /^(?:em|til|tis|twas|twere|cause|bout|round|kay|n|neath|gainst|sup|nuff|\d\ds?)(?![\p{L}\p{N}])/iu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const FARTHEST_NEIGHBOUR = 4;

/** What stands on either side of a mark: nothing (space, bracket, dash), or a word. */
interface Sides {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * The quotation marks of a paragraph in order, each with what it can do there. Apostrophes (don't, l’AGI, ’90s,
 * rock 'n' roll), feet (6') and inches that follow feet (6'2") are none. Linear in the paragraph's length.
 */
export function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  let behind = 0;
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(GLYPHS)) {
    const start = paragraph.start + match.index;
    if (start < behind) continue;
    const mark = markAt(text, paragraph, start, match[0]);
    if (mark === null) continue;
    marks.push(mark);
    behind = mark.end;
  }
  return marks;
}

function markAt(text: string, paragraph: Span, start: number, found: string): Mark | null {
  const glyph = found === "'" && text.charAt(start + 1) === "'" ? "''" : found;
  const end = start + glyph.length;
  const sides = { left: isFree(text, paragraph, start, -1), right: isFree(text, paragraph, end - 1, 1) };
  const family = FAMILY[glyph];
  if (family === undefined) return glyph.startsWith('`') ? null : singleMark(text, start, glyph, sides);
  if (family === 'straight' && isInch(text, start)) return null;
  return { start, end, glyph, family, role: roleOf(glyph, sides) };
}

function roleOf(glyph: string, sides: Sides): MarkRole {
  if (glyph === '„' || glyph === '``' || glyph === '‟' || glyph === '‹') return 'open';
  if (glyph === '›') return 'close';
  if (sides.left !== sides.right) return sides.left ? 'open' : 'close';
  return 'either';
}

/** Single marks are apostrophes unless they stand at the edge of a word. */
function singleMark(text: string, start: number, glyph: string, sides: Sides): Mark | null {
  if (sides.left === sides.right) return null;
  const end = start + 1;
  if (sides.right) {
    const feet =
      glyph === "'" && /\d/.test(text.charAt(start - 1)) && /^\s?\d/.test(text.slice(end, end + 2));
    return feet ? null : { start, end, glyph, family: 'single', role: 'close' };
  }
  if (glyph === '’' || ELIDED.test(text.slice(end, end + 8))) return null;
  return { start, end, glyph, family: 'single', role: 'open' };
}

/** Inches behind feet, as in 6'2" and 5' 10". */
function isInch(text: string, start: number): boolean {
  return /\d['’′]\s?\d{1,2}(?:\.\d)?$/.test(text.slice(Math.max(0, start - 8), start));
}

/**
 * Whether a mark has no word beside it on one side. Other marks are looked past: in “‘Go,’ he said” both first
 * marks have nothing on their left. An elided article is nothing: d'« absurde ».
 */
function isFree(text: string, paragraph: Span, at: number, step: 1 | -1): boolean {
  for (let distance = 1; distance <= FARTHEST_NEIGHBOUR; distance++) {
    const next = at + step * distance;
    if (next < paragraph.start || next >= paragraph.end || isSpace(text, next)) return true;
    const character = text.charAt(next);
    if (step < 0 && /['’]/.test(character) && isElision(text, next)) return true;
    if (!/["“”„«»‹›‘’'`]/.test(character)) return isFreeBeside(text, next, step);
  }
  return true;
}

function isElision(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)$/iu.test(text.slice(Math.max(0, at - 7), at));
}

/** Brackets that open, and dashes, are nothing on the left of a mark; on the right all punctuation is. */
function isFreeBeside(text: string, at: number, step: 1 | -1): boolean {
  const character = text.charAt(at);
  if (/[—–―\-/]/.test(character)) return step < 0 || !LETTER.test(text.charAt(at + 1)) || character !== '-';
  if (step < 0) return /[([{=>|*_]/.test(character);
  if (/[.…]/.test(character)) return !/^(?:\.{2,}|…)\s?[\p{L}[]/u.test(text.slice(at, at + 6));
  return /[,;:!?)\]}<|*_]/.test(character);
}
