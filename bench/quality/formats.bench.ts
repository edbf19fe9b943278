import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type MsgReaderModule from '@kenjiuno/msgreader';
import { draftPiece } from '../../src/intake/draft-piece.js';
import { listPst, openPstReader, readPstPiece } from '../../src/intake/read-pst-item.js';
import { type PieceDraft, sha256Of } from '../../src/record/index.js';
import { type Cell, printLine, printTable } from '../speed/print-table.js';
import { type PstReading, readByPstExtractor, readByReadpst } from './pst-oracles.js';

const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof MsgReaderModule;
const FIXTURES = join(import.meta.dirname, '..', '..', 'corpora', 'fixtures');
const EXPECTED = join(import.meta.dirname, 'formats.expected.json');

/** What was counted in one file, as it is committed: names and numbers, no word of the file. */
type Counts = Readonly<Record<string, number>>;

/** Compares what is read of Outlook's files with readpst, pst-extractor and msgreader, file by file. */
export async function run(): Promise<void> {
  if (!existsSync(FIXTURES))
    printLine('corpora/fixtures is not there: only the files of pst-extractor are read.');
  const counted: Record<string, Counts> = {};
  await comparePst(counted);
  await compareMsg(counted);
  tellChanges(counted);
}

async function comparePst(counted: Record<string, Counts>): Promise<void> {
  const rows: Cell[][] = [];
  for (const path of [...filesIn(FIXTURES, /\.[po]st$/i), ...filesIn(shippedFiles(), /\.[po]st$/i)]) {
    const own = await readOwn(path);
    const readpst = readByReadpst(path);
    const library = readByPstExtractor(path);
    const name = basename(path);
    counted[keyOf(path)] = { items: own.items, attachments: own.attachments.length, errors: own.errors };
    rows.push([name, ...cellsOf(own), ...against(own, readpst), ...against(own, library)]);
  }
  const peer = (name: string) => [`${name} items`, 'files', 'equal', 'errors', 'ms'];
  const head = ['file', 'items', 'files', 'errors', 'ms', ...peer('readpst'), ...peer('pst-extractor')];
  printTable('PST and OST: items, files they carry, how many of these are equal by SHA-256', head, rows);
}

/** Items and carried files; what is within an item that another carries is not counted, as readpst does not. */
async function readOwn(path: string): Promise<PstReading> {
  const start = performance.now();
  const reader = openPstReader(path);
  if (typeof reader === 'string') return { items: 0, attachments: [], errors: 1, milliseconds: 0 };
  const { items, folders, faults } = listPst(reader);
  const attachments: string[] = [];
  let errors = faults.length;
  for (const entry of items) {
    try {
      const { draft } = await readPstPiece(reader, entry, folders.get(entry.parent) ?? null, []);
      attachments.push(...filesOf(draft).map(({ sha256 }) => sha256));
      errors += draft.problems.filter(({ code }) => code.startsWith('item-')).length;
    } catch {
      errors++;
    }
  }
  reader.file.close();
  return { items: items.length, attachments, errors, milliseconds: performance.now() - start };
}

/** Files that an item carries itself; an item within it is none. */
function filesOf(draft: PieceDraft): readonly PieceDraft[] {
  return draft.parts.filter(
    ({ mediaType, size, format }) => format !== 'msg' || mediaType === '' || size === 0,
  );
}

function cellsOf({ items, attachments, errors, milliseconds }: PstReading): Cell[] {
  return [items, attachments.length, errors, milliseconds];
}

function against(own: PstReading, other: PstReading | null): Cell[] {
  if (other === null) return ['–', '–', '–', '–', '–'];
  const [items = 0, files = 0, errors = 0, milliseconds = 0] = cellsOf(other);
  return [items, files, equalOf(own.attachments, other.attachments), errors, milliseconds];
}

function equalOf(own: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const hash of other) left.set(hash, (left.get(hash) ?? 0) + 1);
  return own.filter((hash) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0;
  }).length;
}

async function compareMsg(counted: Record<string, Counts>): Promise<void> {
  const sums = { files: 0, threw: 0, attachments: 0, theirs: 0, equal: 0 };
  for (const path of filesIn(FIXTURES, /\.msg$/i)) {
    const bytes = readFileSync(path);
    const given = { bytes, name: basename(path), mediaType: null, charset: null };
    const draft = await draftPiece(given, { format: 'msg', mediaType: 'application/vnd.ms-outlook' }, []);
    const own = filesOf(draft).map(({ sha256 }) => sha256);
    const theirs = readByMsgReader(bytes);
    sums.files++;
    sums.attachments += own.length;
    if (theirs === null) sums.threw++;
    else {
      sums.theirs += theirs.length;
      sums.equal += equalOf(own, theirs);
    }
    counted[keyOf(path)] = { parts: draft.parts.length, problems: draft.problems.length };
  }
  const row = [sums.files, sums.attachments, sums.theirs, sums.equal, sums.threw];
  printTable('.msg', ['files', 'carried', 'by msgreader', 'equal', 'msgreader threw'], [row]);
}

/** The hashes of the files that msgreader finds, or null where it throws. */
function readByMsgReader(bytes: Buffer): string[] | null {
  try {
    const copy = new Uint8Array(bytes).buffer;
    const reader = new MsgReader(copy);
    const { attachments = [] } = reader.getFileData();
    return attachments
      .filter((attachment) => attachment.innerMsgContent !== true)
      .map((attachment) => sha256Of(reader.getAttachment(attachment).content));
  } catch {
    return null;
  }
}

/** What differs from the counts that are committed. Files that are not here are not compared. */
function tellChanges(counted: Readonly<Record<string, Counts>>): void {
  const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Counts>;
  const changed = Object.entries(counted).filter(
    ([name, counts]) => JSON.stringify(counts) !== JSON.stringify(expected[name]),
  );
  printLine(`\n${Object.keys(counted).length} files, ${changed.length} other than in formats.expected.json`);
  for (const [name, counts] of changed)
    printLine(`  ${name}: ${JSON.stringify(expected[name])} is now ${JSON.stringify(counts)}`);
}

/** Two files of the corpora may have one name. */
function keyOf(path: string): string {
  return path.startsWith(FIXTURES) ? relative(FIXTURES, path) : basename(path);
}

function filesIn(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && ending.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

/** The files that pst-extractor brings along. */
function shippedFiles(): string {
  const main = createRequire(import.meta.url).resolve('pst-extractor');
  return join(dirname(main), '..', 'example', 'testdata');
}
