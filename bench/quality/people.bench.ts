import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addPaths } from '../../src/intake/index.js';
import { arrangePeople } from '../../src/mail/index.js';
import { type CaseFile, closeCase, createCase } from '../../src/record/index.js';

const MAIL = new URL('../../corpora/lists-100k.mbox', import.meta.url);
const GOLD = new URL('people.gold.json', import.meta.url);
const EXPECTED = new URL('people.expected.json', import.meta.url);

type Verdict = 'same' | 'not' | 'unclear';

/** Two mailboxes with evidence between them, and what became of it. */
interface Pair {
  readonly kind: string;
  readonly joined: boolean;
  readonly hash: string;
}

/** How a kind of evidence did on the pairs judged by hand. */
interface Score {
  readonly pairs: number;
  readonly same: number;
  readonly not: number;
  readonly unclear: number;
}

/** The committed outcome: counts only. */
interface Outcome {
  readonly mailboxes: number;
  readonly persons: number;
  readonly largest: readonly number[];
  readonly joined: Readonly<Record<string, Score>>;
  readonly apart: Readonly<Record<string, Score>>;
  readonly precision: number;
  readonly recall: number;
}

/**
 * Arranges the people of 100,000 mails and compares joins and candidates with pairs judged by hand. Precision:
 * of the joined pairs that could be judged, those that are one person. Recall: of the judged pairs that are one
 * person, those joined; pairs were drawn among those with evidence, half of them among those left apart.
 */
export async function run(): Promise<void> {
  if (!existsSync(MAIL)) {
    print('corpora/lists-100k.mbox is not here: there is nothing to measure.');
    return;
  }
  const dir = mkdtempSync(join(tmpdir(), 'recolement-people-bench-'));
  const caseFile = await createCase(join(dir, '.recolement'));
  try {
    await addPaths(caseFile, [MAIL.pathname]);
    await timeArranging(caseFile);
    report(outcomeOf(caseFile));
  } finally {
    await closeCase(caseFile);
    rmSync(dir, { recursive: true });
  }
}

async function timeArranging(caseFile: CaseFile): Promise<void> {
  caseFile.sqlite.exec('DELETE FROM people_evidence; DELETE FROM people_mailboxes;');
  const start = performance.now();
  const { added } = await arrangePeople(caseFile);
  const milliseconds = Math.round(performance.now() - start);
  const size = caseFile.sqlite
    .prepare("SELECT SUM(pgsize) FROM dbstat WHERE name LIKE 'people%'")
    .pluck()
    .get() as number;
  print(`${added} mailboxes arranged in ${milliseconds} ms; tables ${(size / 1e6).toFixed(1)} MB`);
}

function outcomeOf(caseFile: CaseFile): Outcome {
  const sizes = caseFile.sqlite
    .prepare('SELECT COUNT(*) FROM people_mailboxes GROUP BY person ORDER BY COUNT(*) DESC')
    .pluck()
    .all() as number[];
  const pairs = pairsOf(caseFile);
  const verdicts = readGold();
  const joined = scores(
    pairs.filter((pair) => pair.joined),
    verdicts,
  );
  const apart = scores(
    pairs.filter((pair) => !pair.joined),
    verdicts,
  );
  const [right, wrong] = [sum(joined, 'same'), sum(joined, 'not')];
  return {
    mailboxes: sizes.reduce((total, size) => total + size, 0),
    persons: sizes.length,
    largest: sizes.slice(0, 10),
    joined,
    apart,
    precision: ratio(right, right + wrong),
    recall: ratio(right, right + sum(apart, 'same')),
  };
}

function pairsOf({ sqlite }: CaseFile): Pair[] {
  const rows = sqlite
    .prepare(
      `SELECT e.kind, e.joins, x.person = y.person AS together,
         a.name AS aName, a.address AS aAddress, b.name AS bName, b.address AS bAddress
       FROM people_evidence e JOIN mailboxes a ON a.id = e.a JOIN mailboxes b ON b.id = e.b
       JOIN people_mailboxes x ON x.mailbox = e.a JOIN people_mailboxes y ON y.mailbox = e.b`,
    )
    .all() as (Record<'kind' | 'aName' | 'aAddress' | 'bName' | 'bAddress', string> &
    Record<'together', number>)[];
  return rows.map((row) => ({
    kind: row.kind,
    joined: row.together === 1,
    hash: hashOf(`${row.aName}\n${row.aAddress}`, `${row.bName}\n${row.bAddress}`),
  }));
}

function hashOf(one: string, other: string): string {
  return createHash('sha256').update([one, other].sort().join('\n\n')).digest('hex').slice(0, 16);
}

function readGold(): ReadonlyMap<string, Verdict> {
  const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as { pairs: Record<string, Verdict> };
  return new Map(Object.entries(gold.pairs));
}

/** A pair may have evidence of two kinds; it counts under each, and its verdict under the first. */
function scores(pairs: readonly Pair[], verdicts: ReadonlyMap<string, Verdict>): Record<string, Score> {
  const found: Record<string, Score> = {};
  const counted = new Set<string>();
  for (const { kind, hash } of pairs) {
    const score = found[kind] ?? { pairs: 0, same: 0, not: 0, unclear: 0 };
    const verdict = counted.has(hash) ? undefined : verdicts.get(hash);
    counted.add(hash);
    found[kind] = {
      ...score,
      pairs: score.pairs + 1,
      ...(verdict === undefined ? {} : { [verdict]: score[verdict] + 1 }),
    };
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sum(found: Readonly<Record<string, Score>>, verdict: Verdict): number {
  return Object.values(found).reduce((total, score) => total + score[verdict], 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

function report(outcome: Outcome): void {
  print(
    `${outcome.mailboxes} mailboxes, ${outcome.persons} persons; the largest: ${outcome.largest.join(', ')}`,
  );
  for (const side of ['joined', 'apart'] as const) {
    for (const [kind, score] of Object.entries(outcome[side])) {
      const { pairs, same, not, unclear } = score;
      print(
        `${side.padEnd(7)} ${kind.padEnd(26)} ${String(pairs).padStart(5)}  judged: same ${same}, not ${not}, unclear ${unclear}`,
      );
    }
  }
  print(`precision ${outcome.precision}, recall among pairs with evidence ${outcome.recall}`);
  compare(outcome);
  if (process.argv.includes('--update')) writeFileSync(EXPECTED, `${JSON.stringify(outcome, null, 2)}\n`);
}

/** Gains and losses against the committed outcome. */
function compare(outcome: Outcome): void {
  if (!existsSync(EXPECTED)) {
    print('No outcome is committed yet: --update writes one.');
    return;
  }
  const before = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Outcome;
  for (const figure of ['mailboxes', 'persons', 'precision', 'recall'] as const) {
    if (before[figure] !== outcome[figure])
      print(`${figure}: ${before[figure]} before, ${outcome[figure]} now`);
  }
  for (const side of ['joined', 'apart'] as const) {
    for (const kind of new Set([...Object.keys(before[side]), ...Object.keys(outcome[side])])) {
      const [was, is] = [before[side][kind]?.pairs ?? 0, outcome[side][kind]?.pairs ?? 0];
      if (was !== is) print(`${side} ${kind}: ${was} before, ${is} now`);
    }
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
