/** A line drawn of signs: no letter, no digit, five signs at least. */
export function isRule(content: string): boolean {
  const line = content.trim();
  return (
    line.length >= 5 &&
    line.length <= 200 &&
    !/[\p{L}\p{N}>$]/u.test(line) &&
    /([-_=*~#+.])[\s\S]?\1/.test(line)
  );
}

/** What mailing lists and free mail services put under a message. */
const FOOTER =
  /mailing[- ]list|listinfo|unsubscri|\bsubscri|yahoo|hotmail|\bmsn\b|groups?[.@-]|désabonn|desinscri|désinscri|abmeld|free ?mail|free download|\bvirus|viren|web\.de|gmx|post a message|list archive/i;
/** Lines that a program put there: a handheld, a list that took something away, a scanner of viruses. */
const NOTICE =
  /^\W{0,3}(?:sent (?:from (?:my|a) [^,]{2,80}$|(?:via|with|wirelessly|using|by) )|sent from (?:the .{2,50} (?:archive|list)|samsung|mailbox|outlook|yahoo)|get outlook for|envoyé (?:de|depuis|à partir de|sans fil|avec) |enviado (?:desde|do) |gesendet (?:von|mit) (?:meinem?|der)|von meinem? .{2,20} gesendet|inviato da|verzonden vanaf|alternative html version deleted|(?:an? .{2,40}|non-text )attachment was (?:scrubbed|removed)|an embedded (?:and charset-unspecified text|message) was scrubbed|view this message in context|do you yahoo|no virus found|checked by avg|to unsubscribe|pour se désabonner|you (?:have )?received this (?:e-?mail|message) because|-+ next part -+$|[-_=*]{10,}.{0,40}unsubscribe|ce message a été vérifié)/i;
/** The words that such lines begin with, for a quick look. */
const FIRST_WORDS = new Set(
  (
    'sent get envoyé enviado gesendet von inviato verzonden alternative an a non view do no checked to pour you ' +
    'next ce easy unsubscribe click'
  ).split(' '),
);
/** What a list says of an attachment it took away. */
const DETAIL = /^(?:Name|Type|Size|Desc|Ur[li]|URL)\s?:/;

/** Whether a line, of which the first word is given in lower case, begins a notice that a program put there. */
export function isNotice(content: string, first: string): boolean {
  return FIRST_WORDS.has(first) && content.length < 200 && NOTICE.test(content.trimStart());
}

/** Whether a line goes on with a notice of what a list took away. */
export function isNoticeDetail(content: string): boolean {
  return DETAIL.test(content.trimStart());
}

/** Three signs or more of one kind: a rule if a signature stands below. */
export function isShortRule(content: string): boolean {
  return /^\s*([-=*_~#])\1{2,}\s*$/.test(content);
}

/** Whether the lines below a rule are the footer of a list or of a mail service. */
export function isFooter(below: readonly string[]): boolean {
  return below.slice(0, 5).some((line) => FOOTER.test(line.slice(0, 300)));
}

const CONTACT =
  /\S@\S+\.\S|\S\sat\s\S+\.\S|https?:\/\/|\bwww\.|\b(?:tel|phone|fax|mobile|cell|voice|e-?mail|tél|téléphone|telefon|ph|skype|icq|gnupg|pgp)\b\W|\+?\(?\d{2,4}\)?[-. /]\d{3}[-. ]?\d{2,4}|\bx-?\d{4,5}\b/i;

/** Whether a line tells how to reach somebody: an address, a number, a page. */
export function isContact(line: string): boolean {
  return CONTACT.test(line.slice(0, 200));
}

/** Whether a line could stand in a signature: short, or with a way to reach somebody, and no sentence. */
export function isShort(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > 90) return false;
  if (trimmed.length <= 40 || isContact(trimmed)) return true;
  return (trimmed.match(/(?:^|\s)\p{Ll}+(?=\s|[,.]|$)/gu) ?? []).length < 6;
}
