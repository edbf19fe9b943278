import { compile, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { limitDepth } from './limit-depth.js';

/** Quotes within quotes are marked so deep; a longer chain would only repeat the mark on every line. */
const DEEPEST_MARK = 40;

/**
 * Where a block quotation begins and ends in the text that the library makes (noncharacters; Unicode, 23.7).
 * The marks of its lines come last, in one pass: marked level by level, a chain of replies would be copied as
 * often as it is deep.
 */
const OPENS = '\ufdd0';
const CLOSES = '\ufdd1';

/** A block quotation (HTML, 4.4.4), with the addresses of its links at its end. */
const quote: FormatCallback = (element, walk, builder) => {
  const notes = (builder as NotingBuilder).metadata;
  notes?.levels.push([]);
  addLine(builder, OPENS);
  walk(element.children, builder);
  addLinks(builder, notes?.levels.pop() ?? []);
  addLine(builder, CLOSES);
};

function addLine(builder: TextBuilder, text: string): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addLiteral(text);
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/** Addresses of links that are still to be written, by the quotation they stand in; all addresses met. */
interface LinkNotes {
  readonly levels: string[][];
  readonly met: Set<string>;
}

type TextBuilder = Parameters<FormatCallback>[2];

/** What the library hands on from its caller, which its types do not tell. */
type NotingBuilder = TextBuilder & { readonly metadata?: LinkNotes };

/** So many links tell where a mail leads to; more of them are a catalogue. */
const MOST_LINKS = 500;
const LONGEST_LINK = 2000;

/** A link: its words where they stand, its address noted for the end of the quotation or of the text. */
const link: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  const notes = (builder as NotingBuilder).metadata;
  const address = (element.attribs?.href ?? '').replace(/\s+/g, '');
  if (notes === undefined || notes.met.size >= MOST_LINKS || address.length > LONGEST_LINK) return;
  if (!/^(?:https?|ftps?|mailto):./i.test(address) || notes.met.has(address)) return;
  notes.met.add(address);
  if (!wordsOf(element).includes(bare(address))) notes.levels.at(-1)?.push(address);
};

/** The words within an element without white space: enough of them to hold an address. */
function wordsOf(element: DomNode): string {
  let words = '';
  const open = [...(element.children ?? [])];
  for (let node = open.shift(); node !== undefined && words.length < LONGEST_LINK; node = open.shift()) {
    words += node.type === 'text' ? (node.data ?? '') : '';
    if (open.length < 100) open.unshift(...(node.children ?? []));
  }
  return bare(words.replace(/\s+/g, ''));
}

/** An address as people write it: without its scheme, a slash at its end, and what was added to a mail address. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^mailto:([^?]*).*$/, '$1')
    .replace(/^(?:https?|ftps?):\/\//, '')
    .replace(/\/$/, '');
}

function addLinks(builder: TextBuilder, addresses: readonly string[]): void {
  if (addresses.length === 0) return;
  builder.openBlock({ leadingLineBreaks: 2 });
  for (const [index, address] of addresses.entries()) {
    if (index > 0) builder.addLineBreak();
    builder.addLiteral(`<${address}>`);
  }
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/** A row of a table: a line of its own, its cells parted by tabs. Words that stand in no cell count as one. */
const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1 });
  for (const [index, cell] of inkedOf(element.children).entries()) {
    if (index > 0) builder.addLiteral('\t');
    walk(contentOf(cell), builder);
  }
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** Nodes that may show: all but the white space between tags. */
function inkedOf(nodes: readonly DomNode[]): DomNode[] {
  return nodes.filter(({ type, data }) => type !== 'text' || data?.trim() !== '');
}

/** What stands in a cell; a lone paragraph in it needs no line of its own, word processors put one in each. */
function contentOf(cell: DomNode): DomNode[] {
  const inked = inkedOf(cell.children ?? []);
  const [only] = inked;
  const wrapped = inked.length === 1 && (only?.name === 'p' || only?.name === 'div');
  return wrapped ? (only?.children ?? []) : [cell];
}

const block = (selector: string, lineBreaks: number) => ({
  selector,
  format: 'block',
  options: { leadingLineBreaks: lineBreaks, trailingLineBreaks: lineBreaks },
});

