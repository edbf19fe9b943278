/**
 * The form of a message id that others are compared with: quoting that is not needed is taken out, so that
 * <"a"@b> is <a@b> (RFC 5256, THREAD=REFERENCES). Case counts.
 */
export function canonicalId(id: string): string {
  if (!/["\\]/.test(id)) return id;
  const unescaped = id.replace(/\\(.)/g, '$1');
  return /^<"[^"]+"@[^"]*>$/.test(unescaped) ? unescaped.replaceAll('"', '') : unescaped;
}

/** Whether an id can name a mail. What has neither `@` nor digit is a filler that programs write, such as <null>. */
export function canNameMail(id: string): boolean {
  return /[@\d]/.test(id);
}

/**
 * The address that stands in an id, in lower case: In-Reply-To often says "Message from A <a@b.example> of Monday",
 * or, without brackets, "a@b.example's message". Any id with one `@` could be an address.
 */
export function addressIn(id: string): string {
  return id
    .slice(1, -1)
    .replace(/['’]s$/, '')
    .toLowerCase();
}
