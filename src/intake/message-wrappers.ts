import type { Problem } from '../record/index.js';
import type { MimePart } from './mime-part.js';

/** How a message, or what it holds, was locked or signed, by which method. */
interface Wrapper {
  readonly code: 'message-encrypted' | 'message-signed' | 'message-sealed';
  readonly method: 'S/MIME' | 'PGP/MIME' | 'PGP';
}

/** Lines that begin what PGP wrote into a text (RFC 9580, 6.2), seldom enough to be looked for everywhere. */
const ARMOUR = /(?:^|\n)-----BEGIN PGP (SIGNED )?MESSAGE-----/g;

/**
 * Tells which parts of a message are encrypted or signed: S/MIME (RFC 8551), PGP/MIME (RFC 3156) and PGP
 * within the text. They stay as they came, since there are no keys here: an encrypted part is a part, the
 * text under a detached signature is text, and one within its signature (`message-sealed`) is not taken
 * out. Each is told once. `text` is the message's text, or null.
 */
export function problemsOfWrappers(root: MimePart, text: string | null): Problem[] {
  const found = new Map<string, Problem>();
  const tell = (wrapper: Wrapper | null): void => {
    if (wrapper === null) return;
    const { code, method } = wrapper;
    if (!found.has(code + method)) found.set(code + method, { code, values: { method } });
  };
  visit(root, tell);
  if (text?.includes('-----BEGIN PGP ') === true) {
    for (const [, signed] of text.matchAll(ARMOUR)) {
      tell({ code: signed === undefined ? 'message-encrypted' : 'message-signed', method: 'PGP' });
    }
  }
  return [...found.values()];
}

function visit(part: MimePart, tell: (wrapper: Wrapper | null) => void): void {
  tell(wrapperOf(part));
  for (const child of part.children) visit(child, tell);
}

function wrapperOf({ type, disposition }: MimePart): Wrapper | null {
  const method = type.parameters.get('protocol')?.toLowerCase().includes('pgp') ? 'PGP/MIME' : 'S/MIME';
  if (type.value === 'multipart/signed') return { code: 'message-signed', method };
  if (type.value === 'multipart/encrypted') return { code: 'message-encrypted', method: 'PGP/MIME' };
  if (!/^application\/(?:x-)?pkcs7-mime$/.test(type.value)) return null;
  const kind = type.parameters.get('smime-type')?.toLowerCase() ?? '';
  const name = disposition.parameters.get('filename') ?? type.parameters.get('name') ?? '';
  if (/^(?:signed|compressed)-data$/.test(kind)) return { code: 'message-sealed', method: 'S/MIME' };
  const isCertificate = kind === 'certs-only' || /\.p7c$/i.test(name);
  return isCertificate ? null : { code: 'message-encrypted', method: 'S/MIME' };
}
