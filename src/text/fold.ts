import type { FoldedText, FoldLevel } from './types.js';

/** Marks that differ from each other in typography alone (Unicode names in the comment of each row). */
const TYPOGRAPHY: ReadonlyMap<string, string> = new Map([
  ...pairs('‘’‚‛′`´ʼ＇', "'"), // single quotation marks, primes, modifier apostrophe
  ...pairs('“”„‟″＂', '"'), // double quotation marks
  ...pairs('«»', '"'), // guillemets
  ...pairs('‹›', "'"), // single guillemets
  ...pairs('‐‑‒–—―−⸺﹘﹣－', '-'), // hyphens, dashes, minus
  ...pairs(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
    ' ',
  ),
  ...pairs('\u2028\u2029\u0085\u000b\u000c', '\n'), // line and paragraph separators
  ...pairs('\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e', ''), // soft hyphen, zero width, bidi
  ['…', '...'],
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/** Letters that a reader takes for two, which no Unicode decomposition splits. */
const SEARCH_LETTERS: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
]);

const COMBINING = /\p{M}/u;
const COMBINING_ALL = /\p{M}+/gu;
const FIRST_COMBINING = '\u0300';
/** Below U+0080 nothing is folded but capitals, the tab, other controls and the grave accent. */
const NOT_PLAIN = /[^\n\r\x20-\x5f\x61-\x7e]/g;

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character) => [character, to]);
}

/**
 * Folds a text and keeps the way back.
 * `typography`: quotation marks, dashes, spaces, ligatures, soft hyphens and composed letters (NFC) become
 * one form each; letters keep case and accents. `search`: also lower case and no accents.
 * Never throws; a lone surrogate is kept as it is.
 */
export function fold(text: string, level: FoldLevel): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = clusterEnd(text, start);
    const folded = foldCluster(text.slice(start, end), level);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return {
    text: parts.join(''),
    map: { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), length: text.length },
  };
}

/** The folded text alone: the same characters as `fold(text, level).text`, without the way back, and faster. */
export function foldText(text: string, level: FoldLevel): string {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    const plain = plainEnd(text, start);
    if (plain > start) {
      const run = text.slice(start, plain);
      parts.push(level === 'search' ? run.toLowerCase() : run);
      start = plain;
    } else {
      const end = clusterEnd(text, start);
      parts.push(foldCluster(text.slice(start, end), level));
      start = end;
    }
  }
  return parts.join('');
}

/** The end of the run of plain characters at `start`; the last of them goes with a combining mark behind it. */
function plainEnd(text: string, start: number): number {
  NOT_PLAIN.lastIndex = start;
  const found = NOT_PLAIN.exec(text);
  if (found === null) return text.length;
  return found.index > start && found[0] >= FIRST_COMBINING ? found.index - 1 : found.index;
}

/** A character together with the combining marks behind it: these are folded as one. */
function clusterEnd(text: string, start: number): number {
  let end = start + characterLength(text, start);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const length = characterLength(text, end);
    if (!COMBINING.test(text.slice(end, end + length))) break;
    end += length;
  }
  return end;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function foldCluster(cluster: string, level: FoldLevel): string {
  const code = cluster.charCodeAt(0);
  const plain = cluster.length === 1 && code < 0x80 && code !== 0x60 && code > 0x0c;
  const typographic = plain ? cluster : foldTypography(cluster);
  return level === 'search' ? foldLetters(typographic) : typographic;
}

function foldTypography(cluster: string): string {
  const known = TYPOGRAPHY.get(cluster);
  if (known !== undefined) return known;
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0);
  // An invisible character may carry combining marks: the marks stay, the character goes.
  const base = TYPOGRAPHY.get(first);
  return (base === undefined ? cluster : base + cluster.slice(first.length)).normalize('NFC');
}

function foldLetters(text: string): string {
  const bare = text.toLowerCase().normalize('NFKD').replace(COMBINING_ALL, '');
  return SEARCH_LETTERS.get(bare) ?? bare;
}
