import type { RecordDate } from '../record/index.js';
import { writtenDate } from './document-date.js';
import type { Page } from './page.js';

/** Where pages tell the day they were published, the surest first (Open Graph, Dublin Core, schema.org, habit). */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'publication_date',
  'publish-date',
  'publish_date',
  'pubdate',
  'date',
];

/** The date of publication that a page declares, as written and as understood; null where it declares none. */
export function dateOfPage(document: Page): RecordDate | null {
  const [surest = '', ...others] = META;
  const declared = metaOf(document);
  const candidates = [
    declared.get(surest),
    publishedInJsonLd(document),
    ...others.map((name) => declared.get(name)),
    ...timesOf(document),
  ];
  const dates = candidates.map((written) => writtenDate(written ?? '')).filter((date) => date !== null);
  return dates.find(({ at }) => at !== null) ?? dates[0] ?? null;
}

function metaOf(document: Page): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop'].map((key) => meta.getAttribute(key)).find(Boolean);
    const content = meta.getAttribute('content')?.trim();
    const key = name?.toLowerCase();
    if (key !== undefined && content && !found.has(key)) found.set(key, content);
  }
  return found;
}

/** The `<time>` elements, those that say they are the publication first. */
function timesOf(document: Page): string[] {
  const selectors = [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    'article time[datetime]',
    'time[datetime]',
  ];
  return selectors.map((selector) => {
    const time = document.querySelector(selector);
    return time?.getAttribute('datetime') ?? time?.textContent ?? '';
  });
}

/** `datePublished` of schema.org in JSON-LD, wherever in the graph it stands; of several, the outermost. */
function publishedInJsonLd(document: Page): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = published(parsed(script.textContent ?? ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Breadth first, and no further than any sane graph goes. */
function published(graph: unknown): string | undefined {
  const queue: unknown[] = [graph];
  for (let at = 0; at < queue.length && at < 2000; at++) {
    const node = queue[at];
    if (typeof node !== 'object' || node === null) continue;
    const date: unknown = Reflect.get(node, 'datePublished');
    if (typeof date === 'string') return date;
    queue.push(...Object.values(node).slice(0, 200));
  }
  return undefined;
}
