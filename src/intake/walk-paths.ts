import type { Stats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CASE_FOLDER, type Problem } from '../record/index.js';
import { Failure, reasonOf } from '../text/index.js';

/** A file to be taken in, or the reason why something that was met is not. */
export type Walked =
  | { readonly path: string; readonly size: number; readonly modifiedAt: string; readonly problem: null }
  | { readonly path: string; readonly problem: Problem };

/**
 * Every file at or below the paths given, in the order of their names. A link that is given is followed, one that
 * is met is not, so that no walk goes in circles. The `tmp` of a maildir holds mail that was never delivered
 * whole: its files are named, not read. A case's own folder is passed over.
 * Fails with `file-not-found` for a path that is not there.
 */
export async function* walkPaths(paths: readonly string[]): AsyncGenerator<Walked> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new Failure('file-not-found', { path });
    yield* walk(path, found);
  }
}

async function* walk(path: string, found: Stats): AsyncGenerator<Walked> {
  if (found.isFile()) {
    yield { path, size: found.size, modifiedAt: found.mtime.toISOString(), problem: null };
  } else if (found.isDirectory()) {
    yield* walkFolder(path);
  } else {
    yield { path, problem: { code: found.isSymbolicLink() ? 'link-skipped' : 'not-a-file', values: {} } };
  }
}

async function* walkFolder(folder: string): AsyncGenerator<Walked> {
  if (basename(folder) === CASE_FOLDER) return;
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (cause) {
    yield { path: folder, problem: { code: 'folder-unreadable', values: { reason: reasonOf(cause) } } };
    return;
  }
  const isMaildir = names.includes('cur') && names.includes('new');
  for (const name of names) {
    const path = join(folder, name);
    if (isMaildir && name === 'tmp') {
      yield* undelivered(path);
      continue;
    }
    const found = await lstat(path).catch(() => null);
    if (found !== null) yield* walk(path, found);
  }
}

async function* undelivered(folder: string): AsyncGenerator<Walked> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
    yield { path: join(folder, name), problem: { code: 'maildir-undelivered', values: {} } };
  }
}
