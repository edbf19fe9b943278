import type { CaseFile } from '../../../record/index.js';

/** A message by what a list of copies shows of it. */
export interface CopyRow {
  readonly serial: number;
  readonly id: string;
  readonly title: string | null;
  readonly messageId: string | null;
  readonly date: number | null;
  readonly mih: string | null;
  readonly contentHash: string;
  readonly prints: Uint8Array;
}

/** How many groups of a kind there are, and how many messages are in them. */
export interface GroupCount {
  readonly groups: number;
  readonly messages: number;
}

/** A group of copies: one of it, by id, and how many there are. */
export interface CopyGroup {
  readonly id: string;
  readonly title: string | null;
  readonly messages: number;
}

export type CopyKind = 'content' | 'messageId' | 'near';

const COLUMNS = `p.serial, p.id, p.title, p.message_id AS messageId, p.date_at AS date, m.mih,
  lower(hex(m.content_hash)) AS contentHash, m.prints`;
const FROM = 'FROM message_marks m JOIN pieces p ON p.serial = m.piece';
const OLDEST_FIRST = 'ORDER BY p.date_at IS NULL, p.date_at, p.id';

/** A message with its marks; null for what is no message. */
export function markedMessage({ sqlite }: CaseFile, serial: number): CopyRow | null {
  const row = sqlite.prepare(`SELECT ${COLUMNS} ${FROM} WHERE m.piece = ?`).get(serial);
  return (row as CopyRow | undefined) ?? null;
}

/** The messages with one content, one Message-ID, or in one group of near copies, oldest first. */
export function alike({ sqlite }: CaseFile, kind: CopyKind, message: CopyRow): CopyRow[] {
  const queries: Record<CopyKind, [string, unknown]> = {
    content: [
      'm.piece IN (SELECT c.piece FROM copied_messages c JOIN copied_messages o ON o.first = c.first WHERE o.piece = ?)',
      message.serial,
    ],
    messageId: ['p.message_id = ?', message.messageId],
    near: [
      'm.piece IN (SELECT n.piece FROM near_copies n JOIN near_copies o ON o.first = n.first WHERE o.piece = ?)',
      message.serial,
    ],
  };
  const [where, value] = queries[kind];
  return sqlite.prepare(`SELECT ${COLUMNS} ${FROM} WHERE ${where} ${OLDEST_FIRST}`).all(value) as CopyRow[];
}

/** What of a message makes a group, and the rows that have it. Different contents alone conflict under one id. */
const GROUPS: Record<CopyKind, string> = {
  content: `SELECT MIN(p.id) AS id, COUNT(*) AS messages FROM copied_messages c JOIN pieces p ON p.serial = c.piece
    GROUP BY c.first`,
  messageId: `SELECT MIN(p.id) AS id, COUNT(*) AS messages ${FROM} WHERE p.message_id IS NOT NULL
    GROUP BY p.message_id HAVING COUNT(DISTINCT m.content_hash) > 1`,
  near: `SELECT MIN(p.id) AS id, COUNT(*) AS messages FROM near_copies n JOIN pieces p ON p.serial = n.piece
    GROUP BY n.first`,
};

export function countGroups({ sqlite }: CaseFile, kind: CopyKind): GroupCount {
  return sqlite
    .prepare(`SELECT COUNT(*) AS groups, COALESCE(SUM(messages), 0) AS messages FROM (${GROUPS[kind]})`)
    .get() as GroupCount;
}

/** The groups of a kind with the most messages in them. */
export function largestGroups({ sqlite }: CaseFile, kind: CopyKind, limit: number): CopyGroup[] {
  return sqlite
    .prepare(
      `SELECT g.id, p.title, g.messages FROM (${GROUPS[kind]}) g JOIN pieces p ON p.id = g.id
       ORDER BY g.messages DESC, g.id LIMIT ?`,
    )
    .all(limit) as CopyGroup[];
}
