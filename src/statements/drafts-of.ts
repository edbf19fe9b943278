import type { Span } from '../text/index.js';
import type { Attribution } from './attribution.js';
import { attributionOf } from './attribution-of.js';
import type { Draft, Place } from './draft.js';
import { formOf } from './form-of.js';
import type { Frame } from './frames-of.js';
import { type Incised, inciseIn } from './incises-in.js';
import { insideOf, markedKind } from './marked-kind.js';
import type { NameSense } from './name-run.js';
import type { Quotation } from './quotations-of.js';
import { tokensOf } from './tokens-of.js';
import type { MarkedTerm } from './types.js';

/** The quotations of a text as drafts in the order of their frames, and what else stood in marks. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly terms: readonly MarkedTerm[];
}

/** Judges every quotation of every frame by what stands around it. */
export function draftsOf(text: string, frames: readonly Frame[], sense: NameSense): Drafts {
  const places = placesOf(frames);
  const drafts: Draft[] = [];
  const terms: MarkedTerm[] = [];
  let before: Draft | null = null;
  for (const [quotation, [first, last]] of places) {
    const found: Draft | MarkedTerm = judge(text, quotation, first, last, frames, sense, before);
    if ('kind' in found) {
      if (first.frame.parent === null) terms.push(found);
      continue;
    }
    drafts.push(found);
    before = found;
  }
  return { drafts, terms };
}

/** Where the first and the last part of each quotation stand, in the order of the frames. */
function placesOf(frames: readonly Frame[]): Map<Quotation, readonly [Place, Place]> {
  const places = new Map<Quotation, readonly [Place, Place]>();
  frames.forEach((frame, frameIndex) => {
    frame.tokens.forEach((token, index) => {
      if (token.quotation === null) return;
      const place = { frame, frameIndex, token: index };
      places.set(token.quotation, [places.get(token.quotation)?.[0] ?? place, place]);
    });
  });
  return places;
}

function judge(
  text: string,
  quotation: Quotation,
  first: Place,
  last: Place,
  frames: readonly Frame[],
  sense: NameSense,
  before: Draft | null,
): Draft | MarkedTerm {
  const spans = quotation.parts.map((part) => part.inner);
  const whole: Span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  const inside = insideOf(text, whole.start, whole.end);
  const incised = incisedOf(text, quotation, sense);
  const spoken = first.frame.tokens.length === 1 && isSpokenLine(text, quotation);
  const attribution =
    incised?.attribution ?? attributionAround(sense, frames, first, last) ?? inherited(sense, before, first);
  const kind = markedKind(sense.tables, first.frame.tokens, first.token, inside, attribution);
  if (kind !== 'quotation' && spans.length === 1 && !spoken && incised === null) {
    return { ...whole, kind };
  }
  const form =
    spoken || incised !== null
      ? 'direct'
      : formOf(sense.tables, first.frame.tokens, first.token, inside.text, attribution);
  const content = incised?.content ?? spans;
  return { quotation, parent: first.frame.parent, content, form, attribution, first, last, spoken };
}

function isSpokenLine(text: string, quotation: Quotation): boolean {
  const start = quotation.parts[0]?.outer.start ?? 0;
  return /[—–―]/.test(text.charAt(start));
}

function incisedOf(text: string, quotation: Quotation, sense: NameSense): Incised | null {
  const [part, more] = quotation.parts;
  if (part === undefined || more !== undefined || sense.tables.language !== 'fr') return null;
  const children = quotation.children.flatMap((child) =>
    child.parts.map((inner) => ({ quotation: child, part: inner })),
  );
  return inciseIn(text, part.inner, tokensOf(text, part.inner, children, sense.tables), sense);
}

/** A quotation over several paragraphs is led in before the first and attributed behind the last. */
function attributionAround(
  sense: NameSense,
  frames: readonly Frame[],
  first: Place,
  last: Place,
): Attribution | null {
  const before = first.frame.parent === null ? paragraphBefore(frames, first.frameIndex) : null;
  if (first.frame === last.frame) return attributionOf(sense, first.frame, first.token, last.token, before);
  const ahead = attributionOf(sense, first.frame, first.token, first.frame.tokens.length, before);
  return ahead ?? attributionOf(sense, last.frame, last.token, last.token, null);
}

function paragraphBefore(frames: readonly Frame[], index: number): Frame | null {
  for (let at = index - 1; at >= 0; at--) {
    const frame = frames[at];
    if (frame !== undefined && frame.parent === null) return frame;
  }
  return null;
}

/** “Q and Q”, “Q, Q”: what leads in the one leads in the other. */
function inherited(sense: NameSense, before: Draft | null, first: Place): Attribution | null {
  if (before === null || before.last.frame !== first.frame || before.attribution === null) return null;
  const between = first.frame.tokens.slice(before.last.token + 1, first.token);
  if (between.length > 4 || before.attribution.side !== 'left') return null;
  if (before.form === 'mixed' && before.quotation.closing === ',' && between.length === 0)
    return before.attribution;
  const light = between.every(
    (token) =>
      /^[,;]$/.test(token.form) ||
      sense.tables.conjunctions.has(token.form) ||
      sense.tables.prepositions.has(token.form) ||
      sense.tables.determiners.has(token.form),
  );
  const listed = between.some(
    (token) => token.kind === 'word' || (before.form === 'mixed' && token.form === ','),
  );
  return light && listed ? { ...before.attribution, near: false } : null;
}
