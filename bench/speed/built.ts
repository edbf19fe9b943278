import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './corpus.js';
import type { Command } from './run-measured.js';

const BUILT = join(ROOT, 'dist', 'cli', 'main.js');

/** A command of the built command line, as a user runs it. */
export function recolement(...args: readonly string[]): Command {
  if (!existsSync(BUILT)) throw new Error('dist/cli/main.js is not there: "npm run build" makes it.');
  return { program: process.execPath, args: [BUILT, ...args, '--lang', 'en'], env: {} };
}

/** What a case takes on disk: its database with the write-ahead log, and the originals. */
export function caseSize(dir: string): { database: number; originals: number } {
  const names = readdirSync(dir).filter((name) => name.startsWith('case.sqlite'));
  const database = names.reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);
  return { database, originals: folderSize(join(dir, 'originals')) };
}

/** Bytes of all files below a folder. */
export function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}

export function megabytes(bytes: number): number {
  return bytes / 1e6;
}
