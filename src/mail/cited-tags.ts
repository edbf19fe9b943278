import { readNameAndDate } from './forwarded-header.js';
import type { Line } from './types.js';

/** Some mail programs mark quoted lines with the writer's initials: "AB> …", indented or not. */
const TAGGED = /^[ \t]{0,8}(\p{Lu}[\p{L}]{0,8})>[ \t]?/u;
/** Where tags are used, a line that already bore a mark gets one more instead of the tag, and is indented. */
const INDENTED = /^[ \t]{2,8}(>{2,})[ \t]?/;
/** Below a heading without a tag lines are indented behind their mark. */
const INDENTED_ONCE = /^[ \t]{2,8}(>+)[ \t]?/;
/** Tag and mark stand near the beginning. */
const REACH = 18;
/** The heading of the supercite of Emacs begins with five marks that are none. */
const HEADING_MARKS = 5;
const ANNOUNCING = /^"([^"]{1,30})" == /;
const HEADING = /^(?:on .{4,160}|\p{L}.{2,120}(?:<[^>]+>|writes:|wrote:|said:))$/iu;
/** GroupWise: ">>> Ana Bo 03/12/01 10:12AM >>>". */
const GROUPWISE_MARKS = 3;
/** The prompt of R, which is what a lone letter before ">" most often is. */
const PROMPT = 'R';

/**
 * Lines marked by initials ("AB> …") get the mark they stand for, and headings lose the marks that are part of
 * them (`>>>>> "AB" == Ana Bo writes:`). A tag counts where a heading announces it, or where it stands before
 * two lines or more that are sentences rather than commands.
 */
export function withTags(lines: Line[]): Line[] {
  const tags = tagsIn(lines);
  const headings = headingsIn(lines);
  if (tags.size === 0 && headings.size === 0) return lines;
  const indented = tags.size > 0 ? INDENTED : INDENTED_ONCE;
  const isCited = tags.size > 0 || [...headings.values()].includes(HEADING_MARKS);
  return lines.map((line, at) => {
    const none = headings.get(at);
    if (none !== undefined) return { ...line, marks: line.marks - none };
    return isCited ? unmarked(line, tags, indented) : line;
  });
}

function unmarked(line: Line, tags: ReadonlySet<string>, indented: RegExp): Line {
  const read = TAGGED.exec(line.content);
  if (read !== null && tags.has(read[1] ?? '')) {
    return { ...line, marks: line.marks + 1, content: line.content.slice(read[0].length) };
  }
  const marks = indented.exec(line.content);
  if (marks === null) return line;
  return {
    ...line,
    marks: line.marks + (marks[1] ?? '').length,
    content: line.content.slice(marks[0].length),
  };
}

/** The lines of headings, and how many of their marks are none. */
function headingsIn(lines: readonly Line[]): ReadonlyMap<number, number> {
  const headings = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    const { marks, content } = lines[at] as Line;
    if (marks < GROUPWISE_MARKS || content === '') continue;
    if (content.endsWith('>>>') && readNameAndDate([content.slice(0, -3).trim()]) !== null) {
      headings.set(at, GROUPWISE_MARKS);
    }
    if (marks >= HEADING_MARKS && isHeading(lines, at, headings)) headings.set(at, HEADING_MARKS);
  }
  return headings;
}

/** The marks jump there and fall again, and what stands there names somebody. */
function isHeading(lines: readonly Line[], at: number, headings: ReadonlyMap<number, number>): boolean {
  const { marks, content } = lines[at] as Line;
  if (ANNOUNCING.test(content) || headings.get(at - 1) === HEADING_MARKS) return true;
  if (!HEADING.test(content) || marksBeside(lines, at, -1, marks) > marks - HEADING_MARKS) return false;
  return marksBeside(lines, at, 1, marks) <= marks - HEADING_MARKS + 1;
}

/** The marks of the nearest line that says something and has other marks, in one direction; 0 for none. */
function marksBeside(lines: readonly Line[], at: number, step: 1 | -1, marks: number): number {
  for (let near = at + step; near !== at + 5 * step; near += step) {
    const line = lines[near];
    if (line === undefined) return 0;
    if (line.content !== '' && line.marks !== marks) return line.marks;
  }
  return 0;
}

function tagsIn(lines: readonly Line[]): ReadonlySet<string> {
  const tags = new Set<string>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    const announced = line.marks < HEADING_MARKS ? undefined : ANNOUNCING.exec(line.content)?.[1];
    if (announced !== undefined) tags.add(announced);
    const tag = tagOf(line.content);
    if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  for (const [tag, count] of counts) if (count >= 2) tags.add(tag);
  return tags;
}

/** What looks like a tag before a sentence; null where nothing does. */
function tagOf(content: string): string | null {
  const mark = content.indexOf('>');
  if (mark < 1 || mark > REACH) return null;
  const read = TAGGED.exec(content);
  const tag = read?.[1] ?? PROMPT;
  return read === null || tag === PROMPT || !isSentence(content.slice(read[0].length)) ? null : tag;
}

function isSentence(words: string): boolean {
  return /^\S+(?: [\p{L}',.]+){3}/u.test(words) && !/<-|[=({]/.test(words);
}
