import type { CaseFile } from '../../record/index.js';
import { displayName } from './name-person.js';
import { readMailbox } from './read-mailbox.js';
import {
  type CountedMailbox,
  countsOfPerson,
  decisionsInForce,
  evidenceAt,
  mailboxesById,
  mailboxesOfPerson,
  type PersonCounts,
  personsNamed,
  placeOf,
} from './store.js';
import type { Evidence, EvidenceKind, WrittenMailbox } from './types.js';

/** A person by name: who stands behind a mailbox. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  /** A desk, a list or a program: its mailboxes are one address, not one human being. */
  readonly isRole: boolean;
}

/** A person with their addresses and how often they wrote and were written to. */
export interface PersonSummary extends NamedPerson, PersonCounts {
  readonly addresses: readonly string[];
  /** How many ways of writing name and address were joined. */
  readonly mailboxes: number;
}

/** Why two mailboxes are one person's: by evidence, or because a user said so. */
export interface Join {
  readonly kind: EvidenceKind | 'by-hand';
  readonly a: WrittenMailbox;
  readonly b: WrittenMailbox;
}

/** Who might be the same person, and what speaks for it. `kind` joins elsewhere where `isSetAside` is true. */
export interface PersonCandidate {
  readonly person: NamedPerson;
  readonly kind: EvidenceKind;
  readonly own: WrittenMailbox;
  readonly other: WrittenMailbox;
  /** The evidence is enough, but names contradict each other, or a user took them apart. */
  readonly isSetAside: boolean;
}

/** All that is known of a person. */
export interface Person extends PersonSummary {
  readonly names: readonly { readonly name: string; readonly count: number }[];
  readonly written: readonly CountedMailbox[];
  readonly joins: readonly Join[];
  readonly candidates: readonly PersonCandidate[];
}

/** The person of a mailbox; null where the mailbox is unknown or people were not arranged since it came. */
export async function personOf(caseFile: CaseFile, mailbox: number): Promise<NamedPerson | null> {
  const id = placeOf(caseFile, mailbox);
  return id === null ? null : nameOf(id, mailboxesOfPerson(caseFile, id));
}

/**
 * The ids of the persons whom a user means by the beginning of an id or by an address: one; none; or two, where
 * there are two or more.
 */
export async function personsMeant(caseFile: CaseFile, written: string): Promise<readonly string[]> {
  return personsNamed(caseFile, written.trim().replace(/^<|>$/g, ''));
}

/** A person by the whole id, with the evidence of every join; null where nobody has this id. */
export async function person(caseFile: CaseFile, id: string): Promise<Person | null> {
  const written = mailboxesOfPerson(caseFile, id);
  if (written.length === 0) return null;
  const evidence = evidenceAt(
    caseFile,
    written.map((mailbox) => mailbox.id),
  );
  return {
    ...summaryOf(caseFile, id, written),
    names: namesOf(written),
    written,
    joins: joinsOf(caseFile, written, evidence),
    candidates: candidatesOf(caseFile, written, evidence),
  };
}

/** A person with counts, from mailboxes that were read already. */
export function summaryOf(caseFile: CaseFile, id: string, written: readonly CountedMailbox[]): PersonSummary {
  const addresses = new Set(
    written.map(({ address }) => address.toLowerCase()).filter((address) => address !== ''),
  );
  return {
    ...nameOf(id, written),
    ...countsOfPerson(caseFile, id),
    addresses: [...addresses],
    mailboxes: written.length,
  };
}

function nameOf(id: string, written: readonly CountedMailbox[]): NamedPerson {
  const counts = new Map(written.map((mailbox) => [mailbox.id, mailbox.count]));
  const readings = written.map(readMailbox);
  const name = displayName(readings, (mailbox) => counts.get(mailbox) ?? 0);
  return { id, name, isRole: readings.some(({ isRole }) => isRole) };
}

function namesOf(written: readonly CountedMailbox[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { name, count } of written) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

function joinsOf(
  caseFile: CaseFile,
  written: readonly CountedMailbox[],
  evidence: readonly Evidence[],
): Join[] {
  const own = new Map(written.map((mailbox) => [mailbox.id, bare(mailbox)]));
  const between = (a: number, b: number, kind: Join['kind']): Join[] => {
    const [one, other] = [own.get(a), own.get(b)];
    return one === undefined || other === undefined ? [] : [{ kind, a: one, b: other }];
  };
  return [
    ...evidence.flatMap(({ a, b, kind, joins }) => (joins ? between(a, b, kind) : [])),
    ...decisionsInForce(caseFile).flatMap((decision) =>
      decision.action === 'merge' ? between(decision.a, decision.b, 'by-hand') : [],
    ),
  ];
}

/** One row for each other person, by the best evidence. */
function candidatesOf(
  caseFile: CaseFile,
  written: readonly CountedMailbox[],
  evidence: readonly Evidence[],
): PersonCandidate[] {
  const own = new Map(written.map((mailbox) => [mailbox.id, bare(mailbox)]));
  const found = new Map<string, PersonCandidate>();
  for (const { a, b, kind, joins } of evidence) {
    const mine = own.get(a) ?? own.get(b);
    if (mine === undefined || (own.has(a) && own.has(b))) continue;
    const [other] = mailboxesById(caseFile, [mine.id === a ? b : a]);
    const id = other === undefined ? null : placeOf(caseFile, other.id);
    if (other === undefined || id === null || (found.has(id) && !joins)) continue;
    const named = nameOf(id, mailboxesOfPerson(caseFile, id));
    found.set(id, { person: named, kind, own: mine, other, isSetAside: joins });
  }
  return [...found.values()];
}

function bare({ id, name, address }: WrittenMailbox): WrittenMailbox {
  return { id, name, address };
}
