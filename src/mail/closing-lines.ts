import { isFormula, mayBeginFormula, nameBehindFormula } from './closing-formula.js';
import { isContact, isShort } from './footers.js';
import { isSignedBy, looksLikeName, mayBeSigned } from './sender-names.js';
import type { Turn } from './turn.js';

/** Lines that close what somebody wrote, half-open. */
interface Closing {
  readonly from: number;
  readonly to: number;
}

/** How far from the end a closing may begin. */
const LONGEST = 16;
/** How many lines may stand below the name, mottoes included. */
const LONGEST_BELOW = 26;
const PLAIN_NAME = /^\W?\p{L}{1,14}\.?$/u;
/** What is no way to reach anybody: a command, a comment, a rule of a table. */
const CODE = /<-|[{};]\s*$|\w\(.*[,)]\s*$|^\s*[#$%>|+[]/;
const POSTSCRIPT = /^\s*p\.? ?s\b/i;

/**
 * The closing of the lines before `end`: a formula with the name below it or beside it, or the name alone, and
 * the lines that tell who that is. Null where there is none. Away from the end only a name that is known counts.
 */
export function closingIn(turn: Turn, end: number): Closing | null {
  for (let at = end - 1; at >= 0; at--) {
    if (!mayBeginFormula(turn.firsts[at] ?? '')) continue;
    const found = formulaAt(turn, at, end);
    if (found !== null) return found;
  }
  return knownName(turn, end) ?? loneName(turn, end);
}

function formulaAt(turn: Turn, at: number, end: number): Closing | null {
  const { said, names } = turn;
  const line = (said[at] ?? '').trim();
  const isNear = end - at <= LONGEST;
  const beside = nameBehindFormula(line);
  if (beside !== null && (isSignedBy(beside, names) || (isNear && looksLikeName(beside)))) {
    return { from: at, to: endOfClosing(said, at, end) };
  }
  if (!isFormula(line)) return null;
  // "Best regards," may be the last line above "-- ".
  if (at === end - 1) return end < said.length && at > 0 && turn.isNew(at) ? { from: at, to: end } : null;
  const next = (said[at + 1] ?? '').trim();
  const isNamed = isSignedBy(next, names) || (isNear && (looksLikeName(next) || PLAIN_NAME.test(next)));
  return isNamed ? { from: firstFormula(said, at), to: endOfClosing(said, at + 1, end) } : null;
}

/** "Thanks!", "Regards,": formulas that follow each other. */
function firstFormula(said: readonly string[], at: number): number {
  let first = at;
  while (first > 0 && isFormula((said[first - 1] ?? '').trim())) first--;
  return first;
}

/**
 * How far a closing goes whose name stands at a line: over the short lines below; once they tell how to reach
 * the writer, or are many, to the end, mottoes included. A postscript or a list is no part of it.
 */
function endOfClosing(said: readonly string[], name: number, end: number): number {
  if (end - name > LONGEST_BELOW) return name + 1;
  let isReached = false;
  for (let at = name + 1; at < end; at++) {
    const line = said[at] ?? '';
    if (POSTSCRIPT.test(line) || (isReached && isOther(line))) return at;
    isReached ||= isContact(line) || at - name > 3;
    if (!isReached && (isOther(line) || !isShort(line))) return name + 1;
  }
  return end;
}

/** A list's heading, a command: what does not belong to a signature. */
function isOther(line: string): boolean {
  return line.endsWith(':') || (CODE.test(line) && !isContact(line));
}

/** The sender's own name at the beginning of a paragraph or behind a sentence, and short lines below it. */
function knownName(turn: Turn, end: number): Closing | null {
  for (let at = Math.max(turn.isOpening ? 1 : 0, end - LONGEST); at < end; at++) {
    if (isOwnName(turn, at) && isBlock(turn.said, at, end)) return { from: at, to: end };
  }
  return null;
}

function isOwnName({ said, firsts, names, isNew }: Turn, at: number): boolean {
  const line = said[at] ?? '';
  const before = said[at - 1] ?? '';
  const isApart = isNew(at) || '.!?:),'.includes(before.slice(-1)) || /^\s*[-–—~]/.test(line);
  return isApart && mayBeSigned(line, firsts[at] ?? '', names) && isSignedBy(line.trim(), names);
}

/** Whether what stands below a name belongs to it: little, or with a way to reach somebody. */
function isBlock(said: readonly string[], name: number, end: number): boolean {
  const isTold = end - name <= 3 || said.slice(name + 1, end).some(isContact);
  return isTold && endOfClosing(said, name, end) === end;
}

/** A name as the last paragraph: of two words where the sender is not known, of one where it may be a by-name. */
function loneName({ said, names, isNew }: Turn, end: number): Closing | null {
  const last = (said[end - 1] ?? '').trim();
  if (end < 3 || !isNew(end - 1) || !looksLikeName(last)) return null;
  const words = last.split(/\s+/).length;
  const isName = names.words.length === 0 ? words <= 2 : words === 1 && /^\p{Lu}\p{Ll}{1,11}\.?$/u.test(last);
  return isName ? { from: end - 1, to: end } : null;
}
