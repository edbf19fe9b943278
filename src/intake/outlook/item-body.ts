import type { Problem } from '../../record/index.js';
import { decodeText } from '../decode-text.js';
import { textOfHtml } from '../text-of-html.js';
import { decompressRtf } from './decompress-rtf.js';
import { bytesOfProperty, charsetOfHtml, PT, TAG, textOfProperty } from './property-values.js';
import { textOfRtf } from './text-of-rtf.js';
import type { MapiProperties } from './types.js';

/** The text of an item; null where it has none. */
export interface ItemBody {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/**
 * The text of an item: its plain text where that says anything, else its HTML, else its RTF, as text. An item
 * mostly has all of them, made from one another. Never throws.
 */
export function itemBodyOf(properties: MapiProperties): ItemBody {
  const plain = textOfProperty(properties, TAG.body);
  if (plain !== null && plain.trim() !== '') return { text: trimmed(plain), problems: [] };
  const html = htmlOf(properties);
  if (html !== null && html.text !== null) return html;
  const packed = bytesOfProperty(properties, TAG.rtfCompressed);
  const rtf = packed === null ? null : decompressRtf(packed);
  const text = rtf === null ? null : textOfRtf(rtf);
  return text === null ? (html ?? { text: null, problems: [] }) : { text: trimmed(text), problems: [] };
}

function htmlOf(properties: MapiProperties): ItemBody | null {
  if (properties.get(TAG.html)?.type === PT.unicode) {
    return bodyOfHtml(textOfProperty(properties, TAG.html) ?? '', null);
  }
  const bytes = bytesOfProperty(properties, TAG.html);
  if (bytes === null || bytes.length === 0) return null;
  const { text, problem } = decodeText(bytes, charsetOfHtml(properties));
  return bodyOfHtml(text, problem);
}

function bodyOfHtml(html: string, problem: Problem | null): ItemBody {
  const text = textOfHtml(html);
  return { text: text === '' ? null : text, problems: problem === null ? [] : [problem] };
}

/** Without blank lines around it, and without blanks at its end; the blanks of its first line stay. */
function trimmed(text: string): string {
  const first = text.search(/\S/);
  return text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
