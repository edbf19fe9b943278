import type { CaseFile } from './open-case.js';

/** Whether some mailbox of the case holds all of these words (forms of `wordsOf`) in its name or address. */
export async function isKnownMailbox(caseFile: CaseFile, words: readonly string[]): Promise<boolean> {
  if (words.length === 0) return false;
  const condition = words.map(() => 'folded LIKE ?').join(' AND ');
  return (
    caseFile.sqlite
      .prepare(`SELECT 1 FROM mailboxes WHERE ${condition} LIMIT 1`)
      .get(...words.map((word) => `% ${word} %`)) !== undefined
  );
}
