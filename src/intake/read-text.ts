import type { RecordDate } from '../record/index.js';
import { decodeText } from './decode-text.js';
import { writtenDate } from './document-date.js';
import type { DocumentReader, Extract, Given } from './types.js';

/** A first line is a title only where it is no longer than a headline. */
const LONGEST_TITLE = 120;
/** Front matter longer than this is no front matter. */
const LONGEST_FRONT = 16_384;

/**
 * Reads plain text and Markdown. The text is kept as its author wrote it, marks and all, so that a quotation
 * stands where it stood; only the front matter of Markdown goes, into title, author and date.
 */
export const textReader: DocumentReader = {
  name: 'text',
  version: '1',
  kind: 'document',
  read: (given) => Promise.resolve(readText(given)),
};

function readText(given: Given): Extract {
  const { text, charset, problem } = decodeText(given.bytes, given.charset);
  const problems = problem === null ? [] : [problem];
  const about = isMarkdown(given) ? ofMarkdown(text) : { ...unknown, text, title: titleOfText(text) };
  return { ...about, pages: null, charset, problems };
}

type About = Pick<Extract, 'text' | 'title' | 'byline' | 'date'>;
const unknown = { title: null, byline: null, date: null };

function isMarkdown({ name, mediaType }: Given): boolean {
  return mediaType === 'text/markdown' || /\.(?:md|markdown|mdown|mkd)$/i.test(name ?? '');
}

function ofMarkdown(whole: string): About {
  const { fields, body } = frontMatterOf(whole);
  return {
    text: body,
    title: fields.get('title') ?? headingOf(body),
    byline: fields.get('author') ?? fields.get('authors') ?? fields.get('byline') ?? null,
    date: dateOf(fields.get('date')),
  };
}

function dateOf(written: string | undefined): RecordDate | null {
  return written === undefined ? null : writtenDate(written);
}

/** The front matter (`---` to `---` at the very start, YAML) of which only plain `name: value` is read. */
function frontMatterOf(text: string): { fields: Map<string, string>; body: string } {
  const fields = new Map<string, string>();
  const opening = /^---[ \t]{0,8}\n/.exec(text);
  if (opening === null) return { fields, body: text };
  const closing = /\n(?:---|\.\.\.)[ \t]{0,8}(?:\n|$)/.exec(text.slice(0, LONGEST_FRONT));
  if (closing === null) return { fields, body: text };
  const lines = text.slice(opening[0].length, closing.index).split('\n');
  // Between two rules there may be prose: front matter begins with a field.
  if (!/^(?:\w[\w-]*\s?:|#|$)/.test(lines[0] ?? '')) return { fields, body: text };
  for (const line of lines) readField(line, fields);
  return { fields, body: text.slice(closing.index + closing[0].length).replace(/^\n+/, '') };
}

function readField(line: string, fields: Map<string, string>): void {
  const match = /^(\w[\w-]{0,40})[ \t]?:(.*)$/.exec(line);
  const name = match?.[1]?.toLowerCase();
  const value = unquoted(match?.[2]?.trim() ?? '');
  if (name !== undefined && value !== '' && !fields.has(name)) fields.set(name, value);
}

/** A YAML scalar or a flow list of them as text. */
function unquoted(value: string): string {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((item) => unquoted(item.trim()))
      .join(', ');
  const single = /^'(.*)'$/.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"(.*)"$/.exec(value)?.[1];
  return double === undefined ? value : double.replace(/\\(["\\])/g, '$1');
}

/** The first heading of the first level: `# Title`, or a title underlined with equals signs. */
function headingOf(body: string): string | null {
  let previous = '';
  for (const line of body.split('\n')) {
    const heading = /^ {0,3}#[ \t]+(\S.*)$/.exec(line)?.[1];
    const title = heading
      ?.trimEnd()
      .replace(/ #{1,6}$/, '')
      .trimEnd();
    if (title !== undefined) return title;
    if (/^={2,}[ \t]{0,8}$/.test(line) && previous !== '') return previous;
    previous = line.trim();
  }
  return null;
}

/** A short first line with a blank line behind it; null where the text begins otherwise. */
function titleOfText(text: string): string | null {
  const [first = '', second = '', third] = text.replace(/^\n+/, '').slice(0, 1024).split('\n', 3);
  const title = first.trim();
  const short = title !== '' && title.length <= LONGEST_TITLE;
  return short && second.trim() === '' && third !== undefined ? title : null;
}
