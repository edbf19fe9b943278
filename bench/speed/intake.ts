import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { caseSize, folderSize, megabytes, recolement } from './built.js';
import { benchPath, type Slice, shown, sliceOf, warm } from './corpus.js';
import { messagesIn } from './kept-case.js';
import { maildirOf, warmMaildir } from './maildir.js';
import type { BenchOptions } from './options.js';
import { INDEX_COMMANDS, installedPeers, type Peer, peerHome, prepareAnew } from './peers.js';
import { median } from './percentiles.js';
import { printLine, printTable, tellProgress } from './print-table.js';
import { runMeasured } from './run-measured.js';

/** One program that is measured: the work of a whole process over all messages, from nothing. */
interface Contender {
  readonly name: string;
  run(): Promise<Run>;
}

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly storedBytes: number;
  /** Messages that can be found afterwards; what a program takes for a copy is counted once. */
  readonly indexed: number;
}

/** How fast is mail taken in, and in how much memory, beside programs that index the same messages? */
export async function benchIntake(options: BenchOptions): Promise<void> {
  const slice = await sliceOf(options.messages ?? 5000);
  const { peers, notes } = installedPeers();
  const maildir = peers.length === 0 ? null : await maildirOf(slice);
  const contenders = [ours(slice), ...peers.map((peer) => theirs(peer, slice, maildir ?? ''))];
  await warm(slice.path);
  if (maildir !== null) await warmMaildir(maildir);
  const rounds = options.messages === 'all' ? 1 : 3;
  const runs = await runInterleaved(contenders, rounds);
  report(slice, contenders, runs, [
    ...notes,
    ...storedNote(slice),
    rounds === 1 ? 'One run each.' : `Medians of ${rounds} runs, in turns.`,
  ]);
}

function ours(slice: Slice): Contender {
  const folder = benchPath('intake-case');
  return {
    name: 'recolement add',
    async run() {
      rmSync(folder, { recursive: true, force: true });
      const measured = await runMeasured(recolement('add', slice.path, '--case', folder));
      const dir = join(folder, '.recolement');
      return { ...measured, storedBytes: caseSize(dir).database, indexed: await messagesIn(dir) };
    },
  };
}

function theirs(peer: Peer, slice: Slice, maildir: string): Contender {
  const home = peerHome(peer, slice.label);
  return {
    name: INDEX_COMMANDS[peer.name] ?? peer.name,
    async run() {
      await prepareAnew(peer, maildir, home);
      const measured = await runMeasured(peer.index(home));
      const indexed = await peer.count(peer.everything, home);
      return { ...measured, storedBytes: folderSize(home), indexed };
    },
  };
}

/** Every program in turn, and in another order each time: what else the machine does hits all of them alike. */
async function runInterleaved(contenders: readonly Contender[], rounds: number): Promise<Run[][]> {
  const runs: Run[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const n = (round + turn) % contenders.length;
      tellProgress(`intake: ${contenders[n]?.name}, run ${round + 1} of ${rounds}`);
      const run = await contenders[n]?.run();
      if (run !== undefined) runs[n]?.push(run);
    }
  }
  tellProgress('');
  return runs;
}

function report(
  slice: Slice,
  contenders: readonly Contender[],
  runs: readonly (readonly Run[])[],
  notes: readonly string[],
): void {
  const seconds = runs.map((some) => median(some.map((run) => run.seconds)));
  const rows = contenders.map(({ name }, n) => {
    const own = runs[n] ?? [];
    const wall = seconds[n] ?? Number.NaN;
    return [
      name,
      wall,
      median(own.map((run) => run.cpuSeconds)),
      slice.messages / wall,
      megabytes(slice.bytes) / wall,
      megabytes(median(own.map((run) => run.peakBytes))),
      megabytes(median(own.map((run) => run.storedBytes))),
      median(own.map((run) => run.indexed)),
    ];
  });
  const head = ['program', 'wall s', 'cpu s', 'messages/s', 'MB/s', 'peak MB', 'index MB', 'messages in it'];
  const what = `${slice.messages.toLocaleString('en')} messages, ${megabytes(slice.bytes).toFixed(0)} MB (${shown(slice.path)})`;
  printTable(`Intake of ${what}`, head, rows, notes);
  for (const [n, { name }] of contenders.entries()) {
    if (n > 0) printLine(`Speed of ours by that of ${name}: ${ratio(seconds[n], seconds[0])}`);
  }
}

function ratio(theirSeconds = Number.NaN, ourSeconds = Number.NaN): string {
  return (theirSeconds / ourSeconds).toFixed(2);
}

function storedNote(slice: Slice): string[] {
  const { originals } = caseSize(benchPath('intake-case', '.recolement'));
  const ratioToMail = (originals / slice.bytes).toFixed(2);
  return [
    `Ours keeps the originals beside its index: ${megabytes(originals).toFixed(1)} MB (${ratioToMail} of the mail); the peers keep none.`,
  ];
}
