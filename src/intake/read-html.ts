import { parseHTML } from 'linkedom';
import type { Problem } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { dateOfPage } from './date-of-page.js';
import { charsetOfMark, decodeText } from './decode-text.js';
import { limitDepth } from './limit-depth.js';
import { type Article, mainText } from './main-text.js';
import { textOfHtml } from './text-of-html.js';
import type { DocumentReader, Extract, Given } from './types.js';

/** HTML, 13.2.3.2 looks for a declared charset in the first kilobyte; real pages put it further down. */
const PRESCAN = 8192;
/** No page nests so deep by design; Readability measures the text of every level anew. */
const DEEPEST_PAGE = 96;

/**
 * Reads an article from an HTML page: title, byline, date and main text, without navigation, banners and
 * scripts. The whole page's text, with the problem `no-main-text`, where no main text stands out. `text` is
 * null where there are no words at all.
 */
export const htmlReader: DocumentReader = {
  name: 'html',
  version: '1',
  kind: 'article',
  read: (given) => Promise.resolve(readHtml(given)),
};

function readHtml(given: Given): Extract {
  const { text: html, charset, problem } = decodePage(given);
  const problems: Problem[] = problem === null ? [] : [problem];
  const { article, broken } = articleOf(html);
  if (broken !== null) problems.push({ code: 'html-broken', values: { reason: broken } });
  const whole = article?.text ? null : textOfHtml(html);
  if (whole !== null) problems.push({ code: whole === '' ? 'no-words' : 'no-main-text', values: {} });
  return {
    text: article?.text || whole || null,
    title: article?.title ?? null,
    byline: article?.byline ?? null,
    date: article?.date ?? null,
    pages: null,
    charset,
    problems,
  };
}

/** As the HTML standard orders it: the mark, what the carrier declared, what the page declares, detection. */
function decodePage({ bytes, charset }: Given) {
  if (charset !== null || charsetOfMark(bytes) !== null) return decodeText(bytes, charset);
  return decodeText(bytes, charsetInPage(bytes));
}

function charsetInPage(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const declared = /<meta\s[^>]{0,300}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:.-]{2,40})/i.exec(start)?.[1];
  const xml = /^<\?xml[^>]{0,100}encoding=["']([\w:.-]{2,40})/.exec(start)?.[1];
  // Who can read this declaration as ASCII does not read UTF-16 (HTML, 13.2.3.2, step 15).
  return declared?.toLowerCase().startsWith('utf-16') ? 'utf-8' : (declared ?? xml ?? null);
}

type Read = Article & { readonly date: Extract['date'] };

function articleOf(html: string): { article: Read | null; broken: string | null } {
  try {
    const { document } = parseHTML(inFrame(limitDepth(html, DEEPEST_PAGE)));
    const date = dateOfPage(document);
    return { article: { ...mainText(document), date }, broken: null };
  } catch (cause) {
    return { article: null, broken: reasonOf(cause) };
  }
}

/** linkedom takes the first element it meets for the root, and has no body where the page wrote none. */
function inFrame(html: string): string {
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)) return html;
  const inner = html.replace(/<!doctype[^>]{0,400}>|<\/?(?:html|body)(?:\s[^>]{0,1000})?>/gi, '');
  const head = /^[\s\S]*?<\/head\s{0,4}>/i.exec(inner)?.[0] ?? '';
  return `<!doctype html><html>${head}<body>${inner.slice(head.length)}</body></html>`;
}
