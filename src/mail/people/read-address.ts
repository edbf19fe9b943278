import { foldText } from '../../text/index.js';
import { PUBLIC_HOSTS, SECOND_LEVELS } from './name-tables.js';
import type { ReadAddress } from './types.js';

const NONE: ReadAddress = { form: 'none', key: '', local: '', domain: '', organisation: null, name: '' };
/** An address as most are written: nothing in it has to be unwrapped, parted or folded but case. */
const PLAIN = /^[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/** Longer than any address that a server takes (RFC 5321, 4.5.3.1.3: 256); a directory's may be longer. */
const LONGEST = 1024;

/**
 * Takes an address apart. Case, quotes around it and "ana at host.example" for "ana@host.example" do not count.
 * IMCEAEX (an X.500 address that Exchange wrapped into an SMTP one) is unwrapped. Never throws; linear.
 */
export function readAddress(written: string): ReadAddress {
  if (written.length < LONGEST && PLAIN.test(written)) return plainAddress(written);
  const address = bareAddress(written.slice(0, LONGEST));
  if (address === '') return NONE;
  const unwrapped = /^imceaex-([^@]*)(?:@|$)/i.exec(address);
  if (unwrapped !== null) return directoryAddress(unwrapEncapsulated(unwrapped[1] ?? ''));
  if (/^\/?o=.*\/(?:cn|ou)=/i.test(address)) return directoryAddress(address.replace(/@[^@/=]*$/, ''));
  const at = address.lastIndexOf('@');
  const local = at < 0 ? address : address.slice(0, at);
  const domain = at < 0 ? '' : address.slice(at + 1);
  if (isNotes(local, domain)) return notesAddress(local, domain);
  const host = domain.toLowerCase().replace(/\.+$/, '');
  const folded = unquote(local).replace(/'\.'/g, '.').toLowerCase();
  return {
    form: 'smtp',
    key: at < 0 ? folded : `${folded}@${host}`,
    local: foldText(folded, 'search'),
    domain: host,
    organisation: organisationOf(host),
    name: '',
  };
}

function plainAddress(written: string): ReadAddress {
  const key = written.toLowerCase();
  const at = key.indexOf('@');
  const domain = key.slice(at + 1);
  if (key.startsWith('imceaex-'))
    return directoryAddress(unwrapEncapsulated(key.slice('imceaex-'.length, at)));
  return {
    form: 'smtp',
    key,
    local: key.slice(0, at),
    domain,
    organisation: organisationOf(domain),
    name: '',
  };
}

/** The domain under which an organisation registered, or null where the host gives everyone an inbox. */
export function organisationOf(domain: string): string | null {
  const top = domain.lastIndexOf('.');
  if (top <= 0) return null;
  let start = domain.lastIndexOf('.', top - 1) + 1;
  if (start > 1 && domain.length - top === 3 && SECOND_LEVELS.has(domain.slice(start, top))) {
    start = domain.lastIndexOf('.', start - 2) + 1;
  }
  const registered = domain.slice(start);
  const isPublic = PUBLIC_HOSTS.has(firstLabel(registered)) || /(?:^|\.)alum/.test(domain);
  return isPublic ? null : registered;
}

/** The first label of a domain: "acme" of "acme.example". */
export function firstLabel(domain: string): string {
  const dot = domain.indexOf('.');
  return dot < 0 ? domain : domain.slice(0, dot);
}

/** Whether two addresses are of one organisation; a directory's or Notes' name for it is the domain's first label. */
export function sameOrganisation(one: ReadAddress, other: ReadAddress): boolean {
  if (one.organisation === null || other.organisation === null) return false;
  if (one.form === other.form) return one.organisation === other.organisation;
  return organisationLabel(one) === organisationLabel(other);
}

/** What an organisation is called in a directory: "acme" for "acme.example" and for "/O=ACME". */
export function organisationLabel(address: ReadAddress): string {
  return firstLabel(address.organisation ?? address.domain);
}

function bareAddress(written: string): string {
  const bare = unquote(
    written
      .trim()
      .replace(/^<|>$/g, '')
      .replace(/^mailto:/i, ''),
  );
  const spelled = /^(\S+) at (\S+\.\S+)$/.exec(bare);
  return spelled === null ? bare : `${spelled[1]}@${spelled[2]}`;
}

/** Without quotation marks at the ends of the whole or of the local part. */
function unquote(text: string): string {
  return text.replace(/^['"`]+/, '').replace(/['"`]+(?=@[^@]*$|$)/, '');
}

/** IMCEAEX: `_` stands for `/`, `+` and two hexadecimal digits for any other character. */
function unwrapEncapsulated(text: string): string {
  return text
    .replace(/_/g, '/')
    .replace(/\+([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function directoryAddress(path: string): ReadAddress {
  const key = `/${path.replace(/^\/+/, '')}`.toLowerCase();
  const parts = key.split('/').map((part) => part.trim());
  const common = parts.findLast((part) => part.startsWith('cn='))?.slice('cn='.length) ?? '';
  const organisation = parts.find((part) => part.startsWith('o='))?.slice('o='.length) ?? '';
  return {
    form: 'directory',
    key,
    local: foldText(common, 'search'),
    domain: organisation,
    organisation: organisation === '' ? null : organisation,
    name: '',
  };
}

/** "Ana Roe/PAR/ACME", with or without "@ACME", and "CN=Ana Roe/OU=PAR/O=ACME": a path, and no host behind it. */
function isNotes(local: string, domain: string): boolean {
  if (!local.includes('/') || local.startsWith('/')) return false;
  return /^cn=/i.test(local) || !domain.includes('.');
}

function notesAddress(local: string, domain: string): ReadAddress {
  const parts = local.split('/').map((part) => part.replace(/^(?:cn|ou|o|c)=/i, '').trim());
  const name = (parts[0] ?? '').replace(/_/g, ' ');
  const organisation = (parts.at(-1) ?? '').toLowerCase();
  const folded = parts.map((part) => foldText(part.replace(/[_\s]+/g, ' '), 'search'));
  return {
    form: 'notes',
    key: folded.join('/'),
    local: foldText(name, 'search').replace(/\s+/g, '.'),
    domain: domain.toLowerCase(),
    organisation: organisation === '' ? null : organisation,
    name,
  };
}
