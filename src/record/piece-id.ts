import { sha256Of } from './originals.js';
import type { Format } from './types.js';

const ID_LENGTH = 16;

/**
 * The id of a piece: sixteen hexadecimal digits of SHA-256 over its format and the hash of its content.
 * The same thing has the same id in every case, in whichever order things were taken in.
 */
export function pieceId(format: Format, identity: string): string {
  return sha256Of(`${format}\n${identity}`).slice(0, ID_LENGTH);
}
