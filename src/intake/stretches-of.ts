/**
 * Puts things that follow each other together: so many, or so many bytes, whichever comes first. A thing larger
 * than that stands alone. Nothing gives nothing.
 */
export async function* stretchesOf<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  sizeOf: (item: Item) => number,
  most: { readonly count: number; readonly bytes: number },
): AsyncGenerator<Item[]> {
  let stretch: Item[] = [];
  let bytes = 0;
  for await (const item of items) {
    const size = sizeOf(item);
    if (stretch.length > 0 && (stretch.length >= most.count || bytes + size > most.bytes)) {
      yield stretch;
      stretch = [];
      bytes = 0;
    }
    stretch.push(item);
    bytes += size;
  }
  if (stretch.length > 0) yield stretch;
}
