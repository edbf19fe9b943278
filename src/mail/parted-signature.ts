import { isConfidentiality } from './confidentiality.js';
import { isContact, isFooter, isNotice, isNoticeDetail, isRule, isShortRule } from './footers.js';
import { isSignedBy } from './sender-names.js';
import type { Turn } from './turn.js';

/** A signature is no longer than this; a longer run below a delimiter is something else. */
const LONGEST = 40;
/** Lines below a rule that is none of the usual delimiters. */
const LONGEST_RULED = 30;

/** Where the footer of a list begins, its rule included; behind the end where there is none. */
export function footerIn({ said, drawn }: Turn): number {
  const found = drawn.find(
    (at) => said.length - at <= LONGEST && isRule(said[at] ?? '') && isFooter(said.slice(at + 1, at + 6)),
  );
  return found ?? said.length;
}

/**
 * Where a signature begins that something parts from the words: "-- " (RFC 3676, 4.3), "-- Ana", or a rule above
 * name or address. Behind the end where there is none.
 */
export function signatureIn(turn: Turn): number {
  return turn.drawn.find((at) => isDelimiter(turn, turn.said[at] ?? '', at)) ?? turn.said.length;
}

function isDelimiter({ said, names }: Turn, line: string, at: number): boolean {
  const rest = said.length - at - 1;
  if (rest > LONGEST) return false;
  if (/^\s?(?:--|—|––)$/.test(line)) return rest > 0;
  if (line.startsWith('-----BEGIN PGP SIGNATURE')) return true;
  if (/^--\s+\S/.test(line)) return isSignedBy(line, names);
  if (rest === 0 || rest > LONGEST_RULED || !(isShortRule(line) || isRule(line))) return false;
  const below = said.slice(at + 1);
  const isTold = below.slice(0, 4).some((next) => isSignedBy(next.trim(), names) || isContact(next));
  return isTold && below.every((next) => next.length < 100);
}

/** The notices of programs before a line, with what they tell of an attachment: from and to, half-open. */
export function noticesIn({ said, firsts }: Turn, end: number): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < end; at++) {
    if (!isNotice(said[at] ?? '', firsts[at] ?? '')) continue;
    const from = at;
    while (at + 1 < end && isNoticeDetail(said[at + 1] ?? '')) at++;
    found.push([from, at + 1]);
  }
  return found;
}

/** The rule and the heading above a notice: "Confidentiality notice:". */
function withHeading(said: readonly string[], at: number): number {
  const begin = at > 0 && isRule(said[at - 1] ?? '') ? at - 1 : at;
  const above = said[begin - 1] ?? '';
  return above.length < 40 && /notice|disclaimer|avis|avertissement/i.test(above) ? begin - 1 : begin;
}

/** Where notices of confidentiality begin, the rule above them included; behind the end where there are none. */
export function confidentialityIn({ said, isNew }: Turn): number {
  for (let from = 0; from < said.length; ) {
    let to = from + 1;
    while (to < said.length && !isNew(to)) to++;
    const paragraph = said.slice(from, to);
    if (isConfidentiality(paragraph.join(' '))) {
      const rule = paragraph.findIndex((line) => isRule(line));
      const begin = rule > 0 && rule < paragraph.length - 1 ? from + rule : from;
      return withHeading(said, begin);
    }
    from = to;
  }
  return said.length;
}
