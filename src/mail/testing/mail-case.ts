import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addPieces,
  type CaseFile,
  createCase,
  type MessageHeader,
  type PieceDraft,
  readyPiece,
  receiveSource,
  settle,
  sha256Of,
} from '../../record/index.js';

/** What a test says of a message; the rest is filled in. */
export interface TestDraft {
  /** Two messages are the same piece where this is the same. */
  readonly content: string;
  readonly subject: string | null;
  /** Milliseconds since 1970, or null for a message without a date. */
  readonly at: number | null;
  readonly header: Omit<MessageHeader, 'labels'>;
  readonly text: string;
}

/** A new case in a folder of its own. */
export async function makeCase(): Promise<CaseFile> {
  return createCase(join(mkdtempSync(join(tmpdir(), 'recolement-mail-')), '.recolement'));
}

/** A message as a reader hands it over. */
export function draftOf({ content, subject, at, header, text }: TestDraft): PieceDraft {
  const sha256 = sha256Of(content);
  return {
    sha256,
    identity: sha256,
    size: text.length,
    kind: 'message',
    format: 'eml',
    mediaType: 'message/rfc822',
    title: subject,
    byline: null,
    date: at === null ? null : { raw: new Date(at).toUTCString(), at, offset: 0 },
    language: 'en',
    message: { ...header, labels: [] },
    rendition: { reader: 'test', version: '1', text, pages: null },
    problems: [],
    name: null,
    parts: [],
    marks: null,
  };
}

/** Puts messages on the record, as one source. */
export async function addDrafts(caseFile: CaseFile, drafts: readonly PieceDraft[]): Promise<void> {
  const sha256 = sha256Of(drafts.map((draft) => draft.sha256).join(' '));
  await receiveSource(caseFile, {
    original: { sha256, size: 1 },
    format: 'mbox',
    reader: 'test',
    version: '1',
    detail: {},
    path: 'test.mbox',
    container: null,
    modifiedAt: null,
  });
  const placed = drafts.map((draft, n) => ({
    piece: readyPiece(draft),
    locator: { start: n, end: n + 1, escaping: 'none' as const },
  }));
  await addPieces(caseFile, sha256, placed);
  await settle(caseFile);
}

/** Message-IDs as a header has them, in angle brackets. */
export function bracketed(ids: readonly string[] = []): string[] {
  return ids.map((id) => `<${id}>`);
}
