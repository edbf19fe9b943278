import type { CaseFile, Checked } from '../../record/index.js';
import { segmentsOf } from '../segments-of.js';
import { SOME } from './enough.js';
import { hashWords } from './hash-words.js';
import { ownSpans } from './own-spans.js';
import { printsOf } from './prints-of.js';
import { ownWords, quotedRunsOf } from './quoted-runs-of.js';
import { shareOfWords } from './share-of-words.js';
import {
  countLinks,
  type HostText,
  idOf,
  quotationHosts,
  type StoredLink,
  senderReader,
  storedLinks,
  textReader,
} from './store.js';

/** How many links `verifyQuotations` will check. */
export async function countQuotations(caseFile: CaseFile): Promise<number> {
  return countLinks(caseFile);
}

/**
 * Checks for each linked quotation that its words still stand where it is said to come from: in the own words of
 * the message, or in the quotation that a lost mail's text is made of. Both texts are read again. Yields each link
 * as it is checked; its fault names the message that quotes.
 */
export async function* verifyQuotations(caseFile: CaseFile): AsyncGenerator<Checked> {
  const read = textReader(caseFile);
  const sender = senderReader(caseFile);
  const hosts = quotationHosts(caseFile);
  const links = [...storedLinks(caseFile)];
  const sightings = sightingsOf(links, hosts);
  for (const link of links) {
    const host = read(link.piece);
    const others = sightings.get(link.source) ?? [];
    const stands =
      standsInSource(host, link, read, hosts) ||
      standsInSighting(host, link, read, others) ||
      standsAsRead(link, read, sender);
    yield {
      kind: 'quotation',
      bytes: host.text.length,
      fault: stands ? null : { code: 'link-lost', thing: idOf(caseFile, link.piece) },
    };
  }
}

/** The sightings of each lost mail that has several. */
function sightingsOf(
  links: readonly StoredLink[],
  hosts: ReadonlyMap<number, unknown>,
): Map<number, StoredLink[]> {
  const sightings = new Map<number, StoredLink[]>();
  for (const link of links) {
    if (!hosts.has(link.source)) continue;
    const known = sightings.get(link.source);
    if (known === undefined) sightings.set(link.source, [link]);
    else known.push(link);
  }
  return sightings;
}

/** Two messages may quote different parts of one lost mail, and a third one both. */
function standsInSighting(
  host: HostText,
  link: StoredLink,
  read: (serial: number) => HostText,
  others: readonly StoredLink[],
): boolean {
  const prints = new Set(printsOf(host.text, host.runs.get(link.n)?.spans ?? []));
  return others.some((other) => {
    if (other.piece === link.piece && other.n === link.n) return false;
    const source = read(other.piece);
    return printsOf(source.text, source.runs.get(other.n)?.spans ?? []).some((print) => prints.has(print));
  });
}

/** As at intake: what is said in the run, its signature left out, stands in what the source itself says. */
function standsAsRead(
  link: StoredLink,
  read: (serial: number) => HostText,
  sender: (serial: number) => string | null,
): boolean {
  const host = read(link.piece).text;
  const source = read(link.source).text;
  const run = quotedRunsOf(host, segmentsOf(host, { from: sender(link.piece) }))[link.n];
  const own = ownWords(segmentsOf(source, { from: sender(link.source) }));
  const known = new Set(printsOf(source, own));
  const prints = run?.prints ?? new Uint32Array();
  const common = prints.filter((print) => known.has(print)).length;
  return common > 0 && common >= prints.length * SOME;
}

/** By words, or by prints: what a link was made by may be either. A lost mail's sightings share one print at least. */
function standsInSource(
  host: HostText,
  link: StoredLink,
  read: (serial: number) => HostText,
  hosts: ReadonlyMap<number, { host: number; n: number }>,
): boolean {
  const run = host.runs.get(link.n)?.spans ?? [];
  const lost = hosts.get(link.source);
  const source = read(lost?.host ?? link.source);
  const spans = lost === undefined ? ownSpans(source) : (source.runs.get(lost.n)?.spans ?? []);
  if (shareOfWords(hashWords(host.text, run), hashWords(source.text, spans)) >= SOME) return true;
  const known = new Set(printsOf(source.text, spans));
  const common = printsOf(host.text, run).filter((print) => known.has(print)).length;
  return common > 0 && (lost !== undefined || common >= printsOf(host.text, run).length * SOME);
}
