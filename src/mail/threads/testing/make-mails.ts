import type { CaseFile } from '../../../record/index.js';
import { addDrafts, bracketed, draftOf } from '../../testing/mail-case.js';

export { makeCase } from '../../testing/mail-case.js';

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

/** Puts mails on the record, as one source. */
export async function addMails(caseFile: CaseFile, mails: readonly TestMail[]): Promise<void> {
  await addDrafts(
    caseFile,
    mails.map((mail) =>
      draftOf({
        content: JSON.stringify(mail),
        subject: mail.subject ?? null,
        at: mail.day === undefined ? null : dayOf(mail.day),
        header: {
          messageId: mail.id === null ? null : `<${mail.id}>`,
          inReplyTo: bracketed(mail.answers),
          references: bracketed(mail.references),
          mailboxes: [
            { role: 'from', name: null, address: mail.from ?? 'ada@mail.example' },
            { role: 'to', name: null, address: mail.to ?? 'list@mail.example' },
          ],
        },
        text: mail.text ?? 'Nothing new.',
      }),
    ),
  );
}
