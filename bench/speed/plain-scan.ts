import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { wordsOf } from '../../src/text/index.js';

/** A text of the case, as written and as its folded words between single spaces. */
export interface ScannedText {
  readonly id: string;
  readonly text: string;
  readonly words: string;
}

/** Every text of a case, held in memory: what a search without an index would have to go through. */
export function allTexts(dir: string): ScannedText[] {
  const sqlite = new Sqlite(join(dir, 'case.sqlite'), { readonly: true });
  try {
    const rows = sqlite
      .prepare('SELECT p.id, r.text FROM renditions r JOIN pieces p ON p.serial = r.piece ORDER BY p.id')
      .all() as { id: string; text: string }[];
    return rows.map((row) => ({ ...row, words: foldedWords(row.text) }));
  } finally {
    sqlite.close();
  }
}

/** The ids of the pieces in which these words stand side by side. Every text is gone through to its end or a hit. */
export function scan(texts: readonly ScannedText[], quotation: string): string[] {
  const wanted = foldedWords(quotation);
  return texts.filter(({ words }) => words.indexOf(wanted) >= 0).map(({ id }) => id);
}

/** " word word ": so that words are found whole. */
function foldedWords(text: string): string {
  return ` ${wordsOf(text)
    .map(({ form }) => form)
    .join(' ')} `;
}
