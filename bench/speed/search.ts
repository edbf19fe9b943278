import { existsSync } from 'node:fs';
import { type CaseFile, closeCase, openCase, search } from '../../src/index.js';
import { recolement } from './built.js';
import { type Slice, sliceOf } from './corpus.js';
import { keptCase } from './kept-case.js';
import { maildirOf } from './maildir.js';
import type { BenchOptions } from './options.js';
import { installedPeers, type Peer, peerHome, prepareAnew } from './peers.js';
import { median, percentile, timed } from './percentiles.js';
import { type Cell, printTable, tellProgress } from './print-table.js';
import { type Command, runMeasured } from './run-measured.js';

/** A query, and how many messages of the whole corpus answer it; null where programs may count otherwise. */
interface Asked {
  readonly what: string;
  readonly query: string;
  readonly inAll: number | null;
}

const ASKED: readonly Asked[] = [
  { what: 'common word', query: 'data', inAll: null },
  { what: 'rare word', query: 'heteroskedasticity', inAll: null },
  { what: 'phrase', query: '"natural gas"', inAll: 712 },
  { what: 'from: and dates', query: 'from:ripley date:2003..2005', inAll: 1678 },
];
const ROUNDS = 3;
const RUNS = 60;
const COLD_RUNS = 7;
const TOP = 20;

/** How long does a search take, in a program that runs already and as a command of its own? */
export async function benchSearch(options: BenchOptions): Promise<void> {
  const slice = await sliceOf(options.messages ?? 20_000);
  const dir = await keptCase(slice, options.fresh);
  const { peers, notes } = installedPeers();
  for (const peer of peers) await keepIndex(peer, slice);
  await reportResident(slice, dir, peers, notes);
  await reportCold(slice, dir, peers);
}

/** A peer's index is made once and kept, whatever is made anew of ours: it takes minutes. */
async function keepIndex(peer: Peer, slice: Slice): Promise<void> {
  const home = peerHome(peer, slice.label);
  if (existsSync(home)) return;
  tellProgress(`${peer.name} indexes ${slice.messages} messages`);
  await prepareAnew(peer, await maildirOf(slice), home);
  await runMeasured(peer.index(home));
  tellProgress('');
}

async function reportResident(
  slice: Slice,
  dir: string,
  peers: readonly Peer[],
  notes: readonly string[],
): Promise<void> {
  const caseFile = await openCase(dir);
  const rounds = await measureResident(caseFile);
  const rows: Cell[][] = [];
  for (const [n, { what, query, inAll }] of ASKED.entries()) {
    const { total } = await search(caseFile, query, { limit: TOP });
    const counts = await Promise.all(peers.map((peer) => peer.count(query, peerHome(peer, slice.label))));
    const others = inAll !== null && slice.label === 'all' ? [...counts, inAll] : counts;
    const agreement = inAll === null ? '' : compared(total, others);
    rows.push([what, query, total, ...bestOf(rounds, n), ...counts, agreement]);
  }
  await closeCase(caseFile);
  const head = ['question', 'query', 'hits', 'first ms', 'p50 ms', 'p95 ms'];
  printTable(
    `Search of ${slice.messages.toLocaleString('en')} messages, top ${TOP} with passages, resident`,
    [...head, ...peers.map((peer) => `${peer.name} hits`), 'all agree'],
    rows,
    [
      ...notes,
      `${ROUNDS} rounds of ${RUNS} runs each, in turns; the round with the lowest p50. Hits are counted with every copy.`,
      'Programs part words differently, and notmuch looks for stems: counts of single words may differ.',
    ],
  );
}

/** Times of every query by round, run by run: the first call of each round, then the others. */
async function measureResident(caseFile: CaseFile): Promise<number[][][]> {
  const rounds: number[][][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[][] = ASKED.map(() => []);
    for (let run = 0; run <= RUNS; run++) {
      for (const [n, { query }] of ASKED.entries()) {
        const { milliseconds } = await timed(() => search(caseFile, query, { limit: TOP }));
        times[n]?.push(milliseconds);
      }
    }
    rounds.push(times);
  }
  return rounds;
}

/** The very first time of a query, and p50 and p95 of the round that was disturbed least. */
function bestOf(rounds: readonly (readonly (readonly number[])[])[], query: number): number[] {
  const [first = Number.NaN] = rounds[0]?.[query] ?? [];
  const [p50 = Number.NaN, p95 = Number.NaN] =
    rounds
      .map((times) => times[query]?.slice(1) ?? [])
      .map((times) => [median(times), percentile(times, 0.95)])
      .sort(([one = 0], [other = 0]) => one - other)[0] ?? [];
  return [first, p50, p95];
}

function compared(total: number, others: readonly number[]): string {
  const differing = new Set(others.filter((count) => count !== total));
  return differing.size === 0 ? 'yes' : `NO: ${total}, not ${[...differing].join(' or ')}`;
}

async function reportCold(slice: Slice, dir: string, peers: readonly Peer[]): Promise<void> {
  const rows: Cell[][] = [];
  for (const { what, query } of ASKED) {
    const commands = [
      recolement('search', query, '--case', dir),
      ...peers.map((peer) => peer.find(query, peerHome(peer, slice.label))),
    ];
    const [ours = Number.NaN, ...theirs] = await medianMilliseconds(commands);
    rows.push([what, query, ours, ...theirs.flatMap((time) => [time, `${(ours / time).toFixed(1)} ×`])]);
  }
  const names = peers.map((peer) => (peer.name === 'mu' ? 'mu find' : `${peer.name} search`));
  printTable(
    'The same as commands of their own: whole processes, median ms',
    ['question', 'query', 'recolement search', ...names.flatMap((name) => [name, 'ratio'])],
    rows,
    [
      `${COLD_RUNS} runs each, in turns; ${TOP} answers each. Ours shows the passage, the peers a line a message.`,
    ],
  );
}

async function medianMilliseconds(commands: readonly Command[]): Promise<number[]> {
  const times: number[][] = commands.map(() => []);
  for (let run = 0; run < COLD_RUNS; run++) {
    for (const [n, command] of commands.entries()) {
      times[n]?.push((await runMeasured(command)).seconds * 1000);
    }
  }
  return times.map(median);
}
