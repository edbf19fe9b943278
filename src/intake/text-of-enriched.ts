/** Deeper marks would only repeat themselves on every line. */
const DEEPEST_MARK = 40;

/** What is open at a place, and the lines so far. */
interface Writing {
  readonly lines: string[];
  line: string;
  excerpts: number;
  /** How many `<nofill>` are open: within them line ends count as they stand. */
  unfilled: number;
  /** How many commands are open whose content is not text. */
  silent: number;
}

const TOKEN = /<<|<(\/?)([A-Za-z0-9-]{1,60})>|\n+|[^<\n]+|</g;
/** Their content is an argument of a command (`param`) or no text at all (`comment`). */
const SILENT = new Set(['param', 'comment']);

/**
 * The words of text/enriched (RFC 1896) as plain text: one line end is a blank, more of them are one less;
 * `<excerpt>` quotes, each level of it by `> ` before the line, as plain mail has it; `<nofill>` keeps lines;
 * `<<` is a `<`. All other commands go, their words stay. Line ends are `\n` on both sides. Linear.
 */
export function textOfEnriched(text: string): string {
  return textOf(text, (writing, ends) => {
    if (writing.unfilled === 0 && ends === 1) writing.line += ' ';
    else breakLine(writing, writing.unfilled > 0 ? ends : ends - 1);
  });
}

/** The words of text/richtext (RFC 1341, 7.1.2), its forerunner: line ends are blanks, `<nl>` breaks a line. */
export function textOfRichtext(text: string): string {
  return textOf(text, (writing) => {
    writing.line += ' ';
  });
}

function textOf(text: string, onLineEnds: (writing: Writing, ends: number) => void): string {
  const writing: Writing = { lines: [], line: '', excerpts: 0, unfilled: 0, silent: 0 };
  for (const [token, slash, name] of text.matchAll(TOKEN)) {
    if (name !== undefined) follow(writing, name.toLowerCase(), slash === '/');
    else if (writing.silent > 0) continue;
    else if (token.startsWith('\n')) onLineEnds(writing, token.length);
    else writing.line += token === '<<' ? '<' : token;
  }
  closeLine(writing);
  return writing.lines.join('\n').trimEnd();
}

function follow(writing: Writing, name: string, closing: boolean): void {
  const step = closing ? -1 : 1;
  if (SILENT.has(name)) writing.silent = Math.max(0, writing.silent + step);
  else if (name === 'nofill') writing.unfilled = Math.max(0, writing.unfilled + step);
  else if (name === 'excerpt') {
    closeLine(writing);
    writing.excerpts = Math.max(0, writing.excerpts + step);
  } else if (name === 'lt') writing.line += '<';
  else if (name === 'nl') breakLine(writing, 1);
  else if (name === 'np' || name === 'paragraph') closeLine(writing);
}

/** Ends the line, where one is open. */
function closeLine(writing: Writing): void {
  if (writing.line.trim() !== '') breakLine(writing, 1);
  writing.line = '';
}

function breakLine(writing: Writing, times: number): void {
  const marks = '> '.repeat(Math.min(writing.excerpts, DEEPEST_MARK));
  for (let time = 0; time < times; time++) {
    writing.lines.push((marks + writing.line).trimEnd());
    writing.line = '';
  }
}
