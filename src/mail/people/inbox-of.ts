import type { ReadAddress } from './types.js';

/** The inbox behind an address, as its host delivers it: tags left out, and the points that Gmail ignores. */
export interface Inbox {
  readonly local: string;
  readonly domain: string;
}

/** Tags ("ana+lists@") name no inbox of their own; Gmail has two domains and does not see points. */
export function inboxOf(at: ReadAddress): Inbox {
  const tag = at.form === 'smtp' ? at.local.indexOf('+', 1) : -1;
  const untagged = tag < 0 ? at.local : at.local.slice(0, tag);
  if (at.domain !== 'gmail.com' && at.domain !== 'googlemail.com') {
    return { local: untagged, domain: at.domain };
  }
  return { local: untagged.replace(/\./g, ''), domain: 'gmail.com' };
}
