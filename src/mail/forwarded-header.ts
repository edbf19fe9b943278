import { endOfDate } from './date-words.js';
import { type BlockField, readBlockField, roleOf } from './header-fields.js';
import type { Introduced, Introduction, Line } from './types.js';

/** The words of the dashed line that mail programs put before a forwarded message. */
const DIVIDER =
  /^[\s*]*[-_=]{2,}[\s*]*(?:original message(?: from .*?\S)?|original appointment|forwarded message|forwarded by\s.*|reply message|message d['’]origine|message original|message transféré|message réexpédié|urspr\S{1,3}ngliche nachricht|original-?nachricht|weitergeleitete nachricht|antwort nachricht|mensaje (?:original|reenviado)|messaggio (?:originale|inoltrato)|oorspronkelijk bericht|doorgestuurd bericht|mensagem (?:original|encaminhada)|oprindelig meddelelse|ursprungligt meddelande|wiadomość oryginalna)[\s*]*:?\s*(?:[-_=]{2,}[\s*]*)?$/i;
/** Those that bear no dashes. */
const BEGIN =
  /^(?:begin forwarded message|début du message (?:réexpédié|transféré)|anfang der weitergeleiteten (?:nachricht|e-mail)|inizio messaggio inoltrato|inicio del mensaje reenviado)\s?:$/i;
/** "===== Original Message From A B <a@b.example> =====". */
const NAMED = /original message from (.{2,120}?)[\s=_-]*$/i;
const RULE = /^\s*[-_=*]{5,}\s*$/;
/** What parts the messages of a digest (RFC 1153, 3.3), and how each begins. */
const DIGEST_RULE = /^-{30}$|^-{70}$/;
const DIGEST_NUMBER = /^Message: \d/;
const FORWARDED_BY = /forwarded by\s/i;
/** A block is read no further than this. */
const MOST_LINES = 40;
/** Lines of a field that was folded: of a long list of addressees. */
const MOST_FOLDED = 12;
/** Between a divider and the first field Lotus Notes puts name, date and blank lines. */
const MOST_BEFORE = 8;

/** "Begin forwarded message:". */
export function isBeginning(content: string): boolean {
  return content.endsWith(':') && content.length < 60 && BEGIN.test(content.trim());
}

/** The fields read, and the line behind the last of them. */
interface Fields {
  readonly read: readonly BlockField[];
  readonly end: number;
}

/**
 * The header block of a forwarded or quoted message that begins at a line: "-----Original Message-----", or at
 * once "From: … Sent: … To: … Subject: …" (« De : … Envoyé : … À : … Objet : … »), a rule before it included.
 * Null where none begins there: without a divider it takes an author and one more field.
 */
export function headerAt(lines: readonly Line[], at: number): Introduction | null {
  const first = lines[at];
  if (first === undefined) return null;
  if (DIVIDER.test(first.content) || isBeginning(first.content)) return dividedHeader(lines, at);
  if (RULE.test(first.content)) {
    const next = nextSaying(lines, at + 1);
    const header = next - at <= 3 && startsField(lines[next]) ? fieldsHeader(lines, next) : null;
    if (header === null || lines[next]?.marks !== first.marks) return null;
    const isDigest = DIGEST_RULE.test(first.content) && DIGEST_NUMBER.test(lines[next]?.content ?? '');
    return { ...header, from: at, isDigest };
  }
  return startsField(first) ? fieldsHeader(lines, at) : null;
}

/** Behind a divider everything up to the last field belongs to the block; it may have no field at all. */
function dividedHeader(lines: readonly Line[], at: number): Introduction {
  const marks = lines[at]?.marks ?? 0;
  const divider = joinedDivider(lines, at);
  const start = firstField(lines, divider, marks);
  const named = NAMED.exec(lines[at]?.content ?? '')?.[1];
  if (start === null && named !== undefined) {
    return {
      kind: 'header',
      from: at,
      to: divider,
      by: { author: cleanName(named), date: null },
      isSure: true,
    };
  }
  if (start === null)
    return { kind: 'header', from: at, to: divider, by: { author: null, date: null }, isSure: true };
  const fields = fieldsFrom(lines, start, marks);
  const before = lines.slice(divider, start).filter((line) => line.content !== '');
  const above = before.length > 0 ? readNameAndDate(before.map((line) => line.content.trim())) : null;
  return { kind: 'header', from: at, to: fields.end, by: above ?? introducedBy(fields.read), isSure: true };
}

/** "--- Forwarded by A on 01/02/2001 ↵ 10:10 AM ---" may be folded: the line behind it. */
function joinedDivider(lines: readonly Line[], at: number): number {
  const line = lines[at]?.content ?? '';
  const isOpen = FORWARDED_BY.test(line) && !/[-_=]{2,}\s*$/.test(line);
  return isOpen && /[-_=]{2,}\s*$/.test(lines[at + 1]?.content ?? '') ? at + 2 : at + 1;
}

/** The first field behind a divider: at once, or behind a few lines that name who and when; null for none. */
function firstField(lines: readonly Line[], from: number, marks: number): number | null {
  let before = 0;
  for (let at = from; at < Math.min(lines.length, from + MOST_BEFORE + 2); at++) {
    const line = lines[at];
    if (line === undefined || line.content === '') continue;
    if (line.marks !== marks) return null;
    if (roleOf(line.content) !== null) return at;
    if (++before > 4) return null;
  }
  return null;
}

function fieldsHeader(lines: readonly Line[], at: number): Introduction | null {
  const marks = lines[at]?.marks ?? 0;
  const { read, end } = fieldsFrom(lines, at, marks);
  const by = introducedBy(read);
  const roles = new Set(read.map((field) => field.role));
  const isBlock = by.author !== null ? roles.size >= 2 : isDatedLetter(read, roles);
  return isBlock ? { kind: 'header', from: at, to: end, by, isSure: true } : null;
}

/** "From: A B" by itself, first of the lines of its marks: some people quote with no more than that. */
export function loneAuthorAt(lines: readonly Line[], at: number): Introduction | null {
  const line = lines[at];
  const marks = line?.marks ?? 0;
  if (line === undefined || marks === 0 || lines[at + 1]?.content !== '') return null;
  const field = readBlockField(line.content);
  let before = at - 1;
  while (before > at - 4 && lines[before]?.content === '') before--;
  if (field?.role !== 'author' || field.value === '' || (lines[before]?.marks ?? 0) >= marks) return null;
  return {
    kind: 'header',
    from: at,
    to: at + 1,
    by: { author: cleanName(field.value), date: null },
    isSure: false,
  };
}

/** A block that lost its author: a date with a clock, and an addressee with an address. */
function isDatedLetter(read: readonly BlockField[], roles: ReadonlySet<string>): boolean {
  return (
    roles.has('to') &&
    read.some(({ role, value }) => role === 'date' && /\d:\d\d/.test(value)) &&
    read.some(({ role, value }) => role === 'to' && value.includes('@'))
  );
}

/** The fields that follow each other from a line on, folded or not, a blank line or two between them. */
function fieldsFrom(lines: readonly Line[], from: number, marks: number): Fields {
  const read: BlockField[] = [];
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); ) {
    const line = lines[at];
    if (line === undefined || line.marks !== marks) break;
    const field = readBlockField(line.content);
    if (field !== null && (field.role === 'other' || !read.some(({ role }) => role === field.role))) {
      const folded = foldedLines(lines, at, marks);
      read.push({ ...field, value: [field.value, ...folded].join(' ').trim() });
      at += 1 + folded.length;
      end = at;
    } else if (field === null && line.content === '' && read.length > 0 && continues(lines, at, read)) at++;
    else if (line.content === '' && read.length === 0) at++;
    else break;
  }
  return { read, end };
}

