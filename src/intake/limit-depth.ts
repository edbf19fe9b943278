/** Deeper nesting than pages and mails need: a chain of thirty replies, each within a quotation and two boxes. */
export const DEEPEST = 128;

/** Elements that have no end tag (HTML, 13.1.2). */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont frame'.split(' '),
);
/** Elements whose content is no mark-up (HTML, 13.2.5.1). */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
/** Elements that stand on lines of their own: where such a tag goes, a line break stays. */
const BLOCK = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements that an opening tag closes without saying so, where they stand innermost (HTML, 13.1.2.4). */
const IMPLIED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['li', 'p', 'option', 'rt', 'rp', 'tr', 'td', 'th'].map((name) => [name, new Set([name])] as const),
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
]);

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is open at a place: the elements that stay, innermost last, and how many of a name were taken out. */
interface Open {
  readonly stack: string[];
  readonly dropped: Map<string, number>;
}

/**
 * Takes out the tags of elements nested deeper than `deepest`; their text stays, and a line break where a
 * block was. A page within the limit comes back as it is. Linear in the length, which the parser behind
 * is only where nesting is bounded.
 */
export function limitDepth(html: string, deepest: number = DEEPEST): string {
  const kept: string[] = [];
  const open: Open = { stack: [], dropped: new Map() };
  let from = 0;
  for (const tag of tagsOf(html)) {
    if (stays(tag, open, deepest)) continue;
    kept.push(html.slice(from, tag.start), BLOCK.has(tag.name) ? '<br>' : '');
    from = tag.end;
  }
  return from === 0 ? html : kept.join('') + html.slice(from);
}

/** Follows a tag on the stack of open elements; false where it belongs to an element that is taken out. */
function stays({ name, closing, selfClosing }: Tag, { stack, dropped }: Open, deepest: number): boolean {
  const deeper = dropped.get(name) ?? 0;
  if (closing) {
    if (deeper > 0) {
      dropped.set(name, deeper - 1);
      return false;
    }
    const at = stack.lastIndexOf(name);
    if (at >= 0) stack.length = at;
    return true;
  }
  if (VOID.has(name) || selfClosing) return true;
  if (IMPLIED.get(name)?.has(stack.at(-1) ?? '') === true) stack.pop();
  if (stack.length < deepest) {
    stack.push(name);
    return true;
  }
  dropped.set(name, deeper + 1);
  return false;
}

/** The tags of a page in order; comments and the content of scripts are passed over. */
function* tagsOf(html: string): Generator<Tag> {
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4);
    } else {
      const tag = tagAt(html, at);
      if (tag !== null) yield tag;
      at = tag === null ? at + 1 : endOfContent(html, tag);
    }
    at = at < 0 ? -1 : html.indexOf('<', at);
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function tagAt(html: string, start: number): Tag | null {
  const opening = /<(\/?)([a-zA-Z][^\s/>]{0,40})/y;
  opening.lastIndex = start;
  const match = opening.exec(html);
  const name = match?.[2]?.toLowerCase();
  if (name === undefined) return null;
  const end = endOfTag(html, opening.lastIndex);
  return {
    name,
    closing: match?.[1] === '/',
    // Only foreign elements close themselves; `<div/>` is an opening tag.
    selfClosing: html.charAt(end - 2) === '/' && !BLOCK.has(name),
    start,
    end,
  };
}

/** Behind the `>` of a tag; one within a quoted value does not count. A tag without end runs to the end. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && isValueStart(html, at)) quote = character;
  }
  return html.length;
}

/** A quotation mark opens a value only behind an equals sign, at most a few spaces away. */
function isValueStart(html: string, at: number): boolean {
  return /=\s{0,8}$/.test(html.slice(Math.max(0, at - 9), at));
}

function endOfContent(html: string, { name, closing, end }: Tag): number {
  if (closing || !RAW.has(name)) return end;
  const endTag = new RegExp(`</${name}`, 'gi');
  endTag.lastIndex = end;
  return endTag.exec(html)?.index ?? -1;
}
