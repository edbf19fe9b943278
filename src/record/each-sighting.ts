import type { CaseFile } from './open-case.js';
import type { Escaping } from './types.js';

/** A piece in its place: the bytes of a source that hold it, and the hashes its family must have. */
export interface PlacedFamily {
  readonly id: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly escaping: Escaping;
  readonly format: string;
  readonly sha256: string;
  /** Hashes of the parts, nested ones included, in the order of the family. */
  readonly parts: readonly string[];
}

/** How many families `eachSighting` will yield. */
export async function countSightings(caseFile: CaseFile): Promise<number> {
  return caseFile.sqlite
    .prepare('SELECT COUNT(*) FROM sightings WHERE parent IS NULL')
    .pluck()
    .get() as number;
}

/** Every place where a family of pieces stands, source by source and in the order of the bytes. */
export async function* eachSighting(caseFile: CaseFile): AsyncGenerator<PlacedFamily> {
  const parts = caseFile.sqlite
    .prepare(
      `SELECT COALESCE(s.sha256, p.sha256) FROM sightings s JOIN pieces p ON p.serial = s.piece
       WHERE source = ? AND byte_start = ? AND parent IS NOT NULL ORDER BY ordinal`,
    )
    .pluck();
  const rows = caseFile.sqlite
    .prepare(
      `SELECT pieces.id AS id, source, byte_start AS start, byte_end AS end, escaping, format,
         COALESCE(sightings.sha256, pieces.sha256) AS sha256
       FROM sightings JOIN pieces ON pieces.serial = sightings.piece
       WHERE parent IS NULL ORDER BY source, byte_start`,
    )
    .all() as Omit<PlacedFamily, 'parts'>[];
  for (const row of rows) yield { ...row, parts: parts.all(row.source, row.start) as string[] };
}
