import type { CaseFile } from './open-case.js';

/** How many groups of messages with the same content there are, and how many messages are in them. */
export interface HitArrangement {
  readonly groups: number;
  readonly copies: number;
}

/**
 * Groups the messages whose content stands on the record more than once, for search to show one of each. Call it
 * when messages were taken in: it reads all content hashes anew, so that the order in which they came
 * changes nothing.
 */
export async function arrangeHits({ sqlite }: CaseFile): Promise<HitArrangement> {
  const arrange = sqlite.transaction(() => {
    sqlite.exec('DELETE FROM copied_messages');
    sqlite.exec(`
      INSERT INTO copied_messages (piece, first, copies)
      SELECT m.piece, g.first, g.copies
      FROM (
        SELECT content_hash, MIN(piece) AS first, COUNT(*) AS copies
        FROM message_marks GROUP BY content_hash HAVING COUNT(*) > 1
      ) g JOIN message_marks m ON m.content_hash = g.content_hash`);
    return sqlite
      .prepare('SELECT COUNT(DISTINCT first) AS groups, COUNT(*) AS copies FROM copied_messages')
      .get() as HitArrangement;
  });
  return arrange.immediate();
}
