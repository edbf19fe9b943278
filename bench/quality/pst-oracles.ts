import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PSTFile, type PSTFolder, type PSTMessage } from 'pst-extractor';
import { sha256Of } from '../../src/record/index.js';

/** What another program makes of a PST: its items, the hashes of the files they carry, and its failures. */
export interface PstReading {
  readonly items: number;
  readonly attachments: readonly string[];
  readonly errors: number;
  readonly milliseconds: number;
}

/** The reading of `readpst` (libpst), or null where it is not on the PATH. It writes items and files apart. */
export function readByReadpst(path: string): PstReading | null {
  const folder = mkdtempSync(join(tmpdir(), 'recolement-pst-'));
  const start = performance.now();
  try {
    execFileSync('readpst', ['-D', '-S', '-b', '-q', '-j', '0', '-o', folder, path], { stdio: 'ignore' });
    const milliseconds = performance.now() - start;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const carried = files.filter(({ name }) => /^\d+-/.test(name));
    const attachments = carried.map((file) => sha256Of(readFileSync(join(file.parentPath, file.name))));
    return { items: files.length - carried.length, attachments, errors: 0, milliseconds };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { items: 0, attachments: [], errors: 1, milliseconds: performance.now() - start };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The reading of `pst-extractor`; a folder or an item on which it throws is an error, and it goes on. */
export function readByPstExtractor(path: string): PstReading {
  const quiet = silenced();
  const start = performance.now();
  const found = { items: 0, attachments: [] as string[], errors: 0 };
  try {
    const file = new PSTFile(path);
    walk(file.getRootFolder(), found);
    file.close();
  } catch {
    found.errors++;
  } finally {
    quiet();
  }
  return { ...found, milliseconds: performance.now() - start };
}

interface Found {
  items: number;
  readonly attachments: string[];
  errors: number;
}

function walk(folder: PSTFolder, found: Found): void {
  try {
    for (let item = folder.getNextChild(); item !== null; item = folder.getNextChild()) {
      found.items++;
      readFiles(item as PSTMessage, found);
    }
    for (const below of folder.getSubFolders()) walk(below, found);
  } catch {
    found.errors++;
  }
}

function readFiles(item: PSTMessage, found: Found): void {
  for (let n = 0; n < item.numberOfAttachments; n++) {
    try {
      const attachment = item.getAttachment(n);
      const stream = attachment.embeddedPSTMessage === null ? attachment.fileInputStream : null;
      if (stream === null) continue;
      const bytes = Buffer.alloc(stream.length.toNumber());
      stream.readCompletely(bytes);
      found.attachments.push(sha256Of(bytes));
    } catch {
      found.errors++;
    }
  }
}

/** The library tells its troubles to the console. */
function silenced(): () => void {
  const { error, log } = console;
  console.error = () => {};
  console.log = () => {};
  return () => Object.assign(console, { error, log });
}
