import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canNameMail } from '../../src/mail/threads/mail-id.js';
import { serialsOf } from '../../src/mail/threads/serials-of.js';
import type { ArrangedNode } from '../../src/mail/threads/types.js';
import { corpusProblem, ROOT, sliceOf } from '../speed/corpus.js';
import { maildirOf } from '../speed/maildir.js';
import { type Cell, printLine, printTable } from '../speed/print-table.js';
import { measureCase } from './threads-case.js';
import { notmuchThreads, type PeerThreads } from './threads-notmuch.js';
import { addressTest, arrangeMails, mailsOfFolder, mailsOfMbox, type ReadMail } from './threads-read.js';

const FIXTURES = join(ROOT, 'corpora', 'fixtures', 'notmuch', 'test', 'corpora');
const FOLDERS = ['default', 'lkml', 'threading', 'broken', 'duplicate', 'mangling', 'crypto'];
const EXPECTED = join(import.meta.dirname, 'threads.expected.json');

/** Numbers of messages only: what one side joins and the other does not, with why. */
interface Comparison {
  readonly messages: number;
  readonly threads: number;
  readonly theirThreads: number | null;
  /** Sets that only we join, and sets that only they join: the first message of each part. */
  readonly joined: readonly Difference[];
  readonly split: readonly Difference[];
  /** Messages that stand under the same message, and those that do not; null where nobody looked. */
  readonly parents: { readonly equal: number; readonly other: readonly number[] } | null;
}

interface Difference {
  readonly parts: readonly number[];
  readonly why: string;
}

/** Compares threads with notmuch's, mail by mail, on its own fixtures and on the list mail. */
export async function run(): Promise<void> {
  const found: Record<string, Comparison> = {};
  if (!existsSync(FIXTURES)) printLine('corpora/fixtures is not there: the fixtures of notmuch are skipped.');
  else
    for (const name of FOLDERS) {
      const folder = join(FIXTURES, name);
      const theirs = await notmuchThreads(folder, `fixtures-${name}`, true);
      found[name] = compare(mailsOfFolder(folder), theirs);
    }
  const problem = corpusProblem();
  if (problem !== null) printLine(problem);
  for (const size of problem === null ? ([5000, 'all'] as const) : []) {
    const slice = await sliceOf(size);
    const mails = await mailsOfMbox(slice.path);
    const theirs = await notmuchThreads(await maildirOf(slice), slice.label, size !== 'all');
    found[`lists ${slice.label}`] = compare(mails, theirs);
    if (size === 'all') await measureCase(mails);
  }
  tell(found);
}

function compare(mails: readonly ReadMail[], theirs: PeerThreads | null): Comparison {
  const { nodes, threads } = arrangeMails(mails);
  const threadOf = new Map(nodes.flatMap((node) => serialsOf(node).map((serial) => [serial, node.thread])));
  const theirThreadOf = (mail: ReadMail) => theirs?.threads.get(peerId(mail));
  const both = mails.filter((mail) => theirThreadOf(mail) !== undefined);
  const ours = (mail: ReadMail) => threadOf.get(mail.serial);
  const fillers = naming(mails, (id) => !canNameMail(id));
  const addresses = naming(mails, addressTest(mails));
  return {
    messages: mails.length,
    threads: [...threads].length,
    theirThreads: theirs === null ? null : new Set(theirs.threads.values()).size,
    joined: differences(both, ours, theirThreadOf, (parts) =>
      parts.some(({ isMalformed }) => isMalformed)
        ? 'ids without their brackets, or with stray ones'
        : 'unknown',
    ),
    split: differences(both, theirThreadOf, ours, (parts) => {
      if (parts.some(({ serial }) => addresses.has(serial))) return 'the address of a person taken for an id';
      return parts.some(({ serial }) => fillers.has(serial)) ? 'a filler taken for an id' : 'unknown';
    }),
    parents: theirs === null || theirs.parents.size === 0 ? null : compareParents(mails, nodes, theirs),
  };
}

/** Sets that one side joins and the other parts. */
function differences(
  mails: readonly ReadMail[],
  joiner: (mail: ReadMail) => number | undefined,
  parter: (mail: ReadMail) => number | undefined,
  explain: (parts: readonly ReadMail[]) => string,
): Difference[] {
  const sets = new Map<number | undefined, ReadMail[]>();
  for (const mail of mails) {
    const set = sets.get(joiner(mail));
    if (set === undefined) sets.set(joiner(mail), [mail]);
    else set.push(mail);
  }
  return [...sets.values()].flatMap((set) => {
    const firsts = new Map<number | undefined, number>();
    for (const mail of set) if (!firsts.has(parter(mail))) firsts.set(parter(mail), mail.serial);
    return firsts.size < 2 ? [] : [{ parts: [...firsts.values()], why: explain(set) }];
  });
}

/** The messages whose header names what is no mail. */
function naming(mails: readonly ReadMail[], isNoMail: (id: string) => boolean): Set<number> {
  const found = mails.filter(({ inReplyTo, references }) => [...inReplyTo, ...references].some(isNoMail));
  return new Set(found.map(({ serial }) => serial));
}

/** Whether each message stands under the same one; mails that are not there are passed over, as notmuch does. */
function compareParents(
  mails: readonly ReadMail[],
  nodes: readonly ArrangedNode[],
  theirs: PeerThreads,
): { equal: number; other: number[] } {
  const idOf = new Map(mails.map((mail) => [mail.serial, peerId(mail)]));
  const other: number[] = [];
  let equal = 0;
  for (const node of nodes) {
    const [serial = 0] = serialsOf(node);
    const theirParent = theirs.parents.get(idOf.get(serial) ?? '');
    if (theirParent === undefined) continue;
    const parent = parentOnRecord(nodes, node);
    if ((parent === null ? null : (idOf.get(parent) ?? null)) === theirParent) equal++;
    else other.push(serial);
  }
  return { equal, other };
}

/** The serial of the nearest mail above that is on the record. */
function parentOnRecord(nodes: readonly ArrangedNode[], node: ArrangedNode): number | null {
  let above = node.parent === null ? undefined : nodes[node.parent];
  while (above !== undefined && above.copy === null)
    above = above.parent === null ? undefined : nodes[above.parent];
  return above === undefined ? null : (serialsOf(above)[0] ?? null);
}

function peerId({ messageId }: ReadMail): string {
  return (messageId ?? '').slice(1, -1);
}

function tell(found: Readonly<Record<string, Comparison>>): void {
  const rows = Object.entries(found).map(([name, one]): Cell[] => [
    name,
    one.messages,
    one.threads,
    one.theirThreads ?? Number.NaN,
    one.joined.length,
    one.split.length,
    one.parents?.equal ?? Number.NaN,
    one.parents?.other.length ?? Number.NaN,
  ]);
  const head = [
    'mail',
    'messages',
    'threads',
    'notmuch',
    'only we join',
    'only they join',
    'same parent',
    'other',
  ];
  printTable('Threads against notmuch', head, rows);
  const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Comparison>;
  for (const [name, one] of Object.entries(found)) {
    for (const { parts, why } of one.joined)
      printLine(`${name}: only we join messages ${parts.join(', ')}: ${why}`);
    for (const { parts, why } of one.split)
      printLine(`${name}: only they join messages ${parts.join(', ')}: ${why}`);
    if (JSON.stringify(one) !== JSON.stringify(expected[name]))
      printLine(`${name}: other than in threads.expected.json; now ${JSON.stringify(one)}`);
  }
}
