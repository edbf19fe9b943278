import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeCase, openCase, search, statusOf } from '../../src/index.js';
import { recolement } from './built.js';
import { benchPath, type Slice } from './corpus.js';
import { tellProgress } from './print-table.js';
import { runMeasured } from './run-measured.js';

/**
 * The folder of a case that holds a slice whole. It is kept for the next bench, finished where its intake was
 * stopped, and made again where `fresh` is set: what is kept is as the program of its day read it.
 */
export async function keptCase(slice: Slice, fresh: boolean): Promise<string> {
  const folder = benchPath(`case-${slice.label}`);
  const dir = join(folder, '.recolement');
  if (fresh) rmSync(folder, { recursive: true, force: true });
  if (!(await holdsWhole(dir, slice))) {
    tellProgress(`taking in ${slice.messages} messages`);
    await runMeasured(recolement('add', slice.path, '--case', folder));
    tellProgress('');
  }
  return dir;
}

/** How many messages a case holds, those that other messages carry left out of the count. */
export async function messagesIn(dir: string): Promise<number> {
  return countIn(dir, 'kind:message -kind:attachment');
}

/** How many pieces of a case answer a query, every copy counted. */
export async function countIn(dir: string, query: string): Promise<number> {
  const caseFile = await openCase(dir);
  try {
    return (await search(caseFile, query, { limit: 1, all: true })).total;
  } finally {
    await closeCase(caseFile);
  }
}

async function holdsWhole(dir: string, slice: Slice): Promise<boolean> {
  if (!existsSync(join(dir, 'case.sqlite'))) return false;
  const caseFile = await openCase(dir);
  try {
    const { sources } = await statusOf(caseFile);
    return sources.unfinished === 0 && sources.bytes >= slice.bytes;
  } finally {
    await closeCase(caseFile);
  }
}
