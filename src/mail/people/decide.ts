import { type CaseFile, mailboxLine } from '../../record/index.js';
import { rearrange } from './arrange-people.js';
import { isTaken } from './gather-persons.js';
import { inOrder } from './order.js';
import { readMailbox } from './read-mailbox.js';
import {
  addDecision,
  decisionsInForce,
  inTransaction,
  mailboxesById,
  mailboxesOfPerson,
  placeOf,
  undoDecision,
} from './store.js';
import type { Decision, Reading, WrittenMailbox } from './types.js';

/** What came of a decision: the persons as they now are; or why nothing was decided. */
export type Decided =
  | { readonly done: true; readonly action: Decision['action']; readonly persons: readonly string[] }
  | {
      readonly done: false;
      readonly reason: 'unknown' | 'same-person' | 'not-theirs' | 'nothing-left' | 'nothing-to-undo';
    };

/** Says that two persons (whole ids) are one. Logged, and kept over whatever is added later. */
export async function mergePeople(caseFile: CaseFile, one: string, other: string): Promise<Decided> {
  return inTransaction(caseFile, () => {
    const [a, b] = [firstOf(caseFile, one), firstOf(caseFile, other)];
    if (a === undefined || b === undefined) return refused('unknown');
    if (one === other) return refused('same-person');
    const told = { action: 'merge-people', one, other, a: lineOf(a), b: lineOf(b) };
    addDecision(caseFile, { action: 'merge', a: a.id, b: b.id, whole: 0 }, told);
    return settle(caseFile, 'merge', [a.id, b.id]);
  });
}

/**
 * Takes a mailbox out of a person (whole id): `written` is one of their addresses, which goes with every name
 * on it, or a mailbox as `Name <address>` or a name alone, which goes by itself. Logged, and kept over whatever
 * is added later: what is taken out is joined to nothing again but by a merge.
 */
export async function splitPerson(caseFile: CaseFile, id: string, written: string): Promise<Decided> {
  return inTransaction(caseFile, () => {
    const members = inOrder(mailboxesOfPerson(caseFile, id).map(readMailbox));
    if (members.length === 0) return refused('unknown');
    const found = findMailbox(members, written);
    if (found === null) return refused('not-theirs');
    const { taken, whole } = found;
    if (members.every((other) => isTaken(other, taken, whole))) return refused('nothing-left');
    const told = { action: 'split-person', person: id, mailbox: lineOf(taken), whole };
    addDecision(caseFile, { action: 'split', a: taken.id, b: null, whole: whole ? 1 : 0 }, told);
    return settle(caseFile, 'split', [taken.id, ...members.map((member) => member.id)]);
  });
}

/** Takes the last merge or split back that still stands. Logged; undoing again takes back the one before. */
export async function undoPeople(caseFile: CaseFile): Promise<Decided> {
  return inTransaction(caseFile, () => {
    const last = decisionsInForce(caseFile).at(-1);
    if (last === undefined) return refused('nothing-to-undo');
    const touched = last.action === 'merge' ? [last.a, last.b] : [last.mailbox];
    const [a, b] = mailboxesById(caseFile, touched).map(lineOf);
    undoDecision(caseFile, last.n, {
      action: 'undo-people',
      undone: last.action,
      n: last.n,
      a: a ?? null,
      b: b ?? null,
    });
    return settle(caseFile, last.action, touched);
  });
}

function settle(caseFile: CaseFile, action: Decision['action'], mailboxes: readonly number[]): Decided {
  rearrange(caseFile, mailboxes);
  const persons = new Set(mailboxes.flatMap((mailbox) => placeOf(caseFile, mailbox) ?? []));
  return { done: true, action, persons: [...persons] };
}

function refused(reason: Extract<Decided, { done: false }>['reason']): Decided {
  return { done: false, reason };
}

function firstOf(caseFile: CaseFile, id: string): Reading | undefined {
  return inOrder(mailboxesOfPerson(caseFile, id).map(readMailbox))[0];
}

/** The mailbox that is meant; `whole` where an address alone was given and the person has others. */
function findMailbox(
  members: readonly Reading[],
  written: string,
): { taken: Reading; whole: boolean } | null {
  const line = written.trim();
  const exact = members.find((member) => lineOf(member) === line);
  const asked = readMailbox({ id: 0, name: '', address: line.replace(/^<|>$/g, '') });
  const on = members.filter(({ at }) => at.key !== '' && at.key === asked.at.key);
  const [first] = on;
  if (first !== undefined) return { taken: first, whole: true };
  const taken = exact ?? members.find(({ name }) => name === line);
  return taken === undefined ? null : { taken, whole: false };
}

function lineOf({ name, address }: WrittenMailbox): string {
  return mailboxLine({ role: 'from', name: name === '' ? null : name, address });
}
