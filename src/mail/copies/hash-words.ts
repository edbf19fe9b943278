import { foldText, type Span, wordsOf } from '../../text/index.js';

/** What a character is to a word, as `wordsOf` has it. */
const OUTSIDE = 0;
const LETTER = 1;
const NUMBER = 2;
const UNKNOWN = 255;

const POINT = 0x2e;
const COMMA = 0x2c;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** No hash: these have 32 bits. */
const PARTS = 2 ** 32;

/** Classes of the code units below U+10000, filled in as they are met. Surrogates are looked up by code point. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
/** What a character outside ASCII folds to. */
const forms = new Map<number, string>();
/** Of ASCII, the folded code of a letter or digit; 0 for what parts words. */
const ascii = new Uint8Array(0x80);
for (let code = 0; code < 0x80; code++) {
  const form = foldText(String.fromCharCode(code), 'search');
  if (/^[a-z0-9]$/.test(form)) ascii[code] = form.charCodeAt(0);
}

/** Words of the text being read; grown as needed, and copied out. */
let buffer = new Uint32Array(4096);

/**
 * The words of some spans of a text, each as a 32-bit hash of its form (FNV-1a over the code units), in order.
 * A word is what `wordsOf` takes for one, and its form the same; a word of nothing but marks is none. Reply marks
 * and other signs are not words, so the line wrapping of a quotation leaves no trace. Linear in the spans.
 */
export function hashWords(text: string, spans: readonly Span[]): Uint32Array {
  let count = 0;
  for (const { start, end } of spans) {
    const most = count + ((end - start + 1) >> 1) + 1;
    if (most > buffer.length) buffer = grown(buffer, most);
    count = hashSpan(text, start, Math.min(end, text.length), count);
  }
  return buffer.slice(0, count);
}

/** Writes the words of one span behind the first `count` of the buffer; gives the new count. */
function hashSpan(text: string, start: number, end: number, count: number): number {
  let filled = count;
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const plain = code < 0x80 ? (ascii[code] ?? 0) : 0;
    if (plain !== 0) {
      hash = Math.imul(hash ^ plain, FNV_PRIME);
      continue;
    }
    const next = isParting(code) ? PARTS : hashSign(hash, text, at, start, end);
    if (next === PARTS && hash !== FNV_OFFSET) buffer[filled++] = hash;
    hash = next === PARTS ? FNV_OFFSET : next;
  }
  if (hash !== FNV_OFFSET) buffer[filled++] = hash;
  return filled;
}

/** Whether a sign of ASCII parts words wherever it stands: all but the two that numbers are written with. */
function isParting(code: number): boolean {
  return code < 0x80 && code !== POINT && code !== COMMA;
}

/** The hash with what is no plain letter or digit; `PARTS` for what belongs to no word. */
function hashSign(hash: number, text: string, at: number, start: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    const goesOn = hash !== FNV_OFFSET && isInNumber(text, at, start, end);
    return goesOn ? Math.imul(hash ^ code, FNV_PRIME) : PARTS;
  }
  // The second half of a character is heard with the first.
  if (at > start && isPair(text, at - 1)) return classAt(text, at - 1) === OUTSIDE ? PARTS : hash;
  return classAt(text, at) === OUTSIDE ? PARTS : hashForm(hash, text, at);
}

/** Whether what stands here stands between digits. */
function isInNumber(text: string, at: number, start: number, end: number): boolean {
  if (at + 1 >= end || at <= start) return false;
  const before = at - 2 >= start && isPair(text, at - 2) ? at - 2 : at - 1;
  return classAt(text, before) === NUMBER && classAt(text, at + 1) === NUMBER;
}

/** Whether a character takes two code units here. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff;
}

function classAt(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  const known = point < 0x10000 ? (classes[point] ?? UNKNOWN) : UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = classOfCharacter(String.fromCodePoint(point));
  // A surrogate stays unknown: half of a pair is none of the character's classes.
  if (point < 0xd800 || (point > 0xdfff && point < 0x10000)) classes[point] = kind;
  return kind;
}

function classOfCharacter(character: string): number {
  // They fold to nothing: inside a word they leave no trace, alone they are none.
  if (/^[\u00ad\u200b-\u200d\u2060]$/.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return NUMBER;
  return wordsOf(character).length > 0 ? LETTER : OUTSIDE;
}

function hashForm(hash: number, text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  let form = forms.get(point);
  if (form === undefined) {
    form = foldText(String.fromCodePoint(point), 'search');
    forms.set(point, form);
  }
  let next = hash;
  for (let unit = 0; unit < form.length; unit++) next = Math.imul(next ^ form.charCodeAt(unit), FNV_PRIME);
  return next;
}

function grown(words: Uint32Array<ArrayBuffer>, most: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(most, words.length * 2));
  larger.set(words);
  return larger;
}
