import { endsSentence, type LanguageTables } from '../language/index.js';
import type { Span } from '../text/index.js';
import type { Quotation, QuotePart } from './quotations-of.js';

/** `stop` ends a sentence; `point` is any other mark; `quote` is a whole quotation, seen from outside. */
export type TokenKind = 'word' | 'point' | 'stop' | 'quote';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, apostrophes straight; for a quotation the empty string. */
  readonly form: string;
  /** Whether a word begins with a capital. */
  readonly capital: boolean;
  readonly quotation: Quotation | null;
  readonly part: QuotePart | null;
}

const PIECE =
  /\d+(?:[.,]\d+)*(?:st|nd|rd|th|e|er)?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’‑-][\p{L}\p{N}\p{M}]+)*['’]?|[.!?…]+|[^\s\p{L}\p{N}]/gu;
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu;
const CLITIC = /-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce)$/iu;
const POSSESSIVE = /['’]s$/i;

/**
 * The tokens of a run of text, with each quotation in it as one token. French elided words and inverted
 * pronouns are parted (l' AGI; a il dit), the English possessive too (Marsh 's). Points of abbreviations and
 * numbers are no tokens. Linear.
 */
export function tokensOf(
  text: string,
  run: Span,
  quotes: readonly { readonly quotation: Quotation; readonly part: QuotePart }[],
  tables: LanguageTables,
): Token[] {
  const tokens: Token[] = [];
  let start = run.start;
  for (const { quotation, part } of quotes) {
    pushPlain(text, start, part.outer.start, tables, tokens);
    tokens.push({ ...part.outer, kind: 'quote', form: '', capital: false, quotation, part });
    start = part.outer.end;
  }
  pushPlain(text, start, run.end, tables, tokens);
  return tokens;
}

function pushPlain(text: string, from: number, to: number, tables: LanguageTables, tokens: Token[]): void {
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const start = from + match.index;
    const raw = match[0];
    if (/^[.!?…]/.test(raw)) pushStop(text, start, start + raw.length, tokens);
    else if (/^[\p{L}\p{N}]/u.test(raw)) pushWord(raw, start, tables, tokens);
    else
      tokens.push({
        start,
        end: start + 1,
        kind: 'point',
        form: raw,
        capital: false,
        quotation: null,
        part: null,
      });
  }
}

function pushStop(text: string, start: number, end: number, tokens: Token[]): void {
  if (/\S/.test(text.charAt(end)) && !/["“”«»’'‘)\]\u00a0\u202f]/.test(text.charAt(end))) return;
  const ends = endsSentence(text, start, end);
  // A point that ends nothing belongs to an abbreviation; a question mark still parts what it stands between.
  if (!ends && text.charAt(start) === '.') return;
  tokens.push({
    start,
    end,
    kind: ends ? 'stop' : 'point',
    form: text.charAt(start),
    capital: false,
    quotation: null,
    part: null,
  });
}

function pushWord(raw: string, start: number, tables: LanguageTables, tokens: Token[]): void {
  const plain = !/['’-]/.test(raw);
  const pieces = plain ? [raw] : tables.language === 'fr' ? frenchPieces(raw) : englishPieces(raw);
  let at = start;
  for (const piece of pieces) {
    const end = at + piece.length;
    const word = piece.replace(/^-(?:t-)?/i, '');
    if (word !== '') {
      const form = word.toLowerCase().replaceAll('’', "'");
      const capital = /^\p{Lu}/u.test(word);
      tokens.push({
        start: end - word.length,
        end,
        kind: 'word',
        form,
        capital,
        quotation: null,
        part: null,
      });
    }
    at = end;
  }
}

function frenchPieces(raw: string): string[] {
  const elided = ELISION.exec(raw)?.[0];
  if (elided !== undefined) return [elided, ...frenchPieces(raw.slice(elided.length))];
  if (raw.length === 0) return [];
  const clitic = CLITIC.exec(raw)?.[0];
  if (clitic !== undefined && clitic.length < raw.length) return [raw.slice(0, -clitic.length), clitic];
  const parts = /^(.+?)(-t-(?:ils?|elles?|on))(.*)$/iu.exec(raw);
  return parts === null ? [raw.replace(/['’]$/, '')] : parts.slice(1).filter((part) => part !== '');
}

function englishPieces(raw: string): string[] {
  const possessive = POSSESSIVE.exec(raw)?.[0];
  if (possessive !== undefined) return [raw.slice(0, -possessive.length), possessive];
  return [raw.replace(/['’]$/, '')];
}
