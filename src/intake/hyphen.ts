/** First halves that mostly stand in compounds, whose hyphen is the author's (English and French). */
const FIRST_HALVES = new Set(
  'self non well ex co anti semi vice long short high low cross multi quasi demi mi avant après sous sur contre peut dit fait est celui celle ceux celles lui elle moi toi eux'.split(
    ' ',
  ),
);
/** Second halves that French joins to its verbs and pronouns. */
const SECOND_HALVES = new Set(
  'il elle on ils elles je tu nous vous ce ci là moi toi lui leur même mêmes être dire'.split(' '),
);

/**
 * Puts a line behind a text. Where a word is broken between them (`con-`, `trol`, lower-case letters on
 * both sides), a soft hyphen U+00AD takes the place of the hyphen and the line end: folding removes it, a
 * reader sees the word whole, and that something stood there is not lost. Where the word is a compound
 * (`well-known`: by its halves, or because `words` hold it so), the hyphen stays and the line end goes.
 * Everything else is joined by `\n`. `words` are in lower case.
 */
export function joinHyphen(text: string, line: string, words: ReadonlySet<string>): string {
  const left = /(\p{Ll}{1,40})(?:-|\u2010|\u00ad)$/u.exec(text.slice(-41))?.[1];
  const right = /^\p{Ll}{1,40}/u.exec(line)?.[0];
  if (left === undefined || right === undefined) return `${text}\n${line}`;
  if (text.endsWith('\u00ad')) return text + line;
  const compound = words.has(`${left}-${right}`) || FIRST_HALVES.has(left) || SECOND_HALVES.has(right);
  if (compound && !words.has(left + right)) return text + line;
  return `${text.slice(0, -1)}\u00ad${line}`;
}

/** The words of lines, whole and with inner hyphens, in lower case; a word broken at a line's end is not one. */
export function wordsWithHyphens(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) words.add(word);
  }
  return words;
}
