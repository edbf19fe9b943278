import { appendLog, type CaseFile, type LogEntry } from '../../record/index.js';
import type { Decision, Evidence, EvidenceKind, WrittenMailbox } from './types.js';

/** Runs a work in one transaction: all of it, or nothing. */
export function inTransaction<Result>(caseFile: CaseFile, work: () => Result): Result {
  return caseFile.sqlite.transaction(work).immediate();
}

/** Whether mailboxes came since people were last arranged. */
export function hasFreshMailboxes(caseFile: CaseFile): boolean {
  const one = caseFile.sqlite.prepare(
    'SELECT 1 FROM mailboxes WHERE id > (SELECT COALESCE(MAX(mailbox), 0) FROM people_mailboxes) LIMIT 1',
  );
  return one.get() !== undefined;
}

/** The mailboxes that came since people were last arranged. Mailboxes are never taken out, so ids only grow. */
export function freshMailboxes(caseFile: CaseFile): WrittenMailbox[] {
  return caseFile.sqlite
    .prepare(
      `SELECT id, name, address FROM mailboxes
       WHERE id > (SELECT COALESCE(MAX(mailbox), 0) FROM people_mailboxes) ORDER BY id`,
    )
    .all() as WrittenMailbox[];
}

/** Mailboxes by id; those that are not there are left out. */
export function mailboxesById(caseFile: CaseFile, ids: Iterable<number>): WrittenMailbox[] {
  const find = caseFile.sqlite.prepare('SELECT id, name, address FROM mailboxes WHERE id = ?');
  return [...ids].flatMap((id) => (find.get(id) as WrittenMailbox | undefined) ?? []);
}

/** Whether any mailbox was arranged yet. */
export function isArranged(caseFile: CaseFile): boolean {
  return caseFile.sqlite.prepare('SELECT 1 FROM people_mailboxes LIMIT 1').get() !== undefined;
}

/** Where a mailbox was put when it was last arranged. */
export interface PlacedMailbox {
  readonly mailbox: number;
  readonly person: string;
  readonly addressBlock: number | null;
}

/** Every mailbox that was arranged, with its person. */
export function placedMailboxes(caseFile: CaseFile): PlacedMailbox[] {
  return caseFile.sqlite
    .prepare('SELECT mailbox, person, address_block AS addressBlock FROM people_mailboxes')
    .all() as PlacedMailbox[];
}

/** The ids of the mailboxes in a block, of either sort. */
export function membersOfBlock(caseFile: CaseFile): (block: number) => number[] {
  const find = caseFile.sqlite
    .prepare(
      `SELECT mailbox FROM people_mailboxes WHERE address_block = ?
       UNION SELECT mailbox FROM people_mailboxes WHERE family_block = ?`,
    )
    .pluck();
  return (block) => find.all(block, block) as number[];
}

/** A mailbox as it is put: whose it is, and in which blocks. */
export interface Placing {
  readonly mailbox: number;
  readonly person: string;
  readonly addressBlock: number | null;
  readonly familyBlock: number | null;
}

/** Puts mailboxes to persons; those that have a place are moved. */
export function placeMailboxes(caseFile: CaseFile, placings: Iterable<Placing>): void {
  const place = caseFile.sqlite.prepare(
    `INSERT INTO people_mailboxes (mailbox, person, address_block, family_block) VALUES (?, ?, ?, ?)
     ON CONFLICT (mailbox) DO UPDATE SET person = excluded.person`,
  );
  for (const { mailbox, person, addressBlock, familyBlock } of placings) {
    place.run(mailbox, person, addressBlock, familyBlock);
  }
}

/** Writes the evidence of blocks in place of what they had. */
export function replaceEvidence(
  caseFile: CaseFile,
  blocks: ReadonlyMap<number, readonly Evidence[]>,
  anew: boolean,
): void {
  const clear = caseFile.sqlite.prepare('DELETE FROM people_evidence WHERE block = ?');
  const add = caseFile.sqlite.prepare(
    'INSERT INTO people_evidence (block, a, b, kind, joins) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [block, evidence] of blocks) {
    if (!anew) clear.run(block);
    for (const { a, b, kind, joins } of evidence) add.run(block, a, b, kind, joins ? 1 : 0);
  }
}

/** All evidence that joins, as it stands. */
export function joiningEvidence(caseFile: CaseFile): Evidence[] {
  const rows = caseFile.sqlite.prepare('SELECT a, b, kind FROM people_evidence WHERE joins = 1').all() as {
    a: number;
    b: number;
    kind: EvidenceKind;
  }[];
  return rows.map((row) => ({ ...row, joins: true }));
}

/** The evidence that touches these mailboxes, each once. */
export function evidenceAt(caseFile: CaseFile, mailboxes: readonly number[]): Evidence[] {
  const find = caseFile.sqlite.prepare(
    `SELECT a, b, kind, joins FROM people_evidence WHERE a = ?
     UNION SELECT a, b, kind, joins FROM people_evidence WHERE b = ?`,
  );
  const found = new Map<string, Evidence>();
  for (const id of mailboxes) {
    const rows = find.all(id, id) as { a: number; b: number; kind: EvidenceKind; joins: number }[];
    for (const row of rows) found.set(`${row.a} ${row.b} ${row.kind}`, { ...row, joins: row.joins === 1 });
  }
  return [...found.values()];
}

interface DecisionRow {
  readonly n: number;
  readonly action: 'merge' | 'split';
  readonly a: number;
  readonly b: number | null;
  readonly whole: number;
}

/** What was decided by hand and not undone, in order. */
export function decisionsInForce(caseFile: CaseFile): Decision[] {
  const rows = caseFile.sqlite
    .prepare('SELECT n, action, a, b, whole FROM people_decisions WHERE undone_at IS NULL ORDER BY n')
    .all() as DecisionRow[];
  return rows.map(({ n, action, a, b, whole }) =>
    action === 'merge' ? { n, action, a, b: b ?? a } : { n, action, mailbox: a, whole: whole === 1 },
  );
}

