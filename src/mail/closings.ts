import type { AttributedLine } from './attribute-lines.js';
import { closingIn } from './closing-lines.js';
import { firstWord } from './first-word.js';
import { confidentialityIn, footerIn, noticesIn, signatureIn } from './parted-signature.js';
import { type SenderNames, senderNames } from './sender-names.js';
import type { Turn } from './turn.js';
import type { SegmentKind } from './types.js';

/** So many lines at the end of what somebody wrote are searched for a closing. */
const REACH = 70;
const SIGNS = new Set('-–—_=*~#.+%:/&^');

/**
 * Tells apart, in what each person wrote, the words from what closes them. `from` is the sender, as written;
 * `isGuarded` whether the text may hold notices of confidentiality.
 */
export function markClosings(
  lines: AttributedLine[],
  from: string | null,
  isGuarded: boolean,
): AttributedLine[] {
  const names = new Map<string | null, SenderNames>();
  for (let at = 0; at < lines.length; ) {
    const end = endOfTurn(lines, at);
    const first = lines[at] as AttributedLine;
    if (first.kind === 'text') {
      const author = first.depth === 0 ? from : (first.by?.author ?? null);
      const known = names.get(author) ?? senderNames(author);
      names.set(author, known);
      markTurn(lines, at, end, known, isGuarded);
    }
    at = end;
  }
  return lines;
}

function endOfTurn(lines: readonly AttributedLine[], from: number): number {
  const first = lines[from] as AttributedLine;
  let at = from + 1;
  for (; at < lines.length; at++) {
    const { depth, by, kind } = lines[at] as AttributedLine;
    if (depth !== first.depth || by !== first.by || kind !== first.kind) break;
  }
  return at;
}

/** The indexes of the last lines that say something. */
function sayingLines(lines: readonly AttributedLine[], from: number, to: number): number[] {
  const at: number[] = [];
  for (let index = to - 1; index >= from && at.length < REACH; index--) {
    if (lines[index]?.line.content !== '') at.push(index);
  }
  return at.reverse();
}

function firstSign(line: string): string {
  let at = 0;
  while (line.charCodeAt(at) <= 0x20) at++;
  return line[at] ?? '';
}

function drawnIn(said: readonly string[]): number[] {
  const drawn: number[] = [];
  for (let at = 0; at < said.length; at++) if (SIGNS.has(firstSign(said[at] ?? ''))) drawn.push(at);
  return drawn;
}

function markTurn(
  lines: AttributedLine[],
  from: number,
  to: number,
  names: SenderNames,
  isGuarded: boolean,
): void {
  const at = sayingLines(lines, from, to);
  const said = at.map((index) => lines[index]?.line.content ?? '');
  const isNew = (index: number) => index === 0 || (at[index] ?? 0) - (at[index - 1] ?? 0) > 1;
  const turn: Turn = {
    said,
    firsts: said.map(firstWord),
    names,
    drawn: drawnIn(said),
    isNew,
    isOpening: from === 0,
  };
  const mark = (first: number, behind: number, kind: SegmentKind) => {
    const stop = at[behind] ?? to;
    for (let index = at[first] ?? to; index < stop; index++) {
      const { line, depth, by } = lines[index] as AttributedLine;
      lines[index] = { line, depth, by, kind };
    }
  };
  const foot = footerIn(turn);
  const guarded = isGuarded ? confidentialityIn(turn) : said.length;
  const signature = Math.min(signatureIn(turn), foot);
  const notices = noticesIn(turn, Math.min(signature, guarded));
  mark(signature, said.length, 'signature');
  mark(guarded, Math.max(guarded, foot), 'disclaimer');
  for (const [first, behind] of notices) mark(first, behind, 'signature');
  const closing = closingIn(turn, Math.min(signature, guarded, notices[0]?.[0] ?? said.length));
  if (closing !== null) mark(closing.from, closing.to, 'signature');
}
