import type { CaseFile, Checked } from '../../record/index.js';
import { SOME } from './enough.js';
import { hashWords } from './hash-words.js';
import { ownSpans } from './own-spans.js';
import { printsOf } from './prints-of.js';
import { shareOfWords } from './share-of-words.js';
import {
  countLinks,
  type HostText,
  idOf,
  quotationHosts,
  type StoredLink,
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
  const hosts = quotationHosts(caseFile);
  for (const link of [...storedLinks(caseFile)]) {
    const host = read(link.piece);
    const stands = standsInSource(host, link, read, hosts);
    yield {
      kind: 'quotation',
      bytes: host.text.length,
      fault: stands ? null : { code: 'link-lost', thing: idOf(caseFile, link.piece) },
    };
  }
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
