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

/** A mail for a test, ids without brackets: what the test is about, the rest filled in. */
export interface TestMail {
  /** Null for a message without Message-ID. */
  readonly id: string | null;
  readonly answers?: readonly string[];
  readonly references?: readonly string[];
  /** Days after the beginning of 2001; none for a message without a date. */
  readonly day?: number;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
}

/** Days after the beginning of 2001 as a date. */
export function dayOf(day: number): number {
  return Date.UTC(2001, 0, 1 + day);
}

/** A new case in a folder of its own. */
export async function makeCase(): Promise<CaseFile> {
  return createCase(join(mkdtempSync(join(tmpdir(), 'recolement-threads-')), '.recolement'));
}

/** Puts mails on the record, as one source. */
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

const bracketed = (ids: readonly string[] = []) => ids.map((id) => `<${id}>`);

function draftOf(mail: TestMail): PieceDraft {
  const sha256 = sha256Of(JSON.stringify(mail));
  const at = mail.day === undefined ? null : dayOf(mail.day);
  const mailboxes = [
    { role: 'from' as const, name: null, address: mail.from ?? 'ada@mail.example' },
    { role: 'to' as const, name: null, address: mail.to ?? 'list@mail.example' },
  ];
  return {
    sha256,
    identity: sha256,
    size: 1,
    kind: 'message',
    format: 'eml',
    mediaType: 'message/rfc822',
    title: mail.subject ?? null,
    byline: null,
    date: at === null ? null : { raw: new Date(at).toUTCString(), at, offset: 0 },
    language: 'en',
    message: {
      messageId: mail.id === null ? null : `<${mail.id}>`,
      inReplyTo: bracketed(mail.answers),
      references: bracketed(mail.references),
      mailboxes,
      labels: [],
    },
    rendition: { reader: 'test', version: '1', text: mail.text ?? 'Nothing new.', pages: null },
    problems: [],
    name: null,
    parts: [],
    marks: null,
  };
}
