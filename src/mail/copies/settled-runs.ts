import { SOME } from './enough.js';
import { MOST_SETS, printIndex } from './print-index.js';
import { setOf } from './prints.js';
import type { StoredLink } from './store.js';
import type { LinkedRuns, Messages, RunLink, Runs } from './types.js';

/** What was found out before and still holds: nothing that came since could change it. */
export interface SettledRuns extends LinkedRuns {
  isSettled(run: number): boolean;
}

/** Where more than this share of the record is new, everything is looked at again: nothing is gained by asking. */
const MOST_NEW = 0.25;

/**
 * The runs that what came on record since the last time cannot touch, with what they were linked to then. A run is
 * touched where its host is new, where its host names a new message, where new messages hold so many of its
 * telling prints that one of them may be its source, or where one of its prints has become boilerplate: nothing
 * else goes into the choice of its source. `firstNew` is the index of the first new message; `stored` gives the
 * links of the last time, by host and number; `named` gives the messages that a host names.
 */
export function settledRuns(
  messages: Messages,
  runs: Runs,
  firstNew: number,
  stored: () => Iterable<StoredLink>,
  named: (host: number) => readonly number[],
): SettledRuns {
  const isMostNew = messages.count - firstNew > messages.count * MOST_NEW;
  if (isMostNew) return { isSettled: () => false, links: [], nowhere: [] };
  const news = newPrints(messages, firstNew);
  const touched = new Uint8Array(runs.count);
  for (let run = 0; run < runs.count; run++) {
    const host = runs.hosts[run] ?? 0;
    const isTouched =
      host >= firstNew ||
      mayBeFound(setOf(runs.prints, run), news) ||
      named(host).some((message) => message >= firstNew);
    touched[run] = isTouched ? 1 : 0;
  }
  const links: RunLink[] = [];
  const nowhere: number[] = [];
  let run = 0;
  for (const link of stored()) {
    while (run < runs.count && isBefore(messages, runs, run, link)) run++;
    if (touched[run] === 1) continue;
    const { reason, share } = link;
    if (reason === 'quotation') nowhere.push(run);
    else
      links.push({
        run,
        source: indexOf(messages.serials, messages.count, link.source),
        reason,
        share: share / 1000,
      });
  }
  return { isSettled: (at) => touched[at] === 0, links, nowhere };
}

function isBefore(messages: Messages, runs: Runs, run: number, link: StoredLink): boolean {
  const piece = messages.serials[runs.hosts[run] ?? 0] ?? 0;
  return piece < link.piece || (piece === link.piece && (runs.numbers[run] ?? 0) < link.n);
}

/** A print of new messages that tells something: is it new that it is boilerplate? */
type NewPrints = ReadonlyMap<number, { readonly isBoilerplate: boolean }>;

/** The prints of new messages, without those that were boilerplate before. */
function newPrints(messages: Messages, firstNew: number): NewPrints {
  const { values, starts } = messages.prints;
  const index = printIndex(messages.prints, range(firstNew, messages.count), messages.prints);
  const counts = new Map<number, number>();
  for (let at = starts[firstNew] ?? 0; at < (starts[messages.count] ?? 0); at++) {
    const print = values[at] ?? 0;
    counts.set(print, (counts.get(print) ?? 0) + 1);
  }
  const telling = new Map<number, { isBoilerplate: boolean }>();
  for (const [print, count] of counts) {
    const frequency = index.frequency(print);
    if (frequency - count <= MOST_SETS) telling.set(print, { isBoilerplate: frequency > MOST_SETS });
  }
  return telling;
}

/** Half of a run's prints may be boilerplate; of the others a source must hold some. */
function mayBeFound(prints: Uint32Array, news: NewPrints): boolean {
  let found = 0;
  for (const print of prints) {
    const known = news.get(print);
    if (known?.isBoilerplate) return true;
    if (known !== undefined) found++;
  }
  return found > 0 && found >= (prints.length / 2) * SOME;
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

/** The index of the first serial that is not smaller: of this one, where it is among them. */
export function indexOf(serials: Uint32Array, count: number, serial: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((serials[middle] ?? 0) < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}
