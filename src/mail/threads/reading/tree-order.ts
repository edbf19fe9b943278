/** A mail as its place in a thread is found: what it stands under (an index, or null), when it was written, its key. */
export interface Placed {
  readonly parent: number | null;
  readonly date: number | null;
  readonly key: string;
}

/** Where a mail comes in reading order, and how deep it stands. */
export interface Place {
  readonly index: number;
  readonly depth: number;
}

/**
 * The mails of a thread in reading order: each with what answers it behind it, siblings by date. A mail without a
 * date, or not on the record, comes where the earliest of its answers would; one without any date comes last.
 * What stands under nothing in the list is a top. No recursion: a thread may be as deep as it is long.
 */
export function treeOrder(nodes: readonly Placed[]): Place[] {
  const children = childrenOf(nodes);
  const dates = startDates(nodes, children);
  const byDate = (a: number, b: number) =>
    compare(dates[a] ?? Number.POSITIVE_INFINITY, dates[b] ?? Number.POSITIVE_INFINITY) ||
    compare(nodes[a]?.key ?? '', nodes[b]?.key ?? '');
  const tops = [...nodes.keys()].filter((index) => nodes[index]?.parent === null).sort(byDate);
  const open: Place[] = tops.reverse().map((index) => ({ index, depth: 0 }));
  const places: Place[] = [];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    places.push(place);
    const { index, depth } = place;
    const answers = [...(children[index] ?? [])].sort(byDate).reverse();
    for (const answer of answers) open.push({ index: answer, depth: depth + 1 });
  }
  return places;
}

function childrenOf(nodes: readonly Placed[]): number[][] {
  const children: number[][] = nodes.map(() => []);
  for (const [index, { parent }] of nodes.entries()) if (parent !== null) children[parent]?.push(index);
  return children;
}

/** The own date, or the earliest of those below where there is none. */
function startDates(nodes: readonly Placed[], children: readonly (readonly number[])[]): (number | null)[] {
  const dates: (number | null)[] = nodes.map(({ date }) => date);
  const downwards = nodes.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  for (let at = 0; at < downwards.length; at++)
    for (const child of children[downwards[at] ?? 0] ?? []) downwards.push(child);
  for (const index of downwards.reverse()) {
    if (dates[index] !== null) continue;
    const below = (children[index] ?? []).flatMap((child) => dates[child] ?? []);
    dates[index] = below.reduce<number | null>(
      (low, date) => (low === null || date < low ? date : low),
      null,
    );
  }
  return dates;
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
