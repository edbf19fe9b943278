/** A run of glyphs as pdf.js gives it: `transform` is the text matrix in the page's own units. */
export interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page: where its baseline begins, how far it goes, how high its letters are. */
export interface Line {
  readonly text: string;
  /** Along and across the direction of writing, so that turned pages read as upright ones. */
  readonly along: number;
  readonly across: number;
  readonly width: number;
  readonly height: number;
  /** The direction of writing in quarter turns. */
  readonly turn: number;
}

/** The lines of a page in the order of its content, those without a letter left out. */
export function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let row: Run[] = [];
  for (const run of runs) {
    row.push(run);
    if (run.hasEOL) {
      pushLine(row, lines);
      row = [];
    }
  }
  pushLine(row, lines);
  return lines;
}

function pushLine(row: readonly Run[], lines: Line[]): void {
  const inked = row.filter(({ str }) => str.trim() !== '');
  const first = inked[0];
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return;
  const start = placeOf(first);
  lines.push({
    text: row
      .map(({ str }) => str)
      .join('')
      .replaceAll('\0', '\ufffd')
      .trim(),
    ...start,
    width: placeOf(last).along + last.width - start.along,
    height: inked.reduce((highest, { height }) => Math.max(highest, height), 0) || 1,
  });
}

function placeOf({ transform }: Run): { along: number; across: number; turn: number } {
  const [a = 1, b = 0, , , e = 0, f = 0] = transform;
  const length = Math.hypot(a, b) || 1;
  const [x, y] = [a / length, b / length];
  return { along: e * x + f * y, across: f * x - e * y, turn: Math.round((Math.atan2(b, a) * 2) / Math.PI) };
}
