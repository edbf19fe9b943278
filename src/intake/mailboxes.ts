import type { Mailbox, MailboxRole } from '../record/index.js';
import { decodeHeader, decodeRaw, encodedWordEnd } from './decode-header.js';

/** A piece of an address list. `joined` tells that no blank stands before it. */
interface Token {
  readonly kind: 'atom' | 'quoted' | 'comment' | 'angle' | 'separator' | 'group';
  readonly text: string;
  readonly joined: boolean;
}

/** The three forms of nearly every field that names one mailbox, without marks that need a second look. */
const ADDRESS = /^[\w.+-]+@[\w.-]+$/;
const NAME_AND_ADDRESS = /^([A-Za-z][\w .'-]*[\w.]) <([\w.+-]+@[\w.-]+)>$/;
const ADDRESS_AND_NAME = /^([\w.+-]+@[\w.-]+) \(([A-Za-z][\w .'-]*[\w.])\)$/;
/** `user at host.example (Name)`, or without the name: as archives of lists write the only address of a field. */
const SPELLED = /^([^\s@<>(),;:"]+) at ([\w-]+(?:\.[\w-]+)+)(?=$|\s*\([^()]*\)$)/;

/**
 * The mailboxes of an address field (RFC 5322, 3.4 and 4.4) in the order written. Groups are replaced by
 * their members, routes left out; the old form `address (Name)` gives the comment as name. A name without
 * any address has address `''`; a comment alone is no mailbox. `Last, First <address>` without the quotation
 * marks it should have is one mailbox. Where the whole field is `user at host (Name)`, the `@` is put back;
 * elsewhere such an address stays as it is. An X.500 address (`/O=…/CN=…`) is kept as written.
 * `raw` is the unfolded field with one character for each byte. Linear in its length; never throws.
 */
export function mailboxesOf(raw: string, role: MailboxRole): Mailbox[] {
  return plainMailbox(raw, role) ?? listedMailboxes(raw.replace(SPELLED, '$1@$2'), role);
}

function plainMailbox(raw: string, role: MailboxRole): Mailbox[] | null {
  if (raw.length > 200 || raw.includes('  ')) return null;
  if (ADDRESS.test(raw)) return [{ role, name: null, address: raw }];
  const named = NAME_AND_ADDRESS.exec(raw);
  if (named !== null) return [{ role, name: named[1] ?? null, address: named[2] ?? '' }];
  const commented = ADDRESS_AND_NAME.exec(raw);
  return commented === null ? null : [{ role, name: commented[2] ?? null, address: commented[1] ?? '' }];
}

function listedMailboxes(raw: string, role: MailboxRole): Mailbox[] {
  const mailboxes: Mailbox[] = [];
  for (const tokens of withSplitNames(piecesOf(raw))) {
    for (const mailbox of mailboxesFrom(tokens, role)) mailboxes.push(mailbox);
  }
  return mailboxes;
}

/** The tokens between two separators, and the separator behind them. */
interface Piece {
  readonly tokens: Token[];
  readonly comma: boolean;
}

function piecesOf(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let tokens: Token[] = [];
  for (const token of tokensOf(raw)) {
    if (token.kind === 'group') tokens = [];
    else if (token.kind !== 'separator') tokens.push(token);
    else {
      pieces.push({ tokens, comma: token.text === ',' });
      tokens = [];
    }
  }
  return [...pieces, { tokens, comma: false }];
}

/**
 * Puts `Smith` and `John <a@b>` together where an unquoted comma parted them. Only a lone piece of plain
 * words without an address is taken for a last name: several in a row are a list of names.
 */
function withSplitNames(pieces: readonly Piece[]): (readonly Token[])[] {
  const lists: (readonly Token[])[] = [];
  for (const [index, { tokens }] of pieces.entries()) {
    const before = pieces[index - 1];
    const split = before?.comma === true && isLastName(before) && isFirstName(tokens);
    const lone = pieces[index - 2]?.comma !== true || !isLastName(pieces[index - 2]);
    if (!split || !lone) lists.push(tokens);
    else lists.splice(-1, 1, [...before.tokens, COMMA, ...tokens]);
  }
  return lists;
}

const COMMA: Token = { kind: 'atom', text: ',', joined: true };
const MOST_WORDS_OF_LAST_NAME = 3;

function isLastName(piece: Piece | undefined): boolean {
  const tokens = piece?.tokens ?? [];
  return (
    tokens.length > 0 &&
    tokens.length <= MOST_WORDS_OF_LAST_NAME &&
    tokens.every(({ kind, text }) => kind === 'atom' && !text.includes('@') && !isX500(text))
  );
}

function isFirstName(tokens: readonly Token[]): boolean {
  return tokens[0]?.kind === 'atom' && !tokens[0].text.includes('@') && tokens.at(-1)?.kind === 'angle';
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

function mailboxesFrom(tokens: readonly Token[], role: MailboxRole): Mailbox[] {
  const angle = tokens.findLast(({ kind, text }) => kind === 'angle' && text !== '<>');
  const comments = tokens.filter(({ kind }) => kind === 'comment');
  const words = tokens.filter(({ kind }) => kind === 'atom' || kind === 'quoted');
  if (angle !== undefined) {
    const name = phraseOf(words) ?? phraseOf(comments);
    return [{ role, name, address: addressIn(angle.text.slice(1, -1)) }];
  }
  if (words.length > 1 && words.every(isAddress)) {
    return words.map(({ text }) => ({ role, name: null, address: addressIn(text) }));
  }
  const bare = bareAddress(words);
  if (bare !== null) {
    const used = new Set(bare);
    const rest = words.filter((word) => !used.has(word));
    return [{ role, name: phraseOf(rest) ?? phraseOf(comments), address: addressIn(textOf(bare)) }];
  }
  const name = phraseOf(words);
  return name === null ? [] : [{ role, name, address: '' }];
}

/** One of several addresses that only blanks part. */
function isAddress({ kind, text, joined }: Token, index: number): boolean {
  return kind === 'atom' && (index === 0 || !joined) && ADDRESS.test(text);
}

/** Exchange and its gateways name a mailbox by its place in a directory: `/O=ENRON/OU=NA/CN=JSMITH`. */
function isX500(text: string): boolean {
  return /^\/(?:o|c|dd|g|s|cn|ou)=[^/]/i.test(text);
}

/** The words that make an address without brackets: one run without blanks that holds an `@`. */
function bareAddress(words: readonly Token[]): readonly Token[] | null {
  const [first] = words;
  // The names within an X.500 address may have blanks.
  if (first?.kind === 'atom' && isX500(first.text)) return words;
  const at = words.findIndex(({ kind, text }) => kind === 'atom' && /^[^@]*@[^@]/.test(text));
  if (at < 0) return isSpelled(words) ? words : null;
  const start = words.findLastIndex((word, index) => index <= at && !word.joined);
  const behind = words.findIndex((word, index) => index > at && !word.joined && !goesOn(words, index));
  return words.slice(Math.max(0, start), behind < 0 ? words.length : behind);
}

/** Blanks around the dots of a host, which the obsolete syntax allows (RFC 5322, 4.4). */
function goesOn(words: readonly Token[], index: number): boolean {
  return words[index]?.text.startsWith('.') === true || words[index - 1]?.text.endsWith('.') === true;
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
  if (isX500(text)) return decodeRaw(text).trim();
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
