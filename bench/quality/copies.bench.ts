import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addPaths } from '../../src/intake/index.js';
import { arrangeCopies, arrangeMail, copyOverview } from '../../src/mail/index.js';
import { type CaseFile, closeCase, createCase } from '../../src/record/index.js';
import { benchPath, corpusProblem, sliceOf } from '../speed/corpus.js';
import { printLine, printTable } from '../speed/print-table.js';
import { agreementOf } from './copies-agreement.js';

const EXPECTED = join(import.meta.dirname, 'copies.expected.json');
const JUDGED = join(import.meta.dirname, 'copies.judged.json');

/** A link or a lost mail that was read once: ids of pieces, the number of the run, and whether it is right. */
interface Judged {
  readonly kind: 'reference-and-text' | 'text' | 'quotation';
  readonly host: string;
  readonly n: number;
  readonly right: boolean;
}

/** Copies and quotations of the list mail: what is found, how it agrees with references, and a sample that was read. */
export async function run(): Promise<void> {
  const problem = corpusProblem();
  if (problem !== null) return printLine(problem);
  const slice = await sliceOf('all');
  const folder = benchPath('copies-case');
  rmSync(folder, { recursive: true, force: true });
  const caseFile = await createCase(join(folder, '.recolement'));
  await addPaths(caseFile, [slice.path]);
  const start = performance.now();
  const links = await arrangeCopies(caseFile);
  const seconds = (performance.now() - start) / 1000;
  await arrangeMail(caseFile);
  const found = { links, copies: await copiesFound(caseFile), agreement: agreementOf(caseFile) };
  printTable('Copies', ['', 'count'], Object.entries(found.copies));
  printTable('Quotations', ['', 'count'], [...Object.entries(links), ['seconds', seconds]]);
  printTable(
    'Quoted at depth 1, answering a message on the record',
    ['', 'count'],
    Object.entries(found.agreement),
  );
  tellJudged(caseFile);
  tellChanges(found);
  await closeCase(caseFile);
  rmSync(folder, { recursive: true, force: true });
}

async function copiesFound(caseFile: CaseFile) {
  const { sameContent, sameMessageId, near } = await copyOverview(caseFile, 0);
  const one = (query: string) => caseFile.sqlite.prepare(query).pluck().get() as number;
  return {
    'pieces seen more than once': one(
      'SELECT COUNT(*) FROM (SELECT piece FROM sightings WHERE parent IS NULL GROUP BY piece HAVING COUNT(*) > 1)',
    ),
    'same content: groups': sameContent.groups,
    'same content: messages': sameContent.messages,
    'of these Enron': one(
      `SELECT COUNT(*) FROM copied_messages c JOIN pieces p ON p.serial = c.piece
       WHERE p.message_id LIKE '%.JavaMail.%'`,
    ),
    'same Message-ID, other content: groups': sameMessageId.groups,
    'near copies: groups': near.groups,
    'near copies: messages': near.messages,
  };
}

/** How many of the sample stand as they were judged, and how many of these are right. */
function tellJudged({ sqlite }: CaseFile): void {
  const link = sqlite
    .prepare(
      `SELECT l.reason FROM quotation_links l JOIN pieces p ON p.serial = l.piece WHERE p.id = ? AND l.n = ?`,
    )
    .pluck();
  const judged = JSON.parse(readFileSync(JUDGED, 'utf8')) as Judged[];
  const kinds = ['reference-and-text', 'text', 'quotation'] as const;
  const rows = kinds.map((kind) => {
    const ofKind = judged.filter((one) => one.kind === kind);
    const standing = ofKind.filter(({ host, n }) => link.get(host, n) === kind);
    return [kind, ofKind.length, standing.length, standing.filter(({ right }) => right).length];
  });
  printTable('Read once by hand', ['reason', 'read', 'stand as they did', 'right'], rows);
}

/** Against the figures last committed; with UPDATE=1 they are written anew. */
function tellChanges(found: object): void {
  const now = `${JSON.stringify(found, null, 2)}\n`;
  if (process.env.UPDATE === '1') writeFileSync(EXPECTED, now);
  const before = existsSync(EXPECTED) ? readFileSync(EXPECTED, 'utf8') : '';
  printLine(now === before ? 'The same as last committed.' : `Not the same as last committed:\n${now}`);
}
