import type { Language } from '../language/index.js';
import type { Party } from '../statements/index.js';
import { wordsOf } from '../text/index.js';
import { compareDates } from './compare-dates.js';
import { compareName, nameWords } from './compare-names.js';
import type { Attribution, Evidence, Flag } from './types.js';

/** Words of the names of companies, offices, papers and the like, in both languages, folded. */
const COMPANY_WORDS: ReadonlySet<string> = new Set(
  `agence agency association authority autorite bank banque board bureau chambre chamber comite commission committee
  company compagnie conseil corp corporation council cour court department energie energy fondation foundation fund
  fonds gazette group groupe holding holdings inc industries initiative institut institute international journal
  laboratoire labs limited llc ltd ministere ministry motors news office parti partners partnership party plc post power
  press presse research sarl sas services societe society systems tech technologies telegraph times tribune tribunal
  trust union universite university ventures`.split(/\s+/),
);

/** What the article says beside a quotation: who, to whom, and the sentence in which dates may stand. */
export interface Claimed {
  readonly speaker: Party | null;
  readonly addressee: Party | null;
  readonly sentence: string;
  readonly language: Language;
}

/** Whether speaker, addressee and date agree in all, and the flags of those that differ. */
export interface AttributionAnswer {
  readonly attribution: Attribution;
  readonly flags: readonly Flag[];
}

/**
 * Compares what the article says of a quotation with what the record says of its passage. Only what both tell is
 * compared. `isKnown` says whether the record knows someone of that name: a name that it does not know may be a
 * company that spoke through the person who wrote, and is not called different.
 */
export async function compareAttribution(
  claimed: Claimed,
  evidence: Evidence,
  isKnown: (words: readonly string[]) => Promise<boolean>,
): Promise<AttributionAnswer> {
  const { language } = claimed;
  const speaker = await compareParty(
    claimed.speaker,
    evidence.speaker === null ? [] : [evidence.speaker],
    isKnown,
  );
  const addressee = await compareParty(claimed.addressee, evidence.recipients, isKnown);
  const dates = evidence.date === null ? null : compareDates(claimed.sentence, language, evidence.date);
  const flags: Flag[] = [];
  if (speaker === 'differs') flags.push('speaker-differs');
  if (addressee === 'differs') flags.push('addressee-differs');
  if (dates === false) flags.push('date-differs');
  if (flags.length > 0) return { attribution: 'differs', flags };
  return { attribution: speaker, flags };
}

/** Whether one of the mailboxes may be who the article names. */
export function partyMayBe(party: Party | null, written: readonly string[]): boolean {
  const name = party?.name ?? null;
  return name !== null && written.some((mailbox) => compareName(name, mailbox) === 'same');
}

async function compareParty(
  party: Party | null,
  written: readonly string[],
  isKnown: (words: readonly string[]) => Promise<boolean>,
): Promise<Attribution> {
  if (party?.name == null || written.length === 0) return 'unknown';
  if (partyMayBe(party, written)) return 'agrees';
  const words = nameWords(party.name).filter((word) => word.length > 1);
  if (words.length === 0 || speaksThrough(words, written)) return 'unknown';
  return (await isKnown(words)) || looksLikePerson(words) ? 'differs' : 'unknown';
}

/** A company may have spoken through whoever wrote from its domain: that neither agrees nor differs. */
function speaksThrough(words: readonly string[], written: readonly string[]): boolean {
  const domains = written.flatMap((mailbox) => wordsOf(mailbox.split('@')[1] ?? '').map((word) => word.form));
  return words.some((word) => domains.includes(word));
}

/** A name of two or three words, none of which is one that companies and offices are called by. */
function looksLikePerson(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 3 && !words.some((word) => COMPANY_WORDS.has(word));
}
