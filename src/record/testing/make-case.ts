import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from '../lasting-transaction.js';
import { type CaseFile, createCase } from '../open-case.js';
import { sha256Of } from '../originals.js';
import { readyPiece } from '../ready-piece.js';
import { addPieces, receiveSource } from '../take-in.js';
import type { Mailbox, PieceDraft } from '../types.js';

/** A new case in a folder of its own. */
export async function makeCase(): Promise<CaseFile> {
  return createCase(join(mkdtempSync(join(tmpdir(), 'recolement-')), '.recolement'));
}

/** A message for a test: what the test is about, the rest filled in. */
export interface TestMessage {
  readonly text: string;
  readonly subject?: string;
  readonly from?: string;
  readonly to?: string;
  readonly date?: string;
  readonly language?: string;
  readonly parts?: readonly PieceDraft[];
}

/** A message as a reader hands it over. */
export function draftMessage(message: TestMessage): PieceDraft {
  const sha256 = sha256Of(JSON.stringify(message));
  const at = message.date === undefined ? null : Date.parse(message.date);
  return {
    sha256,
    identity: sha256,
    size: message.text.length,
    kind: 'message',
    format: 'eml',
    mediaType: 'message/rfc822',
    title: message.subject ?? null,
    byline: null,
    date: message.date === undefined ? null : { raw: message.date, at, offset: 0 },
    language: message.language ?? 'en',
    message: {
      messageId: `<${sha256.slice(0, 8)}@mail.example>`,
      inReplyTo: [],
      references: [],
      labels: [],
      mailboxes: [...mailbox('from', message.from), ...mailbox('to', message.to)],
    },
    rendition: { reader: 'test', version: '1', text: message.text, pages: null },
    problems: [],
    name: null,
    parts: message.parts ?? [],
    marks: null,
  };
}

/** Puts messages on the record, as one source. */
export async function addMessages(caseFile: CaseFile, messages: readonly TestMessage[]): Promise<void> {
  const sha256 = sha256Of(JSON.stringify(messages));
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
  const placed = messages.map((message, n) => ({
    piece: readyPiece(draftMessage(message)),
    locator: { start: n, end: n + 1, escaping: 'none' as const },
  }));
  await addPieces(caseFile, sha256, placed);
  await settle(caseFile);
}

function mailbox(role: 'from' | 'to', written: string | undefined): Mailbox[] {
  if (written === undefined) return [];
  const match = /^(?:(.*?)\s*)?<(.*)>$/.exec(written);
  return [{ role, name: match?.[1] || null, address: match?.[2] ?? written }];
}
