import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerFieldsOf } from '../../src/intake/header-fields.js';
import { messageHeaderOf } from '../../src/intake/message-header.js';
import { arrange } from '../../src/mail/threads/arrange.js';
import { addMail, newDraft } from '../../src/mail/threads/draft.js';
import { addressIn } from '../../src/mail/threads/mail-id.js';
import type { Arrangement, Mail } from '../../src/mail/threads/types.js';
import { messagesOf } from '../speed/corpus.js';

/** A mail with what the comparison asks beside its ids. */
export interface ReadMail extends Mail {
  readonly addresses: readonly string[];
  /** Whether a field of ids is not written as RFC 5322 wants it: without brackets, or with one too many. */
  readonly isMalformed: boolean;
}

export async function mailsOfMbox(path: string, most = Number.POSITIVE_INFINITY): Promise<ReadMail[]> {
  const mails: ReadMail[] = [];
  for await (const { bytes } of messagesOf(path)) {
    if (mails.length >= most) break;
    mails.push(readMail(bytes, mails.length + 1));
  }
  return mails;
}

/** The mails in the files of a folder, those below it too. */
export function mailsOfFolder(folder: string): ReadMail[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path, index) => readMail(readFileSync(path), index + 1));
}

/** Threads as the program makes them, without a case. */
export function arrangeMails(mails: readonly ReadMail[]): Arrangement {
  const isAddress = addressTest(mails);
  const draft = newDraft();
  for (const mail of mails) addMail(draft, mail, isAddress);
  return arrange(draft);
}

/** What the program takes for the address of a person: see `arrangeThreads`. */
export function addressTest(mails: readonly ReadMail[]): (id: string) => boolean {
  const addresses = new Set(mails.flatMap((mail) => mail.addresses));
  const borne = new Set(mails.map(({ messageId }) => messageId));
  return (id) => addresses.has(addressIn(id)) && !borne.has(id);
}

function readMail(bytes: Uint8Array, serial: number): ReadMail {
  const { fields } = headerFieldsOf(bytes);
  const { header, date } = messageHeaderOf(fields);
  const { messageId, inReplyTo, references, mailboxes } = header;
  const written = fields.filter(({ name }) => name === 'in-reply-to' || name === 'references');
  return {
    serial,
    piece: String(serial).padStart(16, '0'),
    messageId,
    inReplyTo,
    references,
    date: date?.at ?? null,
    addresses: mailboxes.map(({ address }) => address.toLowerCase()).filter((address) => address !== ''),
    isMalformed: written.some(({ raw }) => raw.includes('@') && (!raw.includes('<') || /<[^>]*</.test(raw))),
  };
}
