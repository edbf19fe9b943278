import { decodeHeader } from './decode-header.js';
import type { HeaderField } from './header-fields.js';

/** Fields in which labels stand, parted by commas; Dovecot parts those of X-Keywords by blanks. */
const FIELDS: ReadonlyMap<string, RegExp> = new Map([
  ['x-gmail-labels', /,/],
  ['keywords', /,/],
  ['x-label', /,/],
  ['x-keywords', /[,\s]/],
]);

/**
 * The labels that the owner of a mail gave it, as Gmail Takeout, mutt and mail servers write them (Keywords: RFC
 * 5322, 3.6.5), decoded, each once, in the order written. A comma between quotation marks parts nothing.
 */
export function labelsOf(fields: readonly HeaderField[]): readonly string[] {
  const labels: string[] = [];
  for (const { name, raw } of fields) {
    const comma = FIELDS.get(name);
    // The marks may themselves be encoded, so all is decoded before it is parted.
    if (comma !== undefined) labels.push(...partsOf(decodeHeader(raw).text, comma));
  }
  return labels.length === 0 ? labels : [...new Set(labels)];
}

function partsOf(text: string, comma: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && comma.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}
