import { foldText } from '../../text/index.js';
import { addressBlockOf, familyBlockOf } from './block.js';
import { inboxOf } from './inbox-of.js';
import { isRoleAddress } from './is-role-address.js';
import { firstLabel, organisationLabel, readAddress } from './read-address.js';
import { readName } from './read-name.js';
import type { ReadAddress, Reading, ReadName, WrittenMailbox } from './types.js';

/** Reads a mailbox as the rules see it. Any name and address can be read; never throws. */
export function readMailbox(written: WrittenMailbox): Reading {
  const at = readAddress(written.address);
  const who = nameAt(written.name, at);
  const isRole = isRoleAddress(at);
  return {
    ...written,
    who,
    at,
    isRole,
    addressBlock: addressBlock(at),
    familyBlock: familyBlock(who, at, isRole),
  };
}

/** By the inbox, and by what the organisation is called: so an X.500 entry meets the address made of it. */
function addressBlock(at: ReadAddress): number | null {
  if (at.form === 'none') return null;
  const { local, domain } = inboxOf(at);
  return addressBlockOf(`${local}@${at.organisation === null ? firstLabel(domain) : organisationLabel(at)}`);
}

/** The name, with what a Notes address tells of it; none where it only says the address over again. */
function nameAt(written: string, at: ReadAddress): ReadName {
  const own = readName(written);
  if (own.form === 'none' && at.form !== 'notes') return own;
  if (at.form === 'notes') return readName(withNotesName(written, at.name));
  const local = at.local.replace(/[^\p{L}\p{N}]+/gu, '');
  const isAddress = own.squashed !== '' && own.squashed === local && !/\s/.test(written.trim());
  return isAddress ? readName('') : own;
}

/** A header may part "Ana Roe/PAR/ACME@ACME" at the blank: "Ana" as name, "Roe/PAR/ACME@ACME" as address. */
function withNotesName(written: string, named: string): string {
  if (written === '') return named;
  const isParted = !named.includes(' ') && !foldText(written, 'search').includes(foldText(named, 'search'));
  return isParted ? `${written} ${named}` : written;
}

/** Only a name that tells someone, or an address that spells one ("ana.roe@"), can meet its like by name. */
function familyBlock(who: ReadName, at: ReadAddress, isRole: boolean): number | null {
  if (isRole) return null;
  if (who.form === 'full' || who.form === 'initialled') return familyBlockOf(who.family);
  if (who.form !== 'none') return null;
  const spelled = spelledName(at);
  return spelled === null ? null : familyBlockOf(spelled.family);
}

/** The name that a local part spells: "ana.roe", "ana_l_roe"; null where it spells none. */
export function spelledName(at: ReadAddress): { readonly first: string; readonly family: string } | null {
  const parts = at.local.split(/[._]/);
  const [first = '', middle = ''] = parts;
  const family = (parts.at(-1) ?? '').replace('-', '');
  if (parts.length < 2 || parts.length > 3 || (parts.length === 3 && middle.length !== 1)) return null;
  return isWord(first) && isWord(family) ? { first, family } : null;
}

function isWord(text: string): boolean {
  return text.length > 1 && /^\p{L}+$/u.test(text);
}
