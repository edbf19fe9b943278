import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CASE_FOLDER, type Problem } from '../record/index.js';
import { Failure, reasonOf } from '../text/index.js';
import type { FoundFile } from './file-fault.js';

/** A file to be taken in, or the reason why something that was met is not. */
export type Walked =
  | (FoundFile & { readonly problem: null })
  | { readonly path: string; readonly problem: Problem };

/**
 * Every file at or below the paths given, in the order of their names. A link that is given is followed, one that
 * is met is not, so that no walk goes in circles. The `tmp` of a maildir holds mail that was never delivered
 * whole: its files are named, not read. A case's own folder is passed over.
 * Fails with `file-not-found` for a path that is not there.
 */
export function* walkPaths(paths: readonly string[]): Generator<Walked> {
  for (const path of paths) {
    const found = orNull(() => statSync(path));
    if (found === null) throw new Failure('file-not-found', { path });
    yield* walk(path, found);
  }
}

function* walk(path: string, found: Stats): Generator<Walked> {
  if (found.isFile()) {
    yield { path, size: found.size, modifiedAt: found.mtime.toISOString(), problem: null };
  } else if (found.isDirectory()) {
    yield* walkFolder(path);
  } else {
    yield { path, problem: { code: found.isSymbolicLink() ? 'link-skipped' : 'not-a-file', values: {} } };
  }
}

function* walkFolder(folder: string): Generator<Walked> {
  if (basename(folder) === CASE_FOLDER) return;
  let names: string[];
  try {
    names = readdirSync(folder).sort();
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
    const found = orNull(() => lstatSync(path));
    if (found !== null) yield* walk(path, found);
  }
}

function* undelivered(folder: string): Generator<Walked> {
  const names = orNull(() => readdirSync(folder)) ?? [];
  for (const name of names.filter((one) => !one.startsWith('.')).sort()) {
    yield { path: join(folder, name), problem: { code: 'maildir-undelivered', values: {} } };
  }
}

/** What a look at the disk gives, or null where it fails. */
function orNull<Result>(look: () => Result): Result | null {
  try {
    return look();
  } catch {
    return null;
  }
}
