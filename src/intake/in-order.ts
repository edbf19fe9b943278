/**
 * Starts works a few ahead of the one that is waited for, and gives their results in the order of the works.
 * `ahead` bounds how many results can lie waiting in memory. The error of a work is thrown in its place.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const started: { item: Item; result: Promise<Result> }[] = [];
  for await (const item of items) {
    const result = start(item);
    // A later work may fail while an earlier one is waited for; its error is thrown in its own place.
    result.catch(() => {});
    started.push({ item, result });
    if (started.length >= ahead) yield* first(started);
  }
  while (started.length > 0) yield* first(started);
}

async function* first<Item, Result>(started: { item: Item; result: Promise<Result> }[]) {
  const next = started.shift();
  if (next !== undefined) yield { item: next.item, result: await next.result };
}
