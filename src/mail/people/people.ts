import type { CaseFile } from '../../record/index.js';
import { wordsOf } from '../../text/index.js';
import { type PersonSummary, summaryOf } from './person.js';
import { findPersons, mailboxesOfPerson } from './store.js';

/** What to look for: words that begin words of one mailbox, all of them; and how many persons to give. */
export interface PeopleOptions {
  readonly query?: string;
  readonly limit?: number;
}

/** The persons found, those of most messages first, and how many there are in all. */
export interface PeopleFound {
  readonly people: readonly PersonSummary[];
  readonly total: number;
}

/** How many persons are given where nothing else is asked for. */
const LIMIT = 50;

/** The persons of a case, with counts; accents and case of the query do not count. None where nobody answers. */
export async function people(caseFile: CaseFile, options: PeopleOptions = {}): Promise<PeopleFound> {
  const words = wordsOf(options.query ?? '').map((word) => word.form);
  const { ids, total } = findPersons(caseFile, words, options.limit ?? LIMIT);
  return { people: ids.map((id) => summaryOf(caseFile, id, mailboxesOfPerson(caseFile, id))), total };
}
