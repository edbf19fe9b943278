import type { Problem } from '../record/index.js';
import { decodeText } from './decode-text.js';
import type { StructuredField } from './field-parameters.js';
import { problemsOfWrappers } from './message-wrappers.js';
import type { MimePart } from './mime-part.js';
import { textOfEnriched, textOfRichtext } from './text-of-enriched.js';
import { textOfMailHtml } from './text-of-html.js';
import { unwrapFlowed } from './unwrap-flowed.js';

/** A part of a message that is not its text: an attachment, a picture, a message within the message. */
export interface MessagePart {
  /** File name as declared, decoded; null where none is given. */
  readonly name: string | null;
  /** Lower case, without parameters. A message within the message is always `message/rfc822`. */
  readonly mediaType: string;
  /** As declared, or null. */
  readonly charset: string | null;
  /** Byte for byte, its transfer encoding undone. */
  readonly bytes: Uint8Array;
  /** Whether it is to be shown within the text and not beside it. */
  readonly inline: boolean;
}

/** The text of a message and its other parts. `text` is null where the message has no text part at all. */
export interface MessageBody {
  readonly text: string | null;
  readonly charset: string | null;
  readonly parts: readonly MessagePart[];
  readonly problems: readonly Problem[];
}

/** Text as it stands in one part. `blank` tells that nothing can be read in it. */
interface Segment {
  readonly plain: boolean;
  readonly text: string;
  readonly charset: string;
  readonly problem: Problem | null;
}

/** What a node of the tree gives: its runs of text in order, its other parts in order. */
interface Content {
  readonly segments: readonly Segment[];
  readonly parts: readonly MessagePart[];
}

const NESTED_MESSAGE = /^message\/(?:rfc822|global|news)$/;

/**
 * Makes the text of a message out of its tree: of alternatives the plain one if it says anything, else the
 * last that does; HTML as text; the runs in order with a blank line between them. HTML that is no
 * alternative to plain text is part of what was written, and stays. All else becomes parts.
 */
export function messageBodyOf(root: MimePart): MessageBody {
  const { segments, parts } = contentOf(root, true);
  const texts = segments.map(({ text }) => withoutOuterLines(text)).filter((text) => text !== '');
  const text = segments.length === 0 ? null : texts.join('\n\n');
  const problems = segments.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  return {
    text,
    charset: segments[0]?.charset ?? null,
    parts,
    problems: [...problems, ...problemsOfWrappers(root, text)],
  };
}

function contentOf(node: MimePart, isFirst: boolean, isAlternative = false): Content {
  if (node.children.length === 0) return leafContent(node, isFirst, isAlternative);
  const alternative = node.type.value === 'multipart/alternative';
  const segments: Segment[] = [];
  const contents: Content[] = [];
  for (const child of node.children) {
    const first = isFirst && (alternative || segments.length === 0);
    const content = contentOf(child, first, alternative || isAlternative);
    contents.push(content);
    for (const segment of content.segments) segments.push(segment);
  }
  const parts = contents.flatMap((content) => content.parts);
  return { segments: alternative ? chosen(contents) : segments, parts };
}

/** The first alternative with plain text that says something; else the last that says something. */
function chosen(contents: readonly Content[]): readonly Segment[] {
  const says = ({ text }: Segment): boolean => text.trim() !== '';
  const plain = contents.find(({ segments }) => segments.some((segment) => segment.plain && says(segment)));
  const best = plain ?? contents.findLast(({ segments }) => segments.some(says)) ?? contents[0];
  return best?.segments ?? [];
}

function leafContent(node: MimePart, isFirst: boolean, isAlternative: boolean): Content {
  if (isText(node, isFirst, isAlternative)) return { segments: [segmentOf(node)], parts: [] };
  return node.bytes.length === 0 && nameOf(node) === null && isFirst
    ? { segments: [], parts: [] }
    : { segments: [], parts: [partOf(node)] };
}

/**
 * Whether a part belongs to the text. Plain text and HTML do, unless marked as attachments or named like
 * files behind the text has begun. A closed multipart and other kinds of text do only where nothing else
 * could be the text: as the message's first part, or among alternatives, calendars excepted.
 */
function isText({ type, disposition }: MimePart, isFirst: boolean, isAlternative: boolean): boolean {
  if (disposition.value === 'attachment') return false;
  const named = disposition.parameters.has('filename') || type.parameters.has('name');
  const common = /^text\/(?:plain|html)$/.test(type.value);
  if (common) return isFirst || isAlternative || !named;
  const readable = /^(?:text|multipart)\//.test(type.value) && !/calendar|x-vcard|csv/.test(type.value);
  return readable && !named && (isFirst || isAlternative);
}

function segmentOf({ type, bytes }: MimePart): Segment {
  const declared = type.parameters.get('charset') ?? null;
  const { text, charset, problem } = decodeText(bytes, declared);
  return { plain: type.value !== 'text/html', text: plainTextOf(text, type), charset, problem };
}

function plainTextOf(text: string, { value, parameters }: StructuredField): string {
  if (value === 'text/html') return textOfMailHtml(text);
  if (value === 'text/enriched') return textOfEnriched(text);
  if (value === 'text/richtext') return textOfRichtext(text);
  if (parameters.get('format')?.toLowerCase() !== 'flowed') return text;
  return unwrapFlowed(text, parameters.get('delsp')?.toLowerCase() === 'yes');
}

function partOf(node: MimePart): MessagePart {
  const mediaType = NESTED_MESSAGE.test(node.type.value) ? 'message/rfc822' : node.type.value;
  const related = node.disposition.value === '' && node.fields.some(({ name }) => name === 'content-id');
  return {
    name: nameOf(node),
    mediaType,
    charset: node.type.parameters.get('charset') ?? null,
    bytes: node.bytes,
    inline: node.disposition.value === 'inline' || related,
  };
}

function nameOf({ disposition, type }: MimePart): string | null {
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  return name.trim() === '' ? null : name.trim();
}

/** Without blank lines around it, and without blanks at its end; the blanks of its first line stay. */
function withoutOuterLines(text: string): string {
  const first = text.search(/\S/);
  return first < 0 ? '' : text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
