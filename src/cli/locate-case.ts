import { resolve } from 'node:path';
import {
  type CaseFile,
  closeCase,
  createCase,
  findCase,
  namedCase,
  newCaseFolder,
  openCase,
} from '../record/index.js';
import { Failure } from '../text/index.js';
import type { Context } from './context.js';

/** Runs a work on the case that the command means, and closes it whatever comes. Fails with `case-not-found`. */
export async function withCase<Result>(
  context: Context,
  named: string | undefined,
  work: (caseFile: CaseFile) => Promise<Result>,
): Promise<Result> {
  const dir = named === undefined ? findCase(context.cwd) : namedCase(resolve(context.cwd, named));
  if (dir === null) throw new Failure('case-not-found', { dir: named ?? context.cwd });
  return use(await openCase(dir), work);
}

/** The same for a work that makes the case where there is none: in the folder named, else in the current one. */
export async function withNewCase<Result>(
  context: Context,
  named: string | undefined,
  work: (caseFile: CaseFile) => Promise<Result>,
): Promise<Result> {
  const found = named === undefined ? findCase(context.cwd) : namedCase(resolve(context.cwd, named));
  const dir = found ?? newCaseFolder(resolve(context.cwd, named ?? '.'));
  return use(await createCase(dir), work);
}

async function use<Result>(
  caseFile: CaseFile,
  work: (caseFile: CaseFile) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(caseFile);
  } finally {
    await closeCase(caseFile);
  }
}