/** Writes a decision and logs it; call it inside a transaction. */
export function addDecision(caseFile: CaseFile, decision: Omit<DecisionRow, 'n'>, told: LogEntry): void {
  const at = new Date().toISOString();
  const { action, a, b, whole } = decision;
  caseFile.sqlite
    .prepare(
      `INSERT INTO people_decisions (n, at, action, a, b, whole)
       VALUES ((SELECT COALESCE(MAX(n), 0) + 1 FROM people_decisions), ?, ?, ?, ?, ?)`,
    )
    .run(at, action, a, b, whole);
  appendLog(caseFile, told, at);
}

/** Takes a decision back and logs it; call it inside a transaction. */
export function undoDecision(caseFile: CaseFile, n: number, told: LogEntry): void {
  const at = new Date().toISOString();
  caseFile.sqlite.prepare('UPDATE people_decisions SET undone_at = ? WHERE n = ?').run(at, n);
  appendLog(caseFile, told, at);
}

/** A mailbox with how often it was written, and the id of the first piece that has it. */
export interface CountedMailbox extends WrittenMailbox {
  readonly count: number;
  readonly piece: string | null;
}

/** The mailboxes of a person. */
export function mailboxesOfPerson(caseFile: CaseFile, person: string): CountedMailbox[] {
  return caseFile.sqlite
    .prepare(
      `SELECT m.id, m.name, m.address,
         (SELECT COUNT(*) FROM correspondents c WHERE c.mailbox = m.id) AS count,
         (SELECT p.id FROM correspondents c JOIN pieces p ON p.serial = c.piece
          WHERE c.mailbox = m.id ORDER BY c.piece LIMIT 1) AS piece
       FROM people_mailboxes w JOIN mailboxes m ON m.id = w.mailbox WHERE w.person = ? ORDER BY m.address, m.name`,
    )
    .all(person) as CountedMailbox[];
}

/** The id of the person of a mailbox, or null where it was not arranged. */
export function placeOf(caseFile: CaseFile, mailbox: number): string | null {
  const person = caseFile.sqlite
    .prepare('SELECT person FROM people_mailboxes WHERE mailbox = ?')
    .pluck()
    .get(mailbox) as string | undefined;
  return person ?? null;
}

/** How often a person wrote, was written to and was sent a copy, in messages; and when first and last. */
export interface PersonCounts {
  readonly messages: number;
  readonly from: number;
  readonly to: number;
  readonly cc: number;
  /** Milliseconds since 1970 in UTC; null where no message has a date. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Counts the messages of a person, each once however often they are named in it. */
export function countsOfPerson(caseFile: CaseFile, person: string): PersonCounts {
  return caseFile.sqlite
    .prepare(
      `SELECT COUNT(DISTINCT c.piece) AS messages,
         COUNT(DISTINCT CASE WHEN c.role = 'from' THEN c.piece END) AS "from",
         COUNT(DISTINCT CASE WHEN c.role = 'to' THEN c.piece END) AS "to",
         COUNT(DISTINCT CASE WHEN c.role IN ('cc', 'bcc') THEN c.piece END) AS cc,
         MIN(p.date_at) AS first, MAX(p.date_at) AS last
       FROM people_mailboxes w JOIN correspondents c ON c.mailbox = w.mailbox JOIN pieces p ON p.serial = c.piece
       WHERE w.person = ?`,
    )
    .get(person) as PersonCounts;
}

/**
 * The ids of persons of whom some mailbox has words that begin with all of these (forms of `wordsOf`), those of
 * most messages first; of every person where no words are given. And how many there are in all.
 */
export function findPersons(
  caseFile: CaseFile,
  words: readonly string[],
  limit: number,
): { readonly ids: readonly string[]; readonly total: number } {
  const conditions = words.map(() => 'm.folded LIKE ?').join(' AND ');
  const values = words.map((word) => `% ${word}%`);
  const chosen =
    words.length === 0
      ? ''
      : `WHERE w.person IN (SELECT x.person FROM people_mailboxes x JOIN mailboxes m ON m.id = x.mailbox WHERE ${conditions})`;
  const ids = caseFile.sqlite
    .prepare(
      `SELECT w.person FROM people_mailboxes w JOIN correspondents c ON c.mailbox = w.mailbox ${chosen}
       GROUP BY w.person ORDER BY COUNT(DISTINCT c.piece) DESC, w.person LIMIT ?`,
    )
    .pluck()
    .all(...values, limit) as string[];
  const total = caseFile.sqlite
    .prepare(`SELECT COUNT(DISTINCT w.person) FROM people_mailboxes w ${chosen}`)
    .pluck()
    .get(...values) as number;
  return { ids, total };
}

/** The ids of persons that begin with these letters, or who have this address, in order; two at the most. */
export function personsNamed(caseFile: CaseFile, written: string): string[] {
  const { sqlite } = caseFile;
  const begin = written.toLowerCase();
  if (/^[0-9a-f]{2,16}$/.test(begin)) {
    return sqlite
      .prepare(
        'SELECT DISTINCT person FROM people_mailboxes WHERE person >= ? AND person < ? ORDER BY person LIMIT 2',
      )
      .pluck()
      .all(begin, `${begin}g`) as string[];
  }
  return sqlite
    .prepare(
      `SELECT DISTINCT w.person FROM people_mailboxes w JOIN mailboxes m ON m.id = w.mailbox
       WHERE lower(m.address) = ? ORDER BY w.person LIMIT 2`,
    )
    .pluck()
    .all(begin) as string[];
}
