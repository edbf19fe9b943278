import { readAttributionLine } from './attribution-line.js';
import { headerAt, isBeginning, loneAuthorAt, notesHeaderAt, readNameAndDate } from './forwarded-header.js';
import { roleOf } from './header-fields.js';
import type { Introduction, Line } from './types.js';

/** An attribution line is folded over at most this many lines. */
const MOST_FOLDED = 4;
/** What the last line of an attribution ends with: a verb of saying, an address, a date. */
const ENDING =
  /(?:wrote|writes?|said|says|sent|written|crit|crivait|schrieb\S*|schreibt|escribi\S?|dijo|scritto|scrisse|scrive|schreef|geschreven|escreveu|skrev|napisa\S+|viết|написала?|пишет|[>\])]|\d|\p{Lu}{3})\s*\??(?::|-{2,})$|(?:schrieb|schreef|escribió)\s.*:$/u;
const LEAD = /^(?:On|Le|Am|El|Il|Op|Em|At|In)\s/i;
/** The heading that the supercite of Emacs writes: `>>>>> "AB" == Ana Bo <ana@b.example> writes:`. */
const CITED = /^"([^"]{1,30})" == (.{1,200}?)(?:\s+writes:)?$/;
const CITED_ON = /^\s+on (.{4,60}?)\s+writes:$/;

/**
 * The lines of a body that introduce the words of another, in order and apart: attribution lines and header
 * blocks, whether or not quoted words follow them.
 */
export function introductionsOf(lines: readonly Line[]): Introduction[] {
  const found: Introduction[] = [];
  let behind = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || line.content === '') continue;
    const introduction = introductionAt(lines, at, line, behind);
    if (introduction === null) continue;
    found.push(introduction);
    behind = introduction.to;
    at = introduction.to - 1;
  }
  return found;
}

function introductionAt(
  lines: readonly Line[],
  at: number,
  line: Line,
  notBefore: number,
): Introduction | null {
  const { content } = line;
  const header = mayBeginHeader(content) ? headerIn(lines, at, content, notBefore) : null;
  if (header !== null) return header;
  const cited = content.charCodeAt(0) === 0x22 ? citedHeading(lines, at) : null;
  if (cited !== null) return cited;
  if (content.endsWith('>>>')) return groupwiseHeading(content, at);
  return mayEndAttribution(content) ? attributionEndingAt(lines, at, notBefore) : null;
}

function headerIn(
  lines: readonly Line[],
  at: number,
  content: string,
  notBefore: number,
): Introduction | null {
  const header = headerAt(lines, at);
  if (header !== null) return header;
  const role = roleOf(content);
  if (role === 'to') return notesHeaderAt(lines, at, notBefore);
  return role === 'author' ? loneAuthorAt(lines, at) : null;
}

/** A dash, a rule, or a field's name: whatever else a line is, no block begins there. */
function mayBeginHeader(content: string): boolean {
  const code = firstCode(content);
  if (code === 0x2d || code === 0x5f || code === 0x3d || code === 0x2a) return true;
  if (code < 0x41) return false;
  return roleOf(content) !== null || isBeginning(content);
}

function firstCode(content: string): number {
  let at = 0;
  while (content.charCodeAt(at) <= 0x20) at++;
  return content.charCodeAt(at);
}

/** A colon, the bracket of an address, or dashes. */
function mayEndAttribution(content: string): boolean {
  const last = content.charCodeAt(content.length - 1);
  if (last === 0x3e) return firstCode(content) <= 0x39;
  if (last !== 0x3a && last !== 0x2d) return false;
  return ENDING.test(content.slice(-36));
}

/** The attribution line that ends with a line, folded or not: rather one that says when, rather a whole one. */
function attributionEndingAt(lines: readonly Line[], at: number, notBefore: number): Introduction | null {
  let best: Introduction | null = null;
  let rank = -1;
  let joined = '';
  const marks = lines[at]?.marks ?? 0;
  for (let from = at; rank < 2 && from >= Math.max(notBefore, at - MOST_FOLDED + 1); from--) {
    const line = lines[from];
    if (line === undefined || line.marks !== marks || line.content === '') break;
    joined = joined === '' ? line.content.trim() : `${line.content.trim()} ${joined}`;
    const read = readAttributionLine(joined);
    const ranked = read === null ? -1 : Number(read.isSure) + Number(read.isSure && LEAD.test(joined));
    if (read === null || ranked <= rank) continue;
    rank = ranked;
    best = {
      kind: 'attribution',
      from,
      to: at + 1,
      by: { author: read.author, date: read.date },
      isSure: read.isSure,
    };
  }
  return best;
}

/** The heading of supercite, of one line or two. */
function citedHeading(lines: readonly Line[], at: number): Introduction | null {
  const read = CITED.exec(lines[at]?.content ?? '');
  if (read === null) return null;
  const date = CITED_ON.exec(lines[at + 1]?.content ?? '')?.[1] ?? null;
  const by = { author: (read[2] ?? '').trim(), date };
  return { kind: 'attribution', from: at, to: at + (date === null ? 1 : 2), by, isSure: true };
}

/** "Ana Bo 03/12/01 10:12AM >>>". */
function groupwiseHeading(content: string, at: number): Introduction | null {
  const by = readNameAndDate([content.slice(0, -3).trim()]);
  return by === null ? null : { kind: 'header', from: at, to: at + 1, by, isSure: true };
}
