import type { Mailbox, MailboxRole } from '../record/index.js';
import { decodeHeader, decodeRaw, encodedWordEnd } from './decode-header.js';

/** A piece of an address list. `joined` tells that no blank stands before it. */
interface Token {
  readonly kind: 'atom' | 'quoted' | 'comment' | 'angle' | 'separator' | 'group';
  readonly text: string;
  readonly joined: boolean;
}

/**
 * The mailboxes of an address field (RFC 5322, 3.4 and 4.4) in the order written. Groups are replaced by
 * their members, routes left out; the old form `address (Name)` gives the comment as name. A name without
 * any address has address `''`. `user at host` is an address as some archives write it, and stays so.
 * `raw` is the unfolded field with one character for each byte. Linear in its length; never throws.
 */
export function mailboxesOf(raw: string, role: MailboxRole): Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let tokens: Token[] = [];
  const close = (): void => {
    const mailbox = mailboxFrom(tokens, role);
    if (mailbox !== null) mailboxes.push(mailbox);
    tokens = [];
  };
  for (const token of tokensOf(raw)) {
    if (token.kind === 'separator') close();
    else if (token.kind === 'group') tokens = [];
    else tokens.push(token);
  }
  close();
  return mailboxes;
}

function* tokensOf(raw: string): Generator<Token> {
  let at = 0;
  let joined = false;
  const closings = {
    quote: raw.lastIndexOf('"'),
    angle: raw.lastIndexOf('>'),
    comment: raw.lastIndexOf(')'),
  };
  while (at < raw.length) {
    const char = raw.charAt(at);
    if (/\s/.test(char)) {
      joined = false;
      at++;
      continue;
    }
    const { kind, end } = tokenAt(raw, at, closings);
    yield { kind, text: raw.slice(at, end), joined };
    joined = true;
    at = end;
  }
}

type Closings = Readonly<Record<'quote' | 'angle' | 'comment', number>>;

/** The token that begins at `at`. A mark that nothing closes is a character like others. */
function tokenAt(raw: string, at: number, closings: Closings): { kind: Token['kind']; end: number } {
  const char = raw.charAt(at);
  if (char === ',' || char === ';') return { kind: 'separator', end: at + 1 };
  if (char === ':') return { kind: 'group', end: at + 1 };
  if (char === '"' && closings.quote > at) return { kind: 'quoted', end: endOfQuoted(raw, at) };
  if (char === '(' && closings.comment > at) return { kind: 'comment', end: endOfComment(raw, at) };
  if (char === '<' && closings.angle > at) return { kind: 'angle', end: raw.indexOf('>', at) + 1 };
  const word = char === '=' ? encodedWordEnd(raw, at) : -1;
  return { kind: 'atom', end: word < 0 ? endOfAtom(raw, at + 1) : word };
}

function endOfAtom(raw: string, from: number): number {
  const SPECIAL = /[\s,;:"(<]/g;
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(raw)?.index ?? raw.length;
}

function endOfQuoted(raw: string, at: number): number {
  for (let end = at + 1; end < raw.length; end++) {
    if (raw[end] === '\\') end++;
    else if (raw[end] === '"') return end + 1;
  }
  return raw.length;
}

function endOfComment(raw: string, at: number): number {
  let depth = 0;
  for (let end = at; end < raw.length; end++) {
    if (raw[end] === '\\') end++;
    else if (raw[end] === '(') depth++;
    else if (raw[end] === ')' && --depth === 0) return end + 1;
  }
  return raw.length;
}

function mailboxFrom(tokens: readonly Token[], role: MailboxRole): Mailbox | null {
  const angle = tokens.findLast(({ kind, text }) => kind === 'angle' && text !== '<>');
  const comments = tokens.filter(({ kind }) => kind === 'comment');
  const words = tokens.filter(({ kind }) => kind === 'atom' || kind === 'quoted');
  if (angle !== undefined) {
    const name = phraseOf(words) ?? phraseOf(comments);
    return { role, name, address: addressIn(angle.text.slice(1, -1)) };
  }
  const bare = bareAddress(words);
  if (bare !== null) {
    const used = new Set(bare);
    const rest = words.filter((word) => !used.has(word));
    return { role, name: phraseOf(rest) ?? phraseOf(comments), address: addressIn(textOf(bare)) };
  }
  const name = phraseOf(words) ?? phraseOf(comments);
  return name === null ? null : { role, name, address: '' };
}

/** The words that make an address without brackets: one run without blanks that holds an `@`. */
function bareAddress(words: readonly Token[]): readonly Token[] | null {
  const at = words.findIndex(({ kind, text }) => kind === 'atom' && /^[^@]*@[^@]/.test(text));
  if (at < 0) return isSpelled(words) ? words : null;
  const start = words.findLastIndex((word, index) => index <= at && !word.joined);
  const behind = words.findIndex((word, index) => index > at && !word.joined);
  return words.slice(Math.max(0, start), behind < 0 ? words.length : behind);
}

/** `user at host.example`, with nothing else. */
function isSpelled(words: readonly Token[]): boolean {
  const [user, at, host] = words;
  return words.length === 3 && user !== undefined && at?.text === 'at' && /\w\.\w/.test(host?.text ?? '');
}

function textOf(words: readonly Token[]): string {
  return words.map(({ text, joined }, index) => (joined || index === 0 ? text : ` ${text}`)).join('');
}

/** Blanks, comments and a route (`@relay:`) do not belong to an address; `mailto:` was pasted. */
function addressIn(text: string): string {
  const bare = text.replace(/\([^()]*\)/g, '');
  const spelled = /^\s*\S+ at \S+\s*$/.test(bare)
    ? bare.trim()
    : bare.replace(/"[^"]*"|\s+/g, (run) => (run.startsWith('"') ? run : ''));
  const route = spelled.startsWith('@') ? spelled.lastIndexOf(':') : -1;
  return decodeRaw(spelled.slice(route + 1)).replace(/^mailto:/i, '');
}

function phraseOf(words: readonly Token[]): string | null {
  const plain = words.map(({ kind, text, joined }, index) => {
    const content = kind === 'atom' ? text : unquoted(text);
    return joined || index === 0 ? content : ` ${content}`;
  });
  const name = decodeHeader(plain.join('')).text.trim();
  return name === '' ? null : name;
}

/** Without the marks around a quoted string or comment, and without the backslashes in it. */
function unquoted(text: string): string {
  const closed = /["')]$/.test(text) && text.length > 1;
  return text
    .slice(1, closed ? -1 : undefined)
    .replace(/\\(.)/g, '$1')
    .trim();
}