const heading = (level: number) => ({
  selector: `h${level}`,
  options: { leadingLineBreaks: 2, trailingLineBreaks: 2, uppercase: false },
});

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  // The whole tree and not the body: mailing lists put their footers behind `</html>`.
  baseElements: { selectors: ['no-such-element'], returnDomByDefault: true },
  // HTML's white space alone: a no-break space and a zero-width space are the author's.
  whitespaceCharacters: ' \t\r\n\f',
  formatters: { quote, row, link },
  selectors: [
    // An address behind its words would stand in the midst of a quotation; the original keeps it.
    { selector: 'a', format: 'link' },
    { selector: 'img', format: 'skip' },
    ...['title', 'template', 'svg', 'object', 'datalist'].map((selector) => ({ selector, format: 'skip' })),
    ...[1, 2, 3, 4, 5, 6].map(heading),
    { selector: 'blockquote', format: 'quote' },
    block('p', 2),
    block('table', 2),
    block('figure', 2),
    block('hr', 2),
    ...['caption', 'figcaption', 'dl', 'dt', 'dd', 'address', 'center', 'legend'].map((name) =>
      block(name, 1),
    ),
    { selector: 'tr', format: 'row' },
    // An item without its list; those of a list are the list's own affair.
    block('li', 1),
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'pre', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
};

const convert = compile(OPTIONS) as (html: string, notes?: LinkNotes) => string;

/**
 * The words of an HTML page as plain text, never wrapped: a blank line between paragraphs, `> `
 * before the lines of a block quotation (as many as it is deep), `- ` before the items of a list, a tab
 * between the cells of a row. Addresses of links, images, styles and scripts are left out. The empty string
 * where there are no words. Never throws; linear, nesting beyond `DEEPEST` being flattened.
 */
export function textOfHtml(html: string): string {
  return tidied(convert(limitDepth(html)));
}

/**
 * The same for a mail, with the addresses of its links (RFC 3986, appendix C): each once, in angle brackets on
 * a line of its own, behind the quotation in which it stands or behind the text. In the midst of a sentence
 * they would stand in the way of whoever looks for its words. A link whose words are its address gives none.
 */
export function textOfMailHtml(html: string): string {
  const notes: LinkNotes = { levels: [[]], met: new Set() };
  const text = tidied(convert(limitDepth(html), notes));
  const links = (notes.levels[0] ?? []).map((address) => `<${address}>`).join('\n');
  return text === '' || links === '' ? text + links : `${text}\n\n${links}`;
}

function tidied(text: string): string {
  return quoted(text.replaceAll('\0', '\ufffd').split('\n').map(tidyLine))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** The lines so far, how deep the next one is quoted, and whether a quotation has just begun. */
interface Marking {
  readonly lines: string[];
  depth: number;
  opened: boolean;
}

/** Puts `> ` before every line for each quotation it stands in, and leaves out blank lines at their edges. */
function quoted(lines: readonly string[]): string[] {
  const marking: Marking = { lines: [], depth: 0, opened: false };
  for (const line of lines) {
    if (line.includes(OPENS) || line.includes(CLOSES)) takeEdge(marking, line);
    else if (line !== '' || !marking.opened) {
      marking.lines.push(marksOf(marking.depth, line));
      marking.opened = false;
    }
  }
  return marking.lines;
}

/** Follows a line that begins or ends a quotation; words beside the mark belong to the quotation. */
function takeEdge(marking: Marking, line: string): void {
  const closes = line.includes(CLOSES);
  if (line.includes(OPENS)) marking.depth++;
  if (closes) while (marking.lines.at(-1) === marksOf(marking.depth)) marking.lines.pop();
  const text = line.replaceAll(OPENS, '').replaceAll(CLOSES, '').trimEnd();
  if (text !== '') marking.lines.push(marksOf(marking.depth, text));
  marking.opened = !closes && text === '';
  if (closes) marking.depth = Math.max(0, marking.depth - 1);
}

function marksOf(depth: number, text = ''): string {
  return depth === 0 ? text : ('> '.repeat(Math.min(depth, DEEPEST_MARK)) + text).trimEnd();
}

/** No tab of an empty cell at the start of a line, no white space at its end. */
function tidyLine(line: string): string {
  const unindented = line.replace(/^\t+/, '');
  let end = unindented.length;
  while (end > 0 && ' \t\r'.includes(unindented.charAt(end - 1))) end--;
  return unindented.slice(0, end);
}
