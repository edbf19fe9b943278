import type { Mailbox, MailboxRole, MessageHeader, Problem, RecordDate } from '../record/index.js';
import { decodeHeader } from './decode-header.js';
import { fieldOf, type HeaderField } from './header-fields.js';
import { mailboxesOf } from './mailboxes.js';
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

/** Reads the header fields that the record keeps (RFC 5322, 3.6). An absent field is null or empty. */
export function messageHeaderOf(fields: readonly HeaderField[]): ReadHeader {
  const messageId = messageIdOf(fieldOf(fields, 'message-id'));
  const date = dateOf(fields);
  const title = titleOf(fields);
  const header = {
    messageId,
    inReplyTo: idsOf(fields, 'in-reply-to'),
    references: idsOf(fields, 'references'),
    mailboxes: ROLES.flatMap((role) => mailboxesOfRole(fields, role)),
  };
  const problems = [...missing(messageId, date), ...unknownCharsets(fields)];
  return { header, title, date, problems };
}

/** A field that should stand once may stand twice: all mailboxes are kept, for all were shown to someone. */
function mailboxesOfRole(fields: readonly HeaderField[], role: MailboxRole): Mailbox[] {
  return fields.filter(({ name }) => name === role).flatMap(({ raw }) => mailboxesOf(raw, role));
}

function idsOf(fields: readonly HeaderField[], name: string): readonly string[] {
  const ids = fields.filter((field) => field.name === name).flatMap(({ raw }) => messageIdsOf(raw));
  return [...new Set(ids)];
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
  const shown = new Set<string>(['subject', ...ROLES]);
  const names = fields
    .filter(({ name }) => shown.has(name))
    .flatMap(({ raw }) => decodeHeader(raw).unknownCharsets);
  return [...new Set(names)].map((charset) => ({ code: 'charset-unknown', values: { charset } }));
}