/** Behind a blank line the block goes on with an addressee or a subject that it lacks. */
function continues(lines: readonly Line[], at: number, read: readonly BlockField[]): boolean {
  const next = nextSaying(lines, at);
  const field = next - at > 2 ? null : readBlockField(lines[next]?.content ?? '');
  if (field === null || !(field.role === 'to' || field.role === 'subject')) return false;
  return !read.some(({ role }) => role === field.role);
}

/** The lines that continue a field: indented, or standing before a further field, or the rest of a broken line. */
function foldedLines(lines: readonly Line[], at: number, marks: number): string[] {
  const folded: string[] = [];
  const most = roleOf(lines[at]?.content ?? '') === 'subject' ? 2 : MOST_FOLDED;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_FOLDED + 2); next++) {
    const line = lines[next];
    if (line === undefined || line.marks !== marks || line.content === '') break;
    if (roleOf(line.content) !== null) return folded;
    if (folded.length === most || DIVIDER.test(line.content)) break;
    folded.push(line.content.trim());
  }
  const first = lines[at];
  const second = lines[at + 1];
  const isBroken =
    first !== undefined && second !== undefined && folded.length === 1 && isWrapped(first, second);
  return isBroken ? folded : [];
}

/** Whether a line was broken before the next one: its first word did not fit. */
function isWrapped(line: Line, next: Line): boolean {
  const word = next.content.trimStart().split(' ', 1)[0] ?? '';
  return /^\s{2,}\S/.test(next.content) ? line.content.length > 40 : line.content.length + word.length > 70;
}

