import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { caseSize, folderSize, megabytes, recolement } from './built.js';
import { benchPath, type Slice, shown, sliceOf, warm } from './corpus.js';
import { countIn, messagesIn } from './kept-case.js';
import { maildirOf, warmMaildir } from './maildir.js';
import type { BenchOptions } from './options.js';
import { INDEX_COMMANDS, installedPeers, type Peer, peerHome, prepareAnew } from './peers.js';
import { median } from './percentiles.js';
import { printLine, printTable, tellProgress } from './print-table.js';
import { runMeasured } from './run-measured.js';

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly storedBytes: number;
  /** Messages that can be found afterwards; what a program takes for a copy is counted once. */
  readonly indexed: number;
}

/** One program that is measured: the work of a whole process over all messages, from nothing. */
interface Contender {
  readonly name: string;
  readonly isOurs: boolean;
  run(): Promise<Run>;
  /** How many messages answer a query, after a run. */
  count(query: string): Promise<number>;
}

/** Queries that every program must answer alike: a speed that loses a message is none. */
const QUERIES = [
  { ours: '"natural gas"', theirs: '"natural gas"' },
  { ours: 'from:ripley date:2003..2005', theirs: 'from:ripley date:2003..2005' },
];

/** How fast is mail taken in, and in how much memory, beside programs that index the same messages? */
export async function benchIntake(options: BenchOptions): Promise<void> {
  const slice = await sliceOf(options.messages ?? 5000);
  const { peers, notes } = installedPeers();
  const maildir = await maildirOf(slice);
  const contenders = [
    ours('recolement add, mbox', slice.path),
    ours('recolement add, maildir', maildir),
    ...peers.map((peer) => theirs(peer, slice, maildir)),
  ];
  await warm(slice.path);
  await warmMaildir(maildir);
  const rounds = options.messages === 'all' ? 1 : 3;
  const runs = await runInterleaved(contenders, rounds);
  report(slice, contenders, runs, [
    ...notes,
    ...storedNote(slice),
    rounds === 1 ? 'One run each.' : `Medians of ${rounds} runs, in turns.`,
  ]);
  await reportHits(contenders);
}

function ours(name: string, path: string): Contender {
  const folder = benchPath(name.endsWith('maildir') ? 'intake-case-maildir' : 'intake-case');
  const dir = join(folder, '.recolement');
  return {
    name,
    isOurs: true,
    async run() {
      rmSync(folder, { recursive: true, force: true });
      const measured = await runMeasured(recolement('add', path, '--case', folder));
      return { ...measured, storedBytes: caseSize(dir).database, indexed: await messagesIn(dir) };
    },
    count: (query) => countIn(dir, query),
  };
}

function theirs(peer: Peer, slice: Slice, maildir: string): Contender {
  const home = peerHome(peer, slice.label);
  return {
    name: INDEX_COMMANDS[peer.name] ?? peer.name,
    isOurs: false,
    count: (query) => peer.count(query, home),
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
  const rows = contenders.map(({ name }, n) => rowOf(slice, name, seconds[n], runs[n] ?? []));
  const head = [
    'program',
    'wall s',
    'cpu s',
    'messages/s',
    'MB/s',
    'peak MB',
    'index MB',
    'index/mail',
    'messages in it',
  ];
  const what = `${slice.messages.toLocaleString('en')} messages, ${megabytes(slice.bytes).toFixed(0)} MB (${shown(slice.path)})`;
  printTable(`Intake of ${what}`, head, rows, notes);
  for (const [n, own] of contenders.entries()) {
    for (const [m, peer] of contenders.entries()) {
      if (!own.isOurs || peer.isOurs) continue;
      printLine(`Speed of ${own.name} by that of ${peer.name}: ${ratio(seconds[m], seconds[n])}`);
    }
  }
}

function rowOf(
  slice: Slice,
  name: string,
  wall = Number.NaN,
  runs: readonly Run[] = [],
): (string | number)[] {
  const stored = median(runs.map((run) => run.storedBytes));
  return [
    name,
    wall,
    median(runs.map((run) => run.cpuSeconds)),
    slice.messages / wall,
    megabytes(slice.bytes) / wall,
    megabytes(median(runs.map((run) => run.peakBytes))),
    megabytes(stored),
    stored / slice.bytes,
    median(runs.map((run) => run.indexed)),
  ];
}

async function reportHits(contenders: readonly Contender[]): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const query of QUERIES) {
    const counts = [];
    for (const { isOurs, count } of contenders) counts.push(await count(isOurs ? query.ours : query.theirs));
    rows.push([query.ours, ...counts]);
  }
  printTable(
    'Messages that answer, after these runs',
    ['query', ...contenders.map(({ name }) => name)],
    rows,
    [],
  );
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
