import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { reasonOf } from '../../src/text/index.js';
import { recolement } from './built.js';
import { type CaseContents, contentsOf, countPieces, differences } from './case-contents.js';
import { benchPath, messagesOf, sliceOf } from './corpus.js';
import { writeMaildir } from './maildir.js';
import type { BenchOptions } from './options.js';
import { printLine, printTable, tellProgress } from './print-table.js';
import { randomFrom } from './random.js';
import { type Command, runMeasured } from './run-measured.js';

const MBOX_MESSAGES = 3000;
const MAILDIR_MESSAGES = 300;
const ZIP_MESSAGES = 100;
const KILLS = 20;
const SEED = 1;

/** A moment whose case was not the undisturbed one, and in what. */
interface Fault {
  readonly seconds: number;
  readonly different: readonly string[];
}

/** Is a case that was killed in the middle of an intake the same as an undisturbed one, once `add` is given again? */
export async function benchKill(options: BenchOptions): Promise<void> {
  const paths = await mailToKill(options.fresh);
  const undisturbed = await addedCase('kill-undisturbed', paths);
  const expected = contentsOf(undisturbed.dir);
  const random = randomFrom(SEED);
  const faults: Fault[] = [];
  const struckAt: number[] = [];
  for (let n = 0; n < KILLS; n++) {
    tellProgress(`kill: ${n + 1} of ${KILLS}`);
    // One moment in each twentieth of the time: twenty moments that leave no part of the run out.
    const moment = ((n + random.next()) / KILLS) * undisturbed.seconds;
    const killed = await killedCase(paths, moment);
    struckAt.push(killed.pieces);
    const different = await finished(killed.dir, paths, expected);
    if (different.length > 0) faults.push({ seconds: killed.seconds, different });
  }
  tellProgress('');
  report(expected, struckAt, undisturbed.seconds, faults);
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
  readonly pieces: number;
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
  return struck ? { dir, seconds, pieces: piecesIn(dir) } : killedCase(paths, seconds * 0.95);
}

/** Pieces on the record when the intake was killed. A copy is looked at: looking at a database repairs it. */
function piecesIn(dir: string): number {
  if (!existsSync(join(dir, 'case.sqlite'))) return 0;
  const copy = emptyFolder('kill-look');
  for (const name of readdirSync(dir).filter((one) => /^case\.sqlite(-wal)?$/.test(one))) {
    copyFileSync(join(dir, name), join(copy, name));
  }
  return countPieces(copy);
}

/** What differs once `add` was given the same paths again, and what `verify` finds. */
async function finished(dir: string, paths: readonly string[], expected: CaseContents): Promise<string[]> {
  const stopped = await failureOf(recolement('add', ...paths, '--case', join(dir, '..')));
  if (stopped.length > 0) return stopped;
  return [
    ...differences(expected, contentsOf(dir)),
    ...(await failureOf(recolement('verify', '--case', dir))),
  ];
}

async function failureOf(command: Command): Promise<string[]> {
  return runMeasured(command).then(
    () => [],
    (cause: unknown) => [reasonOf(cause)],
  );
}

function report(
  expected: CaseContents,
  struckAt: readonly number[],
  seconds: number,
  faults: readonly Fault[],
): void {
  const rows = Object.entries(expected).map(([name, { length }]) => [name, length]);
  printTable(
    `kill -9 at ${KILLS} moments of an intake of ${seconds.toFixed(1)} s, then "add" again and "verify"`,
    ['compared', 'rows'],
    rows,
    [`Pieces on the record when it was killed: ${struckAt.join(', ')}`],
  );
  printLine(`${KILLS - faults.length} of ${KILLS} equal`);
  for (const { seconds: moment, different } of faults) {
    printLine(`killed after ${moment.toFixed(2)} s:`);
    for (const line of different) printLine(`  ${line}`);
  }
}

function emptyFolder(name: string): string {
  const folder = benchPath(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
