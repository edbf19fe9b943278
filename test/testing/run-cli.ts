import { join } from 'node:path';
import type { Context } from '../../src/cli/context.js';
import { chooseLang } from '../../src/cli/lang.js';
import { runCommandLine } from '../../src/cli/run.js';

export const ROOT = join(import.meta.dirname, '..', '..');
export const FIXTURE = join(ROOT, 'fixtures', 'cases', 'raz-clair');

/** What a whole run of the command line came to. */
export interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line as a user would from `cwd`, without a terminal. */
export async function recolement(cwd: string, ...args: string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const process: Context['process'] = {
    stdout: collector(out),
    stderr: collector(err),
    env: {},
  };
  await runCommandLine(args, { process, cwd, lang: chooseLang(args, {}) });
  return { out: out.join(''), err: err.join(''), code: Number(process.exitCode ?? 0) };
}

function collector(parts: string[]): Context['process']['stdout'] {
  return {
    write(text) {
      parts.push(String(text));
    },
  };
}
