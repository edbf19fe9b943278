import type { CaseFile } from '../../../record/index.js';
import { addDrafts, bracketed, draftOf } from '../../testing/mail-case.js';
import { marksOf } from '../marks-of.js';

export { makeCase } from '../../testing/mail-case.js';

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

/** Puts mails on the record with their marks, as one source. */
export async function addMails(caseFile: CaseFile, mails: readonly TestMail[]): Promise<void> {
  await addDrafts(caseFile, mails.map(markedDraft));
}

function markedDraft(mail: TestMail) {
  const draft = draftOf({
    content: JSON.stringify(mail),
    subject: mail.subject ?? null,
    at: mail.day === undefined ? null : Date.UTC(2018, 0, 1 + mail.day),
    header: {
      messageId: mail.id === null ? null : `<${mail.id}>`,
      inReplyTo: [],
      references: bracketed(mail.references),
      mailboxes: [{ role: 'from', name: null, address: mail.from ?? 'maud@aldremar.example' }],
    },
    text: mail.text,
  });
  return { ...draft, marks: marksOf(draft) };
}
