import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { recolement } from './built.js';
import { type CaseContents, contentsOf, differences } from './case-contents.js';
import { benchPath, messagesOf, sliceOf } from './corpus.js';
import { writeMaildir } from './maildir.js';
import type { BenchOptions } from './options.js';
import { printLine, printTable, tellProgress } from './print-table.js';
import { randomFrom } from './random.js';
import { runMeasured } from './run-measured.js';

const MBOX_MESSAGES = 3000;
const MAILDIR_MESSAGES = 300;
const ZIP_MESSAGES = 100;
const KILLS = 20;
const SEED = 1;

/** Is a case that was killed in the middle of an intake the same as an undisturbed one, once `add` is given again? */
export async function benchKill(options: BenchOptions): Promise<void> {
  const paths = await mailToKill(options.fresh);
  const undisturbed = await addedCase('kill-undisturbed', paths);
  const expected = contentsOf(undisturbed.dir);
  const random = randomFrom(SEED);
  const faults: string[] = [];
  const stages = new Map<string, number>();
  for (let n = 0; n < KILLS; n++) {
    tellProgress(`kill: ${n + 1} of ${KILLS}`);
    // One moment in each twentieth of the time: twenty moments that leave no part of the run out.
    const moment = ((n + random.next()) / KILLS) * undisturbed.seconds;
    const killed = await killedCase(paths, moment);
    stages.set(killed.stage, (stages.get(killed.stage) ?? 0) + 1);
    const different = await finished(killed.dir, paths, expected);
    if (different.length > 0) faults.push(`killed after ${killed.seconds.toFixed(2)} s:`, ...different);
  }
  tellProgress('');
  report(expected, stages, undisturbed.seconds, faults);
}

/** A mailbox, a maildir and a zip of messages that no two of them share. */
async function mailToKill(fresh: boolean): Promise<string[]> {
  const { path: mbox } = await sliceOf(MBOX_MESSAGES);
  const maildir = benchPath('kill-maildir');
  const zip = benchPath('kill.zip');
  const { path: source } = await sliceOf(MBOX_MESSAGES + MAILDIR_MESSAGES + ZIP_MESSAGES);
  if (fresh || !existsSync(zip)) {
    rmSync(maildir, { recursive: true, force: true });
    await writeMaildir(source, maildir, MBOX_MESSAGES, MAILDIR_MESSAGES);
    await writeZip(source, zip);
  }
  return [mbox, maildir, zip];
}

async function writeZip(source: string, zip: string): Promise<void> {
  const entries: Record<string, Uint8Array> = {};
  let n = 0;
  for await (const { bytes } of messagesOf(source)) {
    if (++n > MBOX_MESSAGES + MAILDIR_MESSAGES) entries[`letters/${n}.eml`] = bytes;
  }
  writeFileSync(zip, zipSync(entries));
}

async function addedCase(name: string, paths: readonly string[]): Promise<{ dir: string; seconds: number }> {
  const folder = emptyFolder(name);
  const { seconds } = await runMeasured(recolement('add', ...paths, '--case', folder));
  return { dir: join(folder, '.recolement'), seconds };
}

interface Killed {
  readonly dir: string;
  readonly seconds: number;
  readonly stage: string;
}

/** A case whose intake was killed after so many seconds, or a little earlier where it had ended by then. */
async function killedCase(paths: readonly string[], seconds: number): Promise<Killed> {
  const folder = emptyFolder('kill-case');
  const dir = join(folder, '.recolement');
  const { program, args } = recolement('add', ...paths, '--case', folder);
  const struck = await new Promise<boolean>((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
  return struck ? { dir, seconds, stage: stageOf(dir) } : killedCase(paths, seconds * 0.95);
}

/** How far the intake had come. The log of SQLite is looked at, not the database: looking would repair it. */
function stageOf(dir: string): string {
  if (!existsSync(join(dir, 'case.sqlite'))) return 'before there was a case';
  if (!existsSync(join(dir, 'originals', 'incoming'))) return 'before the first original';
  return 'while pieces were written';
}

/** What differs once `add` was given the same paths again, and what `verify` finds. */
async function finished(dir: string, paths: readonly string[], expected: CaseContents): Promise<string[]> {
  await runMeasured(recolement('add', ...paths, '--case', join(dir, '..')));
  const different = differences(expected, contentsOf(dir));
  const verified = await runMeasured(recolement('verify', '--case', dir)).then(
    () => [],
    (cause: unknown) => [`verify: ${String(cause)}`],
  );
  return [...different, ...verified].map((line) => `  ${line}`);
}

function report(
  expected: CaseContents,
  stages: ReadonlyMap<string, number>,
  seconds: number,
  faults: readonly string[],
): void {
  const rows = Object.entries(expected).map(([name, { length }]) => [name, length]);
  printTable(
    `kill -9 at ${KILLS} moments of an intake of ${seconds.toFixed(1)} s, then "add" again and "verify"`,
    ['compared', 'rows'],
    rows,
    [...stages].map(([stage, count]) => `${count} struck ${stage}`),
  );
  const unequal = faults.filter((line) => !line.startsWith(' ')).length;
  printLine(`${KILLS - unequal} of ${KILLS} equal`);
  for (const line of faults) printLine(line);
}

function emptyFolder(name: string): string {
  const folder = benchPath(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
