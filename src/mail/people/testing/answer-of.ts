import { blocksOf, evidenceOfBlocks } from '../evidence-of-blocks.js';
import { gatherPersons } from '../gather-persons.js';
import { readMailbox } from '../read-mailbox.js';
import type { Decision, Evidence, Reading, WrittenMailbox } from '../types.js';

/** A mailbox written `Name <address>`; without brackets, a name alone, or an address alone where it has an @. */
export function mailbox(line: string, id: number): WrittenMailbox {
  const parts = /^(.*?)\s*<([^<>]*)>$/.exec(line);
  if (parts !== null) return { id, name: parts[1] ?? '', address: parts[2] ?? '' };
  return /@|^\/o=/i.test(line) ? { id, name: '', address: line } : { id, name: line, address: '' };
}

/** Persons of mailboxes, in memory: the rules without a case. Ids are the places in the list, from one. */
export function personsIn(
  lines: readonly string[],
  decisions: readonly Decision[] = [],
): { readonly groups: Reading[][]; readonly evidence: Evidence[] } {
  const readings = lines.map((line, index) => readMailbox(mailbox(line, index + 1)));
  const evidence = [...evidenceOfBlocks(blocksOf(readings)).values()].flat();
  return { groups: gatherPersons(readings, evidence, decisions), evidence };
}

/** What the rules say of the first two mailboxes, the others being on the record beside them. */
export function answerOf(...lines: string[]): 'same' | 'candidate' | 'apart' {
  const { groups, evidence } = personsIn(lines);
  if (groups.some((group) => group.some(({ id }) => id === 1) && group.some(({ id }) => id === 2)))
    return 'same';
  return evidence.some(({ a, b }) => Math.min(a, b) === 1 && Math.max(a, b) === 2) ? 'candidate' : 'apart';
}
