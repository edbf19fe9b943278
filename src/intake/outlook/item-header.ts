import type { Mailbox, MailboxRole, RecordDate } from '../../record/index.js';
import { headerFieldsOf } from '../header-fields.js';
import { messageHeaderOf, type ReadHeader } from '../message-header.js';
import { messageIdOf, messageIdsOf } from '../message-ids.js';
import { PUBLIC_STRINGS } from './named-properties.js';
import { numberOfProperty, TAG, textOfProperty, textsOfProperty, timeOfProperty } from './property-values.js';
import type { MapiItem, MapiProperties } from './types.js';

/** Kinds of recipients (MS-OXCMSG, 2.2.3.1.2). */
const RECIPIENTS: readonly (readonly [number, MailboxRole, number])[] = [
  [1, 'to', TAG.displayTo],
  [2, 'cc', TAG.displayCc],
  [3, 'bcc', TAG.displayBcc],
];

/**
 * What an item says of itself: by the header it came with through the net, and, field by field where that says
 * nothing, by the properties that Outlook keeps. X.500 addresses stay as they are written.
 */
export function itemHeaderOf({ properties, recipients }: MapiItem): ReadHeader {
  const transported = textOfProperty(properties, TAG.transportHeaders) ?? '';
  const read = messageHeaderOf(headerFieldsOf(Buffer.from(transported, 'utf8')).fields);
  const { header } = read;
  const own = <Thing>(ids: readonly Thing[], other: () => readonly Thing[]) =>
    ids.length > 0 ? ids : other();
  const messageId = header.messageId ?? messageIdOf(idText(properties, TAG.messageId));
  const date = read.date?.at == null ? (itemDateOf(properties) ?? read.date) : read.date;
  return {
    header: {
      messageId,
      inReplyTo: own(header.inReplyTo, () => messageIdsOf(idText(properties, TAG.inReplyTo))),
      references: own(header.references, () => messageIdsOf(idText(properties, TAG.references))),
      mailboxes: mailboxesOf(header.mailboxes, properties, recipients),
      labels: [...new Set([...header.labels, ...textsOfProperty(properties, `${PUBLIC_STRINGS}/Keywords`)])],
    },
    title: read.title ?? subjectOf(properties),
    date,
    problems: read.problems.filter(({ code }) => !isMended(code, messageId, date)),
  };
}

/** When an item was sent, or came, by its properties; the zone of the sender is not kept there. */
export function itemDateOf(properties: MapiProperties): RecordDate | null {
  const at = timeOfProperty(properties, TAG.submitTime) ?? timeOfProperty(properties, TAG.deliveryTime);
  return at === null ? null : dateAt(at);
}

/** A moment that no one wrote down as text, in ISO 8601. */
export function dateAt(at: number): RecordDate {
  return { raw: new Date(at).toISOString(), at, offset: null };
}

/** The subject; Outlook may put a mark before it that tells how long its "Re: " is (MS-PST, 2.5.3.1.1.1). */
export function subjectOf(properties: MapiProperties): string | null {
  const subject = textOfProperty(properties, TAG.subject) ?? '';
  const bare = (subject.startsWith('\u0001') ? subject.slice(2) : subject).trim();
  return bare === '' ? null : bare;
}

function isMended(code: string, messageId: string | null, date: RecordDate | null): boolean {
  if (code === 'message-id-missing') return messageId !== null;
  return (code === 'date-missing' || code === 'date-unreadable') && date?.at != null;
}

/** Ids are read as bytes, one character each. */
function idText(properties: MapiProperties, tag: number): string | null {
  const text = textOfProperty(properties, tag);
  return text === null ? null : Buffer.from(text, 'utf8').toString('latin1');
}

/**
 * Each role from the header where that gives an address to everyone: a blind copy and the receivers of a sent mail
 * stand only in the properties, and Exchange writes headers of bare names.
 */
function mailboxesOf(
  written: readonly Mailbox[],
  properties: MapiProperties,
  recipients: readonly MapiProperties[],
): Mailbox[] {
  const sender = betterOf(written, ['from', 'sender'], senderOf(properties));
  const replyTo = written.filter(({ role }) => role === 'reply-to');
  const received = RECIPIENTS.flatMap(([kind, role, tag]) => {
    const listed = recipients.filter(
      (one) => ((numberOfProperty(one, TAG.recipientType) ?? 0) & 0xf) === kind,
    );
    const own =
      listed.length > 0 ? listed.map((one) => recipientOf(one, role)) : namesOf(properties, role, tag);
    return betterOf(written, [role], own);
  });
  return [...sender, ...replyTo, ...received];
}

function betterOf(
  written: readonly Mailbox[],
  roles: readonly MailboxRole[],
  own: readonly Mailbox[],
): readonly Mailbox[] {
  const found = written.filter(({ role }) => roles.includes(role));
  const isWhole = found.some(({ role }) => role === roles[0]) && found.every(({ address }) => address !== '');
  const isBetter = own.some(({ address }) => address !== '') || found.length === 0;
  return isWhole || !isBetter ? found : own;
}

/** Whom a mail is from, and who sent it for them where that is someone else (MS-OXOMSG, 2.2.1). */
function senderOf(properties: MapiProperties): Mailbox[] {
  const { representingName, representingAddress, representingSmtp } = TAG;
  const { senderName, senderAddress, senderSmtp } = TAG;
  const sender = mailboxOf(properties, 'from', senderName, senderSmtp, senderAddress);
  const from = mailboxOf(properties, 'from', representingName, representingSmtp, representingAddress);
  if (from === null) return sender === null ? [] : [sender];
  const isSame = sender === null || sender.address.toLowerCase() === from.address.toLowerCase();
  return isSame ? [from] : [from, { ...sender, role: 'sender' }];
}

function recipientOf(properties: MapiProperties, role: MailboxRole): Mailbox {
  const mailbox = mailboxOf(properties, role, TAG.displayName, TAG.smtpAddress, TAG.emailAddress);
  return mailbox ?? { role, name: null, address: '' };
}

/** The address of the net where Exchange noted it, else the one that is written. */
function mailboxOf(
  properties: MapiProperties,
  role: MailboxRole,
  nameTag: number,
  smtpTag: number,
  addressTag: number,
): Mailbox | null {
  const written = textOfProperty(properties, nameTag)?.trim() ?? '';
  const address = (
    textOfProperty(properties, smtpTag) ??
    textOfProperty(properties, addressTag) ??
    ''
  ).trim();
  if (written === '' && address === '') return null;
  // Exports put a bare name in both places; that is a name, and no address.
  if (written === address && !/[@/]/.test(address)) return { role, name: written, address: '' };
  return { role, name: written === '' || written === address ? null : written, address };
}

/** Where no recipients are listed, their names stand in one line each for To, Cc and Bcc. */
function namesOf(properties: MapiProperties, role: MailboxRole, tag: number): Mailbox[] {
  const names = (textOfProperty(properties, tag) ?? '').split(';').map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ role, name, address: '' }));
}
