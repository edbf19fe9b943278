/** The block of an address: an even number. */
export function addressBlockOf(text: string): number {
  return hashOf(text) & ~1;
}

/** The block of a family name: an odd number, so that the two sorts are never taken for each other. */
export function familyBlockOf(family: string): number {
  return hashOf(family) | 1;
}

/**
 * A 32-bit number of a text (FNV-1a), by which rows that may have to do with each other are found again. Two
 * texts with one number do no harm: the rules look at the texts themselves.
 */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
