/** A cell: words to the left, figures to the right. A number is printed with as many places as it deserves. */
export type Cell = string | number;

/** Prints a table in plain text, with its title above and its notes below. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  notes: readonly string[] = [],
): void {
  const lines = [head, ...rows.map((row) => row.map(written))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const figures = head.map((_, column) => rows.length > 0 && rows.every((row) => isFigure(row[column])));
  const print = (line: readonly string[]) =>
    line
      .map((text, column) =>
        figures[column] === true ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = lines;
  printLine(`\n${title}`);
  for (const line of [first, widths.map((width) => '-'.repeat(width)), ...rest]) printLine(print(line));
  for (const note of notes) printLine(note);
}

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Says on standard error how far a long bench is; nothing where nobody looks on. */
export function tellProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

function isFigure(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || cell === '–';
}

function written(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (!Number.isFinite(cell)) return '–';
  if (Number.isInteger(cell) || Math.abs(cell) >= 100) return Math.round(cell).toLocaleString('en');
  return cell.toFixed(Math.abs(cell) >= 10 ? 1 : 2);
}
