/** The name of a mailbox written "Name <address>" (RFC 5322, 3.4), where a name is enough; else all of it. */
export function mailboxName(mailbox: string): string {
  const bracket = mailbox.indexOf('<');
  const name = bracket < 0 ? '' : mailbox.slice(0, bracket).replaceAll('"', '').trim();
  return name === '' ? mailbox : name;
}
