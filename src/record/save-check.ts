import type { Anchor } from '../text/index.js';
import type { CaseFile } from './open-case.js';

/** A check to be kept: the article by its hash, the report as it was given, and every anchor in it. */
export interface CheckDraft {
  readonly articleSha256: string;
  readonly path: string;
  readonly report: string;
  readonly anchors: readonly { readonly finding: string; readonly anchor: Anchor }[];
}

/**
 * Keeps a check in the case, in place of an earlier one of the same article, so that `verify` can check its
 * anchors again. Anchors name pieces by id; one that names no piece is a fault of the program and throws.
 */
export async function saveCheck(caseFile: CaseFile, draft: CheckDraft): Promise<void> {
  const { sqlite } = caseFile;
  const forget = sqlite.prepare(
    'DELETE FROM anchors WHERE check_id IN (SELECT id FROM checks WHERE article_sha256 = ?)',
  );
  const addAnchor = sqlite.prepare(
    `INSERT INTO anchors (check_id, finding, piece, rendition, text_start, text_end, exact, prefix, suffix)
     VALUES (?, ?, (SELECT serial FROM pieces WHERE id = ?), ?, ?, ?, ?, ?, ?)`,
  );
  const save = sqlite.transaction(() => {
    forget.run(draft.articleSha256);
    const id = saveReport(caseFile, draft);
    for (const { finding, anchor } of draft.anchors) {
      const { piece, rendition, start, end, exact, prefix, suffix } = anchor;
      addAnchor.run(id, finding, piece, rendition, start, end, exact, prefix, suffix);
    }
  });
  save.immediate();
}

function saveReport(caseFile: CaseFile, draft: CheckDraft): number {
  return caseFile.sqlite
    .prepare(
      `INSERT INTO checks (article_sha256, path, at, report) VALUES (?, ?, ?, ?)
       ON CONFLICT (article_sha256) DO UPDATE SET path = excluded.path, at = excluded.at, report = excluded.report
       RETURNING id`,
    )
    .pluck()
    .get(draft.articleSha256, draft.path, new Date().toISOString(), draft.report) as number;
}
