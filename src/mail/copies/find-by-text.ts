import { compareAge, isSameMail } from './compare-messages.js';
import { MOST, MOST_WITHOUT_REFERENCE, SOME, TELLING_PRINTS } from './enough.js';
import { MOST_SETS, type PrintIndex, printIndex } from './print-index.js';
import { setOf, sizeOf } from './prints.js';
import type { LinkEvidence, LinkedRuns, Messages, RunLink, Runs } from './types.js';

/** Runs looked up at a time: the index of their prints is made for these alone. */
const BATCH = 50_000;
/** Shares so close are taken for equal, and the earlier message is the source. */
const CLOSE = 0.05;

/** A message that shares telling prints with a run. */
interface Sharer {
  readonly source: number;
  readonly common: number;
  readonly share: number;
}

/**
 * Looks runs up by their words alone, in the words that all senders wrote themselves. Prints that many messages
 * have (a footer, an advertisement, a signature) tell nothing; a run with more of these than others is left open.
 */
export function findByText(
  messages: Messages,
  runs: Runs,
  wanted: readonly number[],
  evidence: LinkEvidence,
): LinkedRuns {
  const links: RunLink[] = [];
  const nowhere: number[] = [];
  const counts = new Uint16Array(messages.count);
  for (let from = 0; from < wanted.length; from += BATCH) {
    const batch = wanted.slice(from, from + BATCH);
    const index = printIndex(runs.prints, batch, messages.prints);
    for (const run of batch) {
      const telling = setOf(runs.prints, run).filter((print) => index.frequency(print) <= MOST_SETS);
      if (telling.length < sizeOf(runs.prints, run) / 2) continue;
      const sharers = sharersOf(messages, runs.hosts[run] ?? 0, telling, index, counts);
      const source = chooseSource(messages, runs, run, sharers, evidence);
      if (source !== null) links.push({ run, source: source.source, reason: 'text', share: source.share });
      else if (sharers.length === 0) nowhere.push(run);
    }
  }
  return { links, nowhere };
}

/** The messages in which some of a run's telling prints stand, copies of its host left out. */
function sharersOf(
  messages: Messages,
  host: number,
  telling: Uint32Array,
  index: PrintIndex,
  counts: Uint16Array,
): Sharer[] {
  const touched: number[] = [];
  for (const print of telling) {
    for (const message of index.setsWith(print)) {
      if (counts[message] === 0) touched.push(message);
      counts[message] = (counts[message] ?? 0) + 1;
    }
  }
  const sharers: Sharer[] = [];
  for (const source of touched) {
    const common = counts[source] ?? 0;
    counts[source] = 0;
    const share = common / telling.length;
    if (share >= SOME && !isSameMail(messages, host, source)) sharers.push({ source, common, share });
  }
  return sharers;
}

/** The earliest of those that hold most of the run and were written before its host; null where none was. */
function chooseSource(
  messages: Messages,
  runs: Runs,
  run: number,
  sharers: readonly Sharer[],
  evidence: LinkEvidence,
): Sharer | null {
  const written = messages.dates[runs.hosts[run] ?? 0] ?? Number.POSITIVE_INFINITY;
  const likely = sharers.filter(
    ({ source, share }) => share >= MOST_WITHOUT_REFERENCE && isBefore(messages.dates[source], written),
  );
  const most = likely.reduce((best, { share }) => Math.max(best, share), 0);
  const [first] = likely
    .filter(({ share }) => share >= most - CLOSE)
    .sort((a, b) => compareAge(messages, a.source, b.source));
  if (first === undefined) return null;
  // Few prints may be in common by chance: then the words are read.
  const sure = first.common > TELLING_PRINTS || evidence.shareOfWords(run, first.source) >= MOST;
  return sure ? first : null;
}

/** Unknown dates, which are infinite, rule nothing out. */
function isBefore(date = Number.POSITIVE_INFINITY, written: number): boolean {
  return date <= written || date === Number.POSITIVE_INFINITY;
}
