import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addPieces,
  type CaseFile,
  createCase,
  type PieceDraft,
  readyPiece,
  receiveSource,
  settle,
  sha256Of,
} from '../../../record/index.js';
import { marksOf } from '../marks-of.js';

/** A mail for a test, ids without brackets: what the test is about, the rest filled in. */
export interface TestMail {
  readonly id: string | null;
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  /** Days after the beginning of 2018; none for a message without a date. */
  readonly day?: number;
  readonly references?: readonly string[];
}

/** A new case in a folder of its own. */
export async function makeCase(): Promise<CaseFile> {
  return createCase(join(mkdtempSync(join(tmpdir(), 'recolement-copies-')), '.recolement'));
}

/** Puts mails on the record with their marks, as one source. */
export async function addMails(caseFile: CaseFile, mails: readonly TestMail[]): Promise<void> {
  const sha256 = sha256Of(JSON.stringify(mails));
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
  const placed = mails.map((mail, n) => ({
    piece: readyPiece(draftOf(mail)),
    locator: { start: n, end: n + 1, escaping: 'none' as const },
  }));
  await addPieces(caseFile, sha256, placed);
  await settle(caseFile);
}

function draftOf(mail: TestMail): PieceDraft {
  const sha256 = sha256Of(JSON.stringify(mail));
  const at = mail.day === undefined ? null : Date.UTC(2018, 0, 1 + mail.day);
  const draft: PieceDraft = {
    sha256,
    identity: sha256,
    size: mail.text.length,
    kind: 'message',
    format: 'eml',
    mediaType: 'message/rfc822',
    title: mail.subject ?? null,
    byline: null,
    date: at === null ? null : { raw: new Date(at).toUTCString(), at, offset: 0 },
    language: 'en',
    message: {
      messageId: mail.id === null ? null : `<${mail.id}>`,
      inReplyTo: [],
      references: (mail.references ?? []).map((id) => `<${id}>`),
      mailboxes: [{ role: 'from', name: null, address: mail.from ?? 'maud@aldremar.example' }],
      labels: [],
    },
    rendition: { reader: 'test', version: '1', text: mail.text, pages: null },
    problems: [],
    name: null,
    parts: [],
    marks: null,
  };
  return { ...draft, marks: marksOf(draft) };
}
