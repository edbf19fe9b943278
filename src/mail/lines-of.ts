import type { Line } from './types.js';

/** Marks behind this many are read as text: no conversation is that deep, and a drawing of ">" may be. */
const MOST_MARKS = 64;

const SPACE = 0x20;
const TAB = 0x09;
const MARK = 0x3e;
const BAR = 0x7c;

/**
 * The lines of a body with their reply marks: ">" and "|>", each with at most one blank before and behind it:
 * "> > a", ">> a" and ">  > a" are quoted twice, ">   > a" is a quoted line that holds an arrow.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    lines.push(lineAt(text, start, end));
    start = end;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number): Line {
  const code = text.charCodeAt(start);
  if (code !== MARK && code !== BAR && !isBlank(code)) {
    return { start, end, marks: 0, content: said(text, start, end) };
  }
  let at = start;
  let marks = 0;
  let from = start;
  while (at < end && marks < MOST_MARKS) {
    if (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) === BAR && text.charCodeAt(at + 1) === MARK) at++;
    if (text.charCodeAt(at) !== MARK) break;
    marks++;
    at++;
    if (isBlank(text.charCodeAt(at))) at++;
    from = at;
  }
  const content = said(text, from, end);
  // ">>> Look here <<<" is an ornament.
  if (marks > 1 && content.endsWith('<<')) return { start, end, marks: 0, content: said(text, start, end) };
  return { start, end, marks, content };
}

/** What a run of the text says, without white space at its end. */
function said(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(from, end);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function isSpace(code: number): boolean {
  return code <= SPACE || code === 0xa0;
}
