import { Readability } from '@mozilla/readability';
import { foldText } from '../text/index.js';
import type { Page, PageElement } from './page.js';
import { textOfHtml } from './text-of-html.js';

/** What an article says of itself, and its main text; null where none stands out. */
export interface Article {
  readonly title: string | null;
  readonly byline: string | null;
  readonly text: string | null;
}

/** A page of more elements is a list or an attack; its whole text serves better. */
const MOST_ELEMENTS = 30_000;
const MEDIA = 'img, picture, video, audio, iframe, svg, source, canvas, noscript';
const PULL_QUOTE = /pull-?_?quote/i;

/**
 * The main text of a page by Mozilla's Readability. `document` is changed. Captions, tables and set-off
 * quotations, which Readability takes for ornament, are first made to look like the text they belong to.
 * The title is not repeated at the head of the text.
 */
export function mainText(document: Page): Article {
  const written = tidy(document.title);
  if (document.querySelectorAll('*').length > MOST_ELEMENTS)
    return { title: written, byline: null, text: null };
  for (const aside of document.querySelectorAll('template, dialog')) aside.remove();
  for (const quote of document.querySelectorAll('aside, [class*="quote" i]')) keepQuote(quote);
  for (const figure of document.querySelectorAll('figure')) keepCaption(figure);
  for (const table of document.querySelectorAll('table')) keepTable(table);
  const article = new Readability(document, { charThreshold: 200 }).parse();
  const title = tidy(article?.title) ?? written;
  const byline = tidy(article?.byline);
  const text = withoutHead(textOfHtml(article?.content ?? ''), [title, byline]);
  return { title, byline, text: text === '' ? null : text };
}

/** A pull-quote set as an aside would go with the related links; as a block quotation it stays. */
function keepQuote(element: PageElement): void {
  if (element.closest('nav, header, footer, figure, blockquote') !== null) return;
  const pulled = PULL_QUOTE.test(`${element.className} ${element.id}`);
  const quotes = element.tagName === 'ASIDE' && element.querySelector('blockquote') !== null;
  if (pulled || quotes) rename(element, quotes ? 'section' : 'blockquote');
}

/** A figure becomes its words, in the place of the wrappers that held nothing but it. */
function keepCaption(figure: PageElement): void {
  for (const medium of figure.querySelectorAll(MEDIA)) medium.remove();
  if (tidy(figure.textContent) === null || isMostlyLinks(figure)) return;
  for (const caption of figure.querySelectorAll('figcaption')) rename(caption, 'p');
  let outer: PageElement = figure;
  for (let parent = outer.parentElement; parent?.tagName === 'DIV'; parent = outer.parentElement) {
    if (parent.firstElementChild !== outer || parent.lastElementChild !== outer) break;
    if (tidy(parent.textContent) !== tidy(figure.textContent)) break;
    outer = parent;
  }
  outer.replaceWith(...figure.childNodes);
}

/** A table of plain cells is data, and a summary is what tells Readability so (HTML 4.01, 11.2.1). */
function keepTable(table: PageElement): void {
  const laidOut = table.querySelector('table, input, form, p + p, div, ul') !== null;
  if (!laidOut && table.querySelectorAll('tr').length > 1 && !isMostlyLinks(table)) {
    table.setAttribute('summary', 'data');
    table.removeAttribute('role');
    table.removeAttribute('class');
  }
}

function isMostlyLinks(element: PageElement): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += (link.textContent ?? '').length;
  return linked * 2 > (element.textContent ?? '').trim().length;
}

function rename(element: PageElement, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** The text without the paragraphs at its head that only repeat the title or name the author. */
function withoutHead(text: string, told: readonly (string | null)[]): string {
  const known = new Set(told.map((line) => foldLine(line ?? '')).filter((line) => line !== ''));
  const end = text.indexOf('\n\n');
  if (end < 0 || end > 500 || !known.has(foldLine(text.slice(0, end)))) return text;
  return withoutHead(text.slice(end + 2), told);
}

function foldLine(line: string): string {
  return foldText(line.replace(/\s+/g, ' ').trim(), 'search').replace(
    /^(?:by|par|written by|ecrit par) /,
    '',
  );
}

function tidy(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
