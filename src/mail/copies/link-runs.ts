import { isSameMail } from './compare-messages.js';
import { LEAST_PRINTS_LOST, MOST, SOME } from './enough.js';
import { findByText } from './find-by-text.js';
import { commonPrints, sizeOf } from './prints.js';
import type { SettledRuns } from './settled-runs.js';
import type { LinkEvidence, LinkedRuns, Messages, RunLink, Runs } from './types.js';

/**
 * Finds the message that each quoted run comes from. Messages that the host refers to are looked at first; then
 * all that share prints with the run. What a run is linked to depends on what is on the record and on nothing
 * else: not on the order in which it came. What is settled already is taken over.
 */
export function linkRuns(
  messages: Messages,
  runs: Runs,
  evidence: LinkEvidence,
  settled: SettledRuns,
): LinkedRuns {
  const links: RunLink[] = [...settled.links];
  const open: number[] = [];
  const partly = new Set<number>();
  for (let run = 0; run < runs.count; run++) {
    if (sizeOf(runs.prints, run) === 0 || settled.isSettled(run)) continue;
    const best = linkByReference(messages, runs, run, evidence);
    if (best !== null && best.share >= MOST) links.push(best);
    else if (sizeOf(runs.prints, run) >= LEAST_PRINTS_LOST) open.push(run);
    if (best !== null && best.share >= SOME) partly.add(run);
  }
  const byText = findByText(messages, runs, open, evidence);
  links.push(...byText.links);
  return {
    links: links.sort((a, b) => a.run - b.run),
    nowhere: [...settled.nowhere, ...byText.nowhere.filter((run) => !partly.has(run))].sort((a, b) => a - b),
  };
}

/** The named message that holds most of a run; of equal ones the nearest. Null where none holds any. */
function linkByReference(
  messages: Messages,
  runs: Runs,
  run: number,
  evidence: LinkEvidence,
): RunLink | null {
  const host = runs.hosts[run] ?? 0;
  let best: RunLink | null = null;
  for (const source of evidence.named(host)) {
    if (isSameMail(messages, host, source)) continue;
    const share = shareIn(messages, runs, run, source, evidence);
    if (share > (best?.share ?? 0)) best = { run, source, reason: 'reference-and-text', share };
    if (share === 1) break;
  }
  return best;
}

/** By prints where these tell: a whole quotation shares all of them, one of another text none. Else by reading. */
function shareIn(
  messages: Messages,
  runs: Runs,
  run: number,
  source: number,
  evidence: LinkEvidence,
): number {
  const size = sizeOf(runs.prints, run);
  const common = commonPrints(runs.prints, run, messages.prints, source);
  if (size > 1 && (common === 0 || common / size >= MOST)) return common / size;
  if (size === 1 && !evidence.isLongEnough(run)) return 0;
  if (size === 1 && common === 1) return 1;
  return evidence.shareOfWords(run, source);
}
