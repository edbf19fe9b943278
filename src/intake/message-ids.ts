import { decodeRaw } from './decode-header.js';

/**
 * The message ids in a field of ids: Message-ID, In-Reply-To or References (RFC 5322, 3.6.4), each with its
 * angle brackets, once, in the order written. Blanks within an id, left by folding, are taken out. Phrases
 * and dates between ids, which the obsolete syntax allows, are passed over. Where no bracket stands at all,
 * words with an `@` are ids and get brackets. `raw` has one character for each byte; nothing gives [].
 */
export function messageIdsOf(raw: string | null): readonly string[] {
  if (raw === null) return [];
  const bracketed = raw.match(/<[^<>]*>/g) ?? [];
  const ids = bracketed.map((id) => decodeRaw(id.replace(/\s+/g, ''))).filter((id) => id !== '<>');
  if (ids.length > 0) return [...new Set(ids)];
  const bare = raw.match(/[^\s<>"(),;]+/g)?.filter((word) => word.includes('@')) ?? [];
  return [...new Set(bare.map((word) => `<${decodeRaw(word)}>`))];
}

/** The one id of a Message-ID field, in brackets whatever it is made of; null where there is none. */
export function messageIdOf(raw: string | null): string | null {
  const [id] = messageIdsOf(raw);
  if (id !== undefined) return id;
  const word = decodeRaw((raw ?? '').replace(/[\s<>]+/g, ''));
  return word === '' ? null : `<${word}>`;
}
