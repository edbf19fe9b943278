import { ROLE_ALONE, ROLE_WORDS } from './name-tables.js';
import type { ReadAddress } from './types.js';

/** Names of lists and of the programs that serve them: "r-help", "owner-x", "x-request", "x-bounces+ana=…". */
const LIST =
  /^(?:owner|request|bounces?|lists?|r-sig)-|-(?:request|owner|bounces?|admin|help|lists?|users?|devel|dev|announce|talk|sig|core|packages|l)$|=|^list[.-]/;
/** Hosts that serve lists, by their labels. */
const LIST_HOST =
  /^(?:lists?|listserv|groups|mailman|bounces?|newsletters?|mailings?)\.|(?:^|\.)(?:yahoogroups|googlegroups)\./;

const NOT_LETTERS = /[^\p{L}]+/u;

/** Whether an address is that of a desk, a list or a program and not of one person, by how it is written. */
export function isRoleAddress(address: ReadAddress): boolean {
  if (address.form === 'none') return false;
  const tag = address.local.indexOf('+', 1);
  const local = tag < 0 ? address.local : address.local.slice(0, tag);
  if (local === '' || ROLE_ALONE.has(local) || LIST.test(local) || LIST_HOST.test(address.domain))
    return true;
  const parts = local.split(NOT_LETTERS);
  return ROLE_WORDS.has(parts.join('')) || parts.some((part) => ROLE_WORDS.has(part));
}
