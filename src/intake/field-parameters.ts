import { charsetNamed } from './charset.js';
import { decodeHeader, decodeRaw } from './decode-header.js';

/** A structured field such as Content-Type: its value in lower case, its parameters by lower-case name. */
export interface StructuredField {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const GAP = /[\s;]*/y;
const PARAMETER = /([^\s=;"]{1,200})\s*(?:=\s*(?:"((?:[^"\\]|\\[\s\S])*)("?)|([^;]*)))?/y;

/**
 * Reads a structured field: `value; name=value; name="value"` (RFC 2045, 5.1), with the continuations and
 * charsets of RFC 2231, and the encoded words in values that no standard allows and many programs write.
 * The first of two parameters of one name holds. `raw` has one character for each byte; null gives nothing.
 */
export function fieldParameters(raw: string | null): StructuredField {
  if (raw === null) return NOTHING;
  const known = remembered.get(raw);
  if (known !== undefined) return known;
  const field = readField(raw);
  if (raw.length <= LONGEST_REMEMBERED && remembered.size < MOST_REMEMBERED) remembered.set(raw, field);
  return field;
}

/** The same few fields come with nearly every mail; boundaries, which are each met once, are not kept. */
const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 500;
const remembered = new Map<string, StructuredField>();
const NOTHING: StructuredField = { value: '', parameters: new Map() };

function readField(raw: string): StructuredField {
  const text = withoutComments(raw);
  const semicolon = text.indexOf(';');
  const value = (semicolon < 0 ? text : text.slice(0, semicolon)).replace(/["\s]+/g, '').toLowerCase();
  const written = new Map<string, string>();
  for (const [name, content] of semicolon < 0 ? [] : parametersIn(text, semicolon)) {
    if (!written.has(name)) written.set(name, content);
  }
  return { value, parameters: joined(written) };
}

function* parametersIn(text: string, from: number): Generator<readonly [string, string]> {
  let at = from;
  while (at >= 0 && at < text.length) {
    GAP.lastIndex = at;
    const start = at + (GAP.exec(text)?.[0].length ?? 0);
    PARAMETER.lastIndex = start;
    const found = PARAMETER.exec(text);
    if (found !== null) {
      const [, name = '', quoted, , plain = ''] = found;
      const content = quoted === undefined ? plain.trim() : quoted.replace(/\\([\s\S])/g, '$1');
      yield [name.toLowerCase(), content];
    }
    at = text.indexOf(';', start + (found?.[0].length ?? 0));
  }
}

/** Comments where they may stand: outside quotes, at the beginning or behind a blank or semicolon. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text;
  let kept = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"' && depth === 0 && text[at - 1] !== '\\') quoted = !quoted;
    if (!quoted && char === '(' && (depth > 0 || at === 0 || /[\s;]/.test(text.charAt(at - 1)))) depth++;
    else if (depth === 0) kept += char;
    else if (char === ')') depth--;
  }
  return depth === 0 ? kept : text;
}

/** One part of a value cut in pieces (RFC 2231, 3): its number, and whether it is percent-encoded. */
interface Section {
  readonly number: number;
  readonly encoded: boolean;
  readonly content: string;
}

function joined(written: ReadonlyMap<string, string>): Map<string, string> {
  const values = new Map<string, string>();
  const sections = new Map<string, Section[]>();
  for (const [name, content] of written) {
    const [, base = '', number, star] = /^([^*]*)(?:\*(\d{1,4}))?(\*)?$/.exec(name) ?? ['', name];
    if (number === undefined && star === undefined) values.set(name, decodeHeader(content).text);
    else {
      const section = { number: Number(number ?? 0), encoded: star !== undefined, content };
      const others = sections.get(base);
      if (others === undefined) sections.set(base, [section]);
      else others.push(section);
    }
  }
  for (const [name, parts] of sections) values.set(name, decodeSections(parts));
  return values;
}

/** All sections are one run of bytes: a character may be cut between two of them. */
function decodeSections(sections: readonly Section[]): string {
  const sorted = [...sections].sort((one, other) => one.number - other.number);
  const declared = sorted[0]?.encoded ? /^([^']{0,80})'[^']{0,80}'/.exec(sorted[0].content) : null;
  const bytes = sorted
    .map(({ content, encoded }, index) => {
      const text = index === 0 && declared !== null ? content.slice(declared[0].length) : content;
      return encoded ? unpercent(text) : text;
    })
    .join('');
  // Encoded words cut in sections, or behind a star: two standards mixed as neither allows, and often met.
  if (declared === null && bytes.includes('=?')) return decodeHeader(bytes).text;
  const charset = charsetNamed(declared?.[1] ?? '');
  return charset === null ? decodeRaw(bytes) : charset.decode(Buffer.from(bytes, 'latin1'));
}

function unpercent(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
