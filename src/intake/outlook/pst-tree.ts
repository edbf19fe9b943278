import { type PstFile, wordAt } from './pst-file.js';

/** A page of a b-tree (MS-PST, 2.2.2.7.7.1). Level 0 holds what is looked for, the others lead there. */
interface TreePage {
  readonly bytes: Buffer;
  readonly count: number;
  readonly entrySize: number;
  readonly level: number;
}

/** Pages kept: enough for every upper level of a large file. */
const KEPT = 2048;
const DEEPEST = 12;
const PAGE_TYPES = new Set([0x80, 0x81]);

/** The entry of a key in the tree of nodes or of blocks, or null where there is none. Throws where it is damaged. */
export function findEntry(file: PstFile, root: number, key: number): Buffer | null {
  let page = pageAt(file, root);
  for (let level = page.level; level > 0; level--) {
    const branch = branchOf(file, page, key);
    if (branch === null) return null;
    page = childPage(file, page, branch);
  }
  for (let n = 0; n < page.count; n++) {
    if (wordAt(page.bytes, n * page.entrySize, file.layout) === key) return entryOf(page, n);
  }
  return null;
}

/** Every entry of a tree in the order of keys. What stands below a damaged page is told to `onFault` and left out. */
export function* eachEntry(
  file: PstFile,
  root: number,
  onFault: (cause: unknown) => void,
): Generator<Buffer> {
  let page: TreePage;
  try {
    page = pageAt(file, root);
  } catch (cause) {
    onFault(cause);
    return;
  }
  yield* entriesBelow(file, page, onFault);
}

function* entriesBelow(file: PstFile, page: TreePage, onFault: (cause: unknown) => void): Generator<Buffer> {
  for (let n = 0; n < page.count; n++) {
    if (page.level === 0) {
      yield entryOf(page, n);
      continue;
    }
    try {
      yield* entriesBelow(file, childPage(file, page, n), onFault);
    } catch (cause) {
      onFault(cause);
    }
  }
}

function entryOf(page: TreePage, n: number): Buffer {
  return page.bytes.subarray(n * page.entrySize, (n + 1) * page.entrySize);
}

/** The last entry whose key is not beyond the one looked for. */
function branchOf(file: PstFile, page: TreePage, key: number): number | null {
  let found: number | null = null;
  for (let n = 0; n < page.count; n++) {
    if (wordAt(page.bytes, n * page.entrySize, file.layout) > key) break;
    found = n;
  }
  return found;
}

/** A level that does not go down would lead round in circles. */
function childPage(file: PstFile, page: TreePage, n: number): TreePage {
  const child = pageAt(file, wordAt(page.bytes, n * page.entrySize + 2 * file.layout.word, file.layout));
  if (child.level !== page.level - 1) throw new Error('a page of its index is not where it should be');
  return child;
}

function pageAt(file: PstFile, position: number): TreePage {
  const { counts, countSize } = file.layout;
  const bytes = pageBytes(file, position);
  const type = bytes[counts + (countSize === 1 ? 8 : 16)] ?? 0;
  const typed = file.layout.word === 4 ? (bytes[500] ?? 0) : type;
  const count = bytes.readUIntLE(counts, countSize);
  const entrySize = bytes[counts + 2 * countSize] ?? 0;
  const level = bytes[counts + 2 * countSize + 1] ?? 0;
  const sound = entrySize >= 3 * file.layout.word && count * entrySize <= counts && level <= DEEPEST;
  if (!sound || !PAGE_TYPES.has(typed)) throw new Error(`its index is damaged at byte ${position}`);
  return { bytes, count, entrySize, level };
}

function pageBytes(file: PstFile, position: number): Buffer {
  const known = file.pages.get(position);
  if (known !== undefined) return known;
  if (file.pages.size >= KEPT) file.pages.clear();
  const bytes = file.readAt(position, file.layout.pageSize);
  file.pages.set(position, bytes);
  return bytes;
}
