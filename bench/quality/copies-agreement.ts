import type { CaseFile } from '../../src/record/index.js';

interface Row {
  readonly parent: string | null;
  /** Whether the archive took the words out of the parent ("An embedded and charset-unspecified text was scrubbed"). */
  readonly isScrubbed: boolean;
  readonly source: string | null;
  readonly reason: string | null;
  readonly prints: number;
  readonly kind: string | null;
  readonly author: string | null;
  readonly sender: string | null;
}

/**
 * Where quoted words are said to come from, against what headers say, for runs at depth 1 of enough words whose
 * host answers a message on the record; and, for all links, whether the author that the attribution line names is
 * the one who sent the message.
 */
export function agreementOf(caseFile: CaseFile): Record<string, number> {
  const counts = { runs: 0, scrubbed: 0, parent: 0, another: 0, lost: 0, open: 0 };
  const authors = { 'links with an author that can be compared': 0, 'of these the sender': 0 };
  for (const row of rowsOf(caseFile)) {
    if (row.parent !== null && row.prints >= 3) count(counts, row);
    const same = row.kind === 'message' ? isSender(row.author, row.sender) : null;
    if (same === null) continue;
    authors['links with an author that can be compared']++;
    if (same) authors['of these the sender']++;
  }
  return { ...counts, ...authors };
}

type Counts = Record<'runs' | 'scrubbed' | 'parent' | 'another' | 'lost' | 'open', number>;

function count(counts: Counts, row: Row): void {
  counts.runs++;
  if (row.isScrubbed) counts.scrubbed++;
  else if (row.reason === null) counts.open++;
  else if (row.reason === 'quotation') counts.lost++;
  else if (row.source === row.parent) counts.parent++;
  else counts.another++;
}

function rowsOf({ sqlite }: CaseFile): Iterable<Row> {
  const rows = sqlite
    .prepare(
      `SELECT r.depth, h.in_reply_to AS answers, h."references" AS named, s.message_id AS source, l.reason, s.kind,
         LENGTH(r.prints) / 4 AS prints, r.author,
         (SELECT m.name || ' ' || m.address FROM correspondents c JOIN mailboxes m ON m.id = c.mailbox
          WHERE c.piece = s.serial AND c.role = 'from' LIMIT 1) AS sender
       FROM quoted_runs r JOIN pieces h ON h.serial = r.piece
       LEFT JOIN quotation_links l ON l.piece = r.piece AND l.n = r.n
       LEFT JOIN pieces s ON s.serial = l.source`,
    )
    .all() as (Row & { depth: number; answers: string | null; named: string | null })[];
  const known = new Map(
    sqlite
      .prepare(
        `SELECT message_id, LENGTH(r.text) < 2000 AND r.text LIKE '%text%scrubbed%' FROM pieces p
         JOIN renditions r ON r.piece = p.serial AND r.n = 1 WHERE message_id IS NOT NULL`,
      )
      .raw()
      .all() as [string, number][],
  );
  return rows.map((row) => {
    const nearest = row.answers?.split(' ')[0] ?? row.named?.split(' ').at(-1) ?? null;
    const parent = row.depth === 1 && nearest !== null && known.has(nearest) ? nearest : null;
    return { ...row, parent, isScrubbed: known.get(parent ?? '') === 1 };
  });
}

/** Whether a name or address of the attribution is one of the sender's; null where either says too little. */
function isSender(author: string | null, sender: string | null): boolean | null {
  const words = (text: string | null) =>
    new Set(
      (text ?? '')
        .toLowerCase()
        .normalize('NFKD')
        .match(/[a-z]{3,}/g) ?? [],
    );
  const [one, other] = [words(author), words(sender)];
  if (one.size === 0 || other.size === 0) return null;
  return [...one].some((word) => !COMMON.has(word) && other.has(word));
}

/** Parts of addresses that say nothing of who it is. */
const COMMON = new Set([
  'com',
  'edu',
  'org',
  'net',
  'mail',
  'gmail',
  'yahoo',
  'hotmail',
  'project',
  'enron',
  'ect',
  'hou',
]);
