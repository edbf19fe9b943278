import { compile, type DomNode, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { limitDepth } from './limit-depth.js';

/** Quotes within quotes are marked so deep; a longer chain would only repeat the mark on every line. */
const DEEPEST_MARK = '> '.repeat(40);

/** A block quotation (HTML, 4.4.4): `> ` before each of its lines, as plain mail has it (RFC 3676, 4.5). */
const quote: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2, blockTransform: markQuoted });
};

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
  formatters: { quote, row },
  selectors: [
    // An address behind its words would stand in the midst of a quotation; the original keeps it.
    { selector: 'a', format: 'inline' },
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
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'pre', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
};

const convert: (html: string) => string = compile(OPTIONS);

/**
 * The words of an HTML page or mail as plain text, never wrapped: a blank line between paragraphs, `> `
 * before the lines of a block quotation (as many as it is deep), `- ` before the items of a list, a tab
 * between the cells of a row. Addresses of links, images, styles and scripts are left out. The empty string
 * where there are no words. Never throws; linear, nesting beyond `DEEPEST` being flattened.
 */
export function textOfHtml(html: string): string {
  const text = convert(limitDepth(html)).replaceAll('\0', '\ufffd');
  return text
    .split('\n')
    .map(tidyLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

function markQuoted(text: string): string {
  if (text.startsWith(DEEPEST_MARK)) return text;
  return text
    .replace(/^\n+/, '')
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** No tab of an empty cell at the start of a line, no white space at its end. */
function tidyLine(line: string): string {
  const unindented = line.replace(/^((?:> ?)*)\t+/, '$1');
  let end = unindented.length;
  while (end > 0 && ' \t\r'.includes(unindented.charAt(end - 1))) end--;
  return unindented.slice(0, end);
}
