import type { LanguageTables } from '../language/index.js';
import type { Span } from '../text/index.js';
import type { Quotation, QuotedText, QuotePart } from './quotations-of.js';
import { type Token, tokensOf } from './tokens-of.js';

/**
 * One stretch of words with quotations in it: a paragraph, or the inside of a quotation that holds others.
 */
export interface Frame {
  readonly tokens: readonly Token[];
  /** The quotation whose inside this is; null for a paragraph of the text. */
  readonly parent: Quotation | null;
  /** The index of the paragraph. */
  readonly paragraph: number;
}

interface Placed {
  readonly quotation: Quotation;
  readonly part: QuotePart;
}

/** The frames of a text: its paragraphs in order, each followed by the insides of its quotations. */
export function framesOf(text: string, quoted: QuotedText, tables: LanguageTables): Frame[] {
  const frames: Frame[] = [];
  const placed = placeParts(quoted.roots);
  quoted.paragraphs.forEach((run, paragraph) => {
    const parts = placed.get(paragraph) ?? [];
    frames.push({ tokens: tokensOf(text, run, parts, tables), parent: null, paragraph });
    for (const { quotation, part } of parts) pushInside(text, quotation, part, tables, frames);
  });
  return frames;
}

/** Quotations nest as deep as an author likes, or an attacker: a list of what is left to do, no recursion. */
function pushInside(
  text: string,
  root: Quotation,
  from: QuotePart,
  tables: LanguageTables,
  frames: Frame[],
): void {
  const left: { quotation: Quotation; part: QuotePart }[] = [{ quotation: root, part: from }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { quotation, part } = next;
    if (quotation.children.length === 0) continue;
    const inside = partsWithin(quotation.children, part.inner);
    const tokens = tokensOf(text, part.inner, inside, tables);
    frames.push({ tokens, parent: quotation, paragraph: part.paragraph });
    left.push(...inside.toReversed());
  }
}

function placeParts(roots: readonly Quotation[]): Map<number, Placed[]> {
  const placed = new Map<number, Placed[]>();
  for (const quotation of roots) {
    for (const part of quotation.parts) {
      const row = placed.get(part.paragraph);
      if (row === undefined) placed.set(part.paragraph, [{ quotation, part }]);
      else row.push({ quotation, part });
    }
  }
  return placed;
}

function partsWithin(children: readonly Quotation[], inner: Span): Placed[] {
  return children.flatMap((quotation) =>
    quotation.parts
      .filter((part) => part.outer.start >= inner.start && part.outer.end <= inner.end)
      .map((part) => ({ quotation, part })),
  );
}
