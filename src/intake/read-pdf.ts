import { getDocumentProxy } from 'unpdf';
import type { Problem } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { pdfDate } from './document-date.js';
import { wordsWithHyphens } from './hyphen.js';
import { type Line, linesOf } from './pdf-lines.js';
import { paragraphsOf } from './pdf-paragraphs.js';
import type { DocumentReader, Extract } from './types.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What reading is bounded by: pages, and milliseconds as `now` counts them. */
export interface PdfLimits {
  readonly pages: number;
  readonly time: number;
  readonly now: () => number;
}

const LIMITS: PdfLimits = { pages: 20_000, time: 60_000, now: Date.now };
const PAGE_BREAK = '\n\n';

/**
 * Reads the text layer of a PDF (ISO 32000-1). Pages are joined by a blank line, and `pages` tells where
 * each begins; title, author and date come from its information dictionary. A page that cannot be read is
 * empty and told by a problem. `text` is null where the file cannot be opened or no page has text.
 */
export const pdfReader: DocumentReader = {
  name: 'pdf',
  version: '1',
  kind: 'document',
  read: ({ bytes }) => readPdf(bytes),
};

/** `pdfReader` under limits of the caller's choice. Never rejects. */
export async function readPdf(bytes: Uint8Array, limits: PdfLimits = LIMITS): Promise<Extract> {
  let pdf: Pdf | null = null;
  try {
    // pdf.js takes the buffer away from whoever gives it; verbosity 0 keeps its warnings off the terminal.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    return await extractOf(pdf, limits);
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    const problem = encrypted
      ? { code: 'pdf-encrypted', values: {} }
      : { code: 'pdf-broken', values: { reason: reasonOf(cause) } };
    return { ...nothing, problems: [problem] };
  } finally {
    await pdf?.destroy().catch(() => undefined);
  }
}

const nothing = { text: null, title: null, byline: null, date: null, pages: null, charset: null };

async function extractOf(pdf: Pdf, limits: PdfLimits): Promise<Extract> {
  const { pages, problems } = await pagesOf(pdf, limits);
  const about = await informationOf(pdf);
  if (pages.every((lines) => lines.length === 0)) {
    const none = { code: 'pdf-no-text', values: { pages: pdf.numPages } };
    return { ...nothing, ...about, problems: [...problems, none] };
  }
  return { ...about, ...joinPages(pages), charset: null, problems };
}

async function pagesOf(pdf: Pdf, limits: PdfLimits): Promise<{ pages: Line[][]; problems: Problem[] }> {
  const pages: Line[][] = [];
  const problems: Problem[] = [];
  const deadline = limits.now() + limits.time;
  const last = Math.min(pdf.numPages, limits.pages);
  for (let page = 1; page <= last; page++) {
    if (limits.now() > deadline) {
      problems.push({ code: 'pdf-too-slow', values: { page } });
      return { pages, problems };
    }
    try {
      pages.push(await linesOfPage(pdf, page));
    } catch (cause) {
      pages.push([]);
      problems.push({ code: 'pdf-page-unreadable', values: { page, reason: reasonOf(cause) } });
    }
  }
  if (last < pdf.numPages)
    problems.push({ code: 'pdf-too-long', values: { pages: pdf.numPages, read: last } });
  return { pages, problems };
}

async function linesOfPage(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return linesOf(items.filter((item) => 'str' in item));
}

function joinPages(pages: readonly Line[][]): { text: string; pages: number[] } {
  const words = wordsWithHyphens(pages.flatMap((lines) => lines.map(({ text }) => text)));
  const starts: number[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const lines of pages) {
    const text = paragraphsOf(lines, words);
    starts.push(start);
    texts.push(text);
    start += text.length + PAGE_BREAK.length;
  }
  return { text: texts.join(PAGE_BREAK), pages: starts };
}

type About = Pick<Extract, 'title' | 'byline' | 'date'>;

/** A damaged information dictionary costs its fields and nothing else. */
async function informationOf(pdf: Pdf): Promise<About> {
  const metadata = await pdf.getMetadata().catch(() => null);
  const info: object = metadata?.info ?? {};
  const date = fieldOf(info, 'CreationDate');
  return {
    title: fieldOf(info, 'Title'),
    byline: fieldOf(info, 'Author'),
    date: date === null ? null : pdfDate(date),
  };
}

function fieldOf(info: object, name: string): string | null {
  const value: unknown = Reflect.get(info, name);
  const text = typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
  return text === '' ? null : text;
}
