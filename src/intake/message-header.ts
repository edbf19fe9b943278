import type { Mailbox, MailboxRole, MessageHeader, Problem, RecordDate } from '../record/index.js';
import { decodeHeader } from './decode-header.js';
import { fieldOf, type HeaderField } from './header-fields.js';
import { labelsOf } from './labels.js';
import { mailboxesOf } from './mailboxes.js';
import { problemsOfDate } from './message-dates.js';
import { messageIdOf, messageIdsOf } from './message-ids.js';
import { parseMailDate } from './parse-mail-date.js';

/** What the header of a message says of it, and what could not be read of that. */
export interface ReadHeader {
  readonly header: MessageHeader;
  readonly title: string | null;
  readonly date: RecordDate | null;
  readonly problems: readonly Problem[];
}

const ROLES: readonly MailboxRole[] = ['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'];
/** Fields whose text is shown. */
const SHOWN: ReadonlySet<string> = new Set(['subject', ...ROLES]);

/**
 * Reads the header fields that the record keeps (RFC 5322, 3.6). An absent field is null or empty. `now`, in
 * milliseconds since 1970, is the moment behind which no message can have been written.
 */
export function messageHeaderOf(fields: readonly HeaderField[], now: number = Date.now()): ReadHeader {
  const messageId = messageIdOf(fieldOf(fields, 'message-id'));
  const date = dateOf(fields);
  const title = titleOf(fields);
  const header = {
    messageId,
    inReplyTo: idsOf(fields, 'in-reply-to'),
    references: idsOf(fields, 'references'),
    labels: labelsOf(fields),
    mailboxes: ROLES.flatMap((role) => mailboxesOfRole(fields, role)),
  };
  const problems = [
    ...missing(messageId, date),
    ...problemsOfDate(fields, date, now),
    ...unknownCharsets(fields),
  ];
  return { header, title, date, problems };
}

/** What is read from every field of a name, in order. A list may be longer than a call has arguments. */
function gathered<T>(
  fields: readonly HeaderField[],
  name: string,
  read: (raw: string) => readonly T[],
): readonly T[] {
  const all: T[] = [];
  for (const field of fields) {
    if (field.name !== name) continue;
    for (const one of read(field.raw)) all.push(one);
  }
  return all;
}

/** A field that should stand once may stand twice: all mailboxes are kept, for all were shown to someone. */
function mailboxesOfRole(fields: readonly HeaderField[], role: MailboxRole): readonly Mailbox[] {
  return gathered(fields, role, (raw) => mailboxesOf(raw, role));
}

function idsOf(fields: readonly HeaderField[], name: string): readonly string[] {
  const ids = gathered(fields, name, messageIdsOf);
  return ids.length < 2 ? ids : [...new Set(ids)];
}

function titleOf(fields: readonly HeaderField[]): string | null {
  const raw = fieldOf(fields, 'subject');
  const title = raw === null ? '' : decodeHeader(raw).text.trim();
  return title === '' ? null : title;
}

function dateOf(fields: readonly HeaderField[]): RecordDate | null {
  const raw = fieldOf(fields, 'date');
  return raw === null || raw === '' ? null : parseMailDate(decodeHeader(raw).text.trim());
}

function missing(messageId: string | null, date: RecordDate | null): Problem[] {
  const problems: Problem[] = [];
  if (messageId === null) problems.push({ code: 'message-id-missing', values: {} });
  if (date === null) problems.push({ code: 'date-missing', values: {} });
  else if (date.at === null)
    problems.push({ code: 'date-unreadable', values: { raw: date.raw.slice(0, 200) } });
  return problems;
}

function unknownCharsets(fields: readonly HeaderField[]): Problem[] {
  const names = new Set<string>();
  for (const { name, raw } of fields) {
    if (!raw.includes('=?') || !SHOWN.has(name)) continue;
    for (const charset of decodeHeader(raw).unknownCharsets) names.add(charset);
  }
  return [...names].map((charset) => ({ code: 'charset-unknown', values: { charset } }));
}
