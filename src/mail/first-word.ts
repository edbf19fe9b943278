/** Whether a code unit is a letter, near enough: ASCII letters and all that is not ASCII. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code > 0xbf;
}

/** The first word of a line in lower case, signs before it left out; empty where there is none. */
export function firstWord(line: string): string {
  let from = 0;
  while (from < line.length && !isLetter(line.charCodeAt(from))) from++;
  let to = from;
  while (to < line.length && isLetter(line.charCodeAt(to))) to++;
  return line.slice(from, to).toLowerCase();
}
