import { nextSaying } from './forwarded-header.js';
import type { Introduction, Line } from './types.js';

/** A command as it stands behind the prompt ">" of an interpreter: an assignment, a call, a comment, help. */
const COMMAND =
  /^\s*(?:[?#]|[A-Za-z.][\w.]*(?:\$[\w.]+|\[[^\]]{0,40}\]|@\w+|::\w+)*\s*(?:<<?-|=(?!=))|[A-Za-z.][\w.:$]*\(|(?:for|if|while|library|require|function)\s*\(|[({[]|\d[\d\s.+*^:-]*$)/;
/** One word may be a variable as well as a name. */
const WORD = /^\s*[\w.$@[\],"']+\s*$/;
/** What an interpreter answers. */
const ANSWER =
  /^\s*(?:\[\d+[\],]|\[\[|<|Error\b|Warning\b|NULL\b|An? object of|Object of|Call:|\+ |[-\d.]+(?:[\s,]+[-\d.]+)+\s*$|\S{1,20}(?:\s{2,}\S+){2,}|\$\w+|\s{3,}\S|.{0,60}\b(?:character|numeric|integer)\()/;
const SENTENCE = /^\s*[A-Za-z']+,?(?: [a-z',]+){3}/;
const PROSE = /^\s*[A-Za-z']+,?(?: [a-z',]+){2}|[a-z][.?!]\s*$/;

/**
 * ">" is also the prompt of interpreters, whose transcripts people paste into their mail. Lines that hold such
 * commands lose one mark: where the answer stands right below without a mark, or where nobody is quoted at that
 * depth at all.
 */
export function withoutPrompts(lines: Line[], introductions: readonly Introduction[]): Line[] {
  let quoted: ReadonlyMap<number, number> | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (line.marks === 0 || line.content === '') continue;
    const end = endOfRun(lines, at);
    if (isCommand(line.content) || (WORD.test(line.content) && end === at + 1)) {
      quoted ??= quotedDepths(lines, introductions);
      if (isTranscript(lines, at, end, quoted)) unmark(lines, at, end);
    }
    at = end - 1;
  }
  return lines;
}

function unmark(lines: Line[], from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const line = lines[at] as Line;
    lines[at] = { ...line, marks: line.marks - 1, content: `> ${line.content}` };
  }
}

/** Behind the last line of the same marks that says something without a break. */
function endOfRun(lines: readonly Line[], from: number): number {
  const marks = lines[from]?.marks ?? 0;
  let at = from + 1;
  while (at < lines.length && lines[at]?.marks === marks && lines[at]?.content !== '') at++;
  return at;
}

function isTranscript(
  lines: readonly Line[],
  from: number,
  to: number,
  quoted: ReadonlyMap<number, number>,
): boolean {
  const run = lines.slice(from, to);
  const marks = run[0]?.marks ?? 0;
  const commands = run.filter(({ content }) => isCommand(content)).length;
  const words = run.filter(({ content }) => WORD.test(content)).length;
  const next = lines[to];
  const isAnswered = next?.marks === marks - 1 && next.content !== '';
  const isAll = commands > 0 && commands + words === run.length;
  if (isAnswered && commands + words === run.length && ANSWER.test(next.content)) return true;
  // Among one's own words, a run that stands apart and has what is no sentence right below it.
  if (isAnswered && isAll && !PROSE.test(next.content) && lines[from - 1]?.marks === marks - 1) return true;
  if ((quoted.get(marks) ?? lines.length) <= from) return false;
  if (commands === 0) return isAnswered && words === run.length && !SENTENCE.test(next.content);
  return (commands + words) * 3 >= run.length * 2;
}

/** The depths at which somebody is quoted, and from which line on: an introduction says so, or a sentence stands there. */
function quotedDepths(
  lines: readonly Line[],
  introductions: readonly Introduction[],
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const add = (depth: number, from: number) => depths.set(depth, Math.min(from, depths.get(depth) ?? from));
  for (const { from, to } of introductions) {
    const own = lines[from]?.marks ?? 0;
    const below = lines[nextSaying(lines, to)]?.marks ?? own;
    add(below > own ? own + 1 : own, from);
  }
  for (const line of lines) {
    if (line.marks > 0 && !depths.has(line.marks) && SENTENCE.test(line.content)) add(line.marks, 0);
  }
  return depths;
}

function isCommand(content: string): boolean {
  return COMMAND.test(content);
}
