import { type Expected, parseExpected } from './expected.js';

/** What an article's source gives: the page, and what is to be found out about its quotations. */
export interface Article {
  readonly html: string;
  readonly expected: readonly Expected[];
}

/**
 * An article from its two sources: the page around it with a place `{{body}}`, and its blocks, parted by
 * blank lines. `## ` opens a crosshead, `<` markup, anything else a paragraph; below a block, each line
 * `= …` is the expected finding of a quotation in it or in the blocks since the last such line.
 */
export function articleOf(page: string, source: string, language: 'en' | 'fr'): Article {
  const blocks = source.trimEnd().split('\n\n');
  const lines = blocks.map((block) => block.split('\n'));
  const body = lines.map((block) => elementOf(block.filter((line) => !isExpectation(line)).join('\n')));
  const expectations = lines.flat().filter(isExpectation);
  return {
    html: page.replace('{{body}}', () => typeset(body.join('\n'), language)),
    expected: expectations.map((line) => parseExpected(typesetWords(line.slice(2), language))),
  };
}

/** The words of a page's article in reading order, without markup. */
export function articleText(html: string): string {
  const start = html.indexOf('<article>');
  return html.slice(start, html.indexOf('</article>')).replace(/<[^>]*>/g, '');
}

function isExpectation(line: string): boolean {
  return line.startsWith('= ');
}

function elementOf(block: string): string {
  if (block.startsWith('## ')) return `<h2>${block.slice(3)}</h2>`;
  return block.startsWith('<') ? block : `<p>${block}</p>`;
}

/** Only the article's own words, the first field, are set in type: the record's stay as the record has them. */
function typesetWords(line: string, language: 'en' | 'fr'): string {
  const end = line.indexOf(' | ');
  return typeset(line.slice(0, end), language) + line.slice(end);
}

/** What a newspaper's system does to what a journalist types: curly apostrophes, spaces that do not break. */
function typeset(text: string, language: 'en' | 'fr'): string {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L}|\s)/gu, '’');
  return language === 'en' ? typesetEnglish(curly) : typesetFrench(curly);
}

function typesetEnglish(text: string): string {
  return text.replace(/(?<=\d) (?=per cent|megawatt)/g, '\u00a0');
}

function typesetFrench(text: string): string {
  return text
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replace(/ (?=[;:?!])/g, '\u202f')
    .replace(/(?<=\d) (?=mégawatt)/g, '\u00a0');
}
