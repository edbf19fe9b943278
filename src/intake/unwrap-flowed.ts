/** A line without its marks: how deep it is quoted, what it says, whether it flows into the next one. */
interface FlowedLine {
  readonly depth: number;
  readonly text: string;
  readonly flows: boolean;
}

/**
 * Undoes format=flowed (RFC 3676): lines that end in a blank are joined with the next one of the same
 * depth of quotation; stuffed blanks go. `delSp` says that the blank itself was added and goes too. The
 * signature mark `-- ` never flows. A quoted paragraph keeps its marks: `> ` for each depth, once. Input
 * and output have `\n` for line ends. Linear in the length.
 */
export function unwrapFlowed(text: string, delSp: boolean): string {
  const unwrapped: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = (): void => {
    if (open !== null) unwrapped.push(marks(open.depth) + open.pieces.join(''));
    open = null;
  };
  for (const written of text.split('\n')) {
    const line = flowedLine(written);
    if (open !== null && (open.depth !== line.depth || line.text === '-- ')) close();
    open ??= { depth: line.depth, pieces: [] };
    open.pieces.push(line.flows && delSp ? line.text.slice(0, -1) : line.text);
    if (!line.flows) close();
  }
  close();
  return unwrapped.join('\n');
}

function marks(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `;
}

function flowedLine(line: string): FlowedLine {
  const depth = /^>*/.exec(line)?.[0].length ?? 0;
  const stuffed = line.slice(depth);
  const text = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
  return { depth, text, flows: text.endsWith(' ') && text !== '-- ' };
}
