import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program to run, with what is set in its environment beside ours. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** An exit code that is an answer too, such as "nothing found". */
  readonly alsoGood?: number;
}

/** What a whole process took: from its start to its end, and the most memory that was resident at once. */
export interface Measured {
  readonly seconds: number;
  /** Processor time, ours and the system's on our behalf: it says less of who else was at work. */
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly stdout: string;
}

const GNU_TIME = '/usr/bin/time';
const POLL_MILLISECONDS = 20;

/**
 * Runs a program to its end and measures it. Peak and processor time are the kernel's own where GNU time is
 * installed; else the peak is read from /proc again and again, and what cannot be had is NaN. Fails where the
 * program does.
 */
export async function runMeasured(command: Command): Promise<Measured> {
  return hasGnuTime() ? runUnderTime(command) : runPolled(command);
}

/** Whether a program answers on this machine at all. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

let gnuTime: boolean | null = null;

function hasGnuTime(): boolean {
  gnuTime ??= /GNU/i.test(spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).stdout ?? '');
  return gnuTime;
}

async function runUnderTime(command: Command): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'recolement-bench-'));
  const report = join(folder, 'time');
  const args = ['-f', '%M %U %S', '-o', report, '--', command.program, ...command.args];
  try {
    const ran = await run({ ...command, program: GNU_TIME, args }, () => {});
    // A line above the figures tells of an exit code that is not 0.
    const figures = readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '';
    const [peak = Number.NaN, user = Number.NaN, system = Number.NaN] = figures.split(' ').map(Number);
    return { ...ran, cpuSeconds: user + system, peakBytes: peak * 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runPolled(command: Command): Promise<Measured> {
  let peakBytes = Number.NaN;
  const ran = await run(command, (pid) => {
    peakBytes = peakOf(pid) ?? peakBytes;
  });
  return { ...ran, cpuSeconds: Number.NaN, peakBytes };
}

function run(command: Command, poll: (pid: number) => void): Promise<Pick<Measured, 'seconds' | 'stdout'>> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command.program, command.args, { env: { ...process.env, ...command.env } });
    const timer = setInterval(() => poll(child.pid ?? 0), POLL_MILLISECONDS);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0 || code === command.alsoGood)
        resolve({ seconds: (performance.now() - start) / 1000, stdout });
      else reject(new Error(`${command.args.join(' ')} ended with ${code}: ${stderr}`));
    });
  });
}

/** The high-water mark of a process's resident memory, or null where it cannot be had (any more). */
function peakOf(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
