import { hash } from 'node:crypto';
import type { Mailbox, MailboxRole, PieceDraft } from '../../record/index.js';

/** Stands inside the hashed text: another definition gives other hashes, never the same by chance. */
const VERSION = 'recolement content 1';
/** A list's name in front of a subject: "[R-sig-geo] ", also behind "Re: ". */
const LIST_TAG = /^((?:(?:re|fwd?|tr|aw|sv|rif)\s*:\s*)*)(?:\[[^\]]{1,40}\]\s*)+/i;
/** What Mailman and its kin put under a mail begins with such a line, and is no longer than this. */
const FOOTER_RULE = '\n______________________________';
const FOOTER_LENGTH = 1000;

/**
 * SHA-256, in hexadecimal, over what makes a mail the same mail wherever it was kept, in the manner of
 * public-inbox's content hash; an empty field is an empty line:
 *
 *     recolement content 1
 *     addresses of From, or of Sender where there is no From: lower case, in order, parted by commas
 *     addresses of To
 *     addresses of Cc
 *     the subject, white space as one space, list tags at its beginning taken off
 *     the date in milliseconds since 1970, or as it is written where it cannot be read
 *     identities of the parts (SHA-256 of their decoded bytes), in order, parted by commas
 *     the decoded text, white space as one space, the footer of a mailing list taken off
 *
 * Message-ID, References and In-Reply-To are left out: exports make the first anew and drop the others, and in
 * 100,000 mails no two differed by these two alone. The date, to the second, keeps apart what was sent twice.
 */
export function contentHashOf(draft: PieceDraft): string {
  const mailboxes = draft.message?.mailboxes ?? [];
  const from = addressesOf(mailboxes, 'from');
  const lines = [
    VERSION,
    from === '' ? addressesOf(mailboxes, 'sender') : from,
    addressesOf(mailboxes, 'to'),
    addressesOf(mailboxes, 'cc'),
    spaced(draft.title ?? '').replace(LIST_TAG, '$1'),
    String(draft.date?.at ?? spaced(draft.date?.raw ?? '')),
    draft.parts.map((part) => part.identity).join(','),
    spaced(withoutFooter(draft.rendition?.text ?? '')),
  ];
  return hash('sha256', lines.join('\n'), 'hex');
}

function addressesOf(mailboxes: readonly Mailbox[], role: MailboxRole): string {
  return mailboxes
    .filter((mailbox) => mailbox.role === role)
    .map(({ address, name }) => spaced(address === '' ? (name ?? '') : address).toLowerCase())
    .join(',');
}

function spaced(text: string): string {
  // A single space is left where it is: most are, and replacing them costs more than all the rest.
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

function withoutFooter(text: string): string {
  const rule = text.lastIndexOf(FOOTER_RULE);
  return rule >= 0 && text.length - rule <= FOOTER_LENGTH ? text.slice(0, rule) : text;
}