function startsField(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const role = roleOf(line.content) ?? 'other';
  return (
    role === 'author' ||
    role === 'date' ||
    role === 'subject' ||
    role === 'to' ||
    DIGEST_NUMBER.test(line.content)
  );
}

/** Who and when the fields name. "x On Behalf Of A B" was written by A B. */
function introducedBy(read: readonly BlockField[]): Introduced {
  const from = read.find((field) => field.role === 'author' && field.value !== '')?.value ?? null;
  const date = read.find((field) => field.role === 'date' && field.value !== '')?.value ?? null;
  if (from === null) return { author: null, date };
  const own = withoutProxy(from);
  return date === null
    ? (readNameAndDate([own]) ?? { author: cleanName(own), date })
    : { author: cleanName(own), date };
}

function withoutProxy(from: string): string {
  const proxy =
    /\s(?:on behalf of|im auftrag von|de la part de|en nombre de|per conto di|namens|em nome de)\s/i.exec(
      from,
    );
  const behind = proxy === null ? '' : from.slice(proxy.index + proxy[0].length).trim();
  return behind === '' ? from : behind;
}

const STAMP = /\s*(?:\bon\s+)?(\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\s+(?:at\s+)?\d{1,2}:\d{2}.{0,20})$/;

/** "A B <a@b> on 01/02/2001 09:10:10 AM", or name and date on lines of their own. Null without such a date. */
export function readNameAndDate(written: readonly string[]): Introduced | null {
  for (const [at, line] of written.entries()) {
    const stamp = STAMP.exec(line.slice(-160));
    const date = stamp?.[1]?.trim() ?? null;
    if (stamp === null || date === null || endOfDate(date) === 0) continue;
    const own = line.slice(0, line.length - stamp[0].length).trim();
    const name = own !== '' ? own : (written[at - 1] ?? '');
    return { author: name === '' ? null : cleanName(name), date };
  }
  return null;
}

function cleanName(written: string): string {
  return written
    .replace(/["*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:from|de|von)\s*:\s*/i, '')
    .replace(/^[\s,;']+|[\s,;']+$/g, '');
}

/** The next line that says something. */
export function nextSaying(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 12 && lines[at]?.content === '') at++;
  return at;
}

/**
 * The block that Lotus Notes writes, known by its addressee: name and date stand above it, on one line or two,
 * without a field's name ("A B@ENRON ↵ 03/12/2001 10:12 AM ↵ To: …"). `at` is the line of the addressee.
 */
export function notesHeaderAt(lines: readonly Line[], at: number, notBefore: number): Introduction | null {
  const marks = lines[at]?.marks ?? 0;
  const { read, end } = fieldsFrom(lines, at, marks);
  if (read.length < 2) return null;
  const above: { at: number; content: string }[] = [];
  for (let back = at - 1; back >= Math.max(notBefore, at - MOST_BEFORE) && above.length < 4; back--) {
    const line = lines[back];
    if (line === undefined || (line.marks !== marks && line.content !== '')) break;
    if (line.content !== '') above.unshift({ at: back, content: line.content.trim() });
  }
  return notesHeader(above, end);
}

/** The nearest line above that ends in a date, and the name on it or above it. */
function notesHeader(above: readonly { at: number; content: string }[], end: number): Introduction | null {
  for (let stamp = above.length - 1; stamp >= 0; stamp--) {
    const line = above[stamp];
    const named = line === undefined ? null : readNameAndDate([line.content]);
    if (line === undefined || named === null) continue;
    const name = named.author !== null ? line : above[stamp - 1];
    const author = named.author ?? (name === undefined ? null : cleanName(name.content));
    return {
      kind: 'header',
      from: name?.at ?? line.at,
      to: end,
      by: { author, date: named.date },
      isSure: true,
    };
  }
  return null;
}
