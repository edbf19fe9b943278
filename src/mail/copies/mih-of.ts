import { createHash } from 'node:crypto';

/**
 * The EDRM Message Identification Hash (MIH 1.0): MD5, in lower-case hexadecimal, of a Message-ID with its angle
 * brackets. Null where there is no Message-ID.
 */
export function mihOf(messageId: string | null): string | null {
  return messageId === null ? null : createHash('md5').update(messageId).digest('hex');
}
