import type Sqlite from 'better-sqlite3';
import { foldText } from '../text/index.js';

/** Writes the labels of a piece. Writing one again changes nothing: a mail keeps those of all its copies. */
export type LabelWriter = (piece: number, labels: readonly string[]) => void;

/** A writer of labels for one database. Call it inside a transaction, at every sighting of a piece. */
export function labelWriter(sqlite: Sqlite.Database): LabelWriter {
  const add = sqlite.prepare('INSERT OR IGNORE INTO piece_labels (piece, label, folded) VALUES (?, ?, ?)');
  return (piece, labels) => {
    for (const label of labels) add.run(piece, label, foldLabel(label));
  };
}

/** A label as it is looked up: without case, accents and typographic marks, its blanks made one. */
export function foldLabel(label: string): string {
  return foldText(label, 'search').replace(/\s+/g, ' ').trim();
}
