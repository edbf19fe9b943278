/** A mailbox of the record as written. `id` is the case's own number for it. */
export interface WrittenMailbox {
  readonly id: number;
  /** Empty where only an address stands. */
  readonly name: string;
  /** Empty where only a name stands. */
  readonly address: string;
}

/**
 * How an address is written: `smtp` (RFC 5321), `directory` (X.500, as Exchange keeps it: "/O=…/CN=…"),
 * `notes` (Lotus Notes: "Ana Roe/PAR/ACME@ACME"), `none` where a name stands alone.
 */
export type AddressForm = 'smtp' | 'directory' | 'notes' | 'none';

/** An address taken apart and folded. */
export interface ReadAddress {
  readonly form: AddressForm;
  /** The same for every spelling of one address; empty for `none`. */
  readonly key: string;
  /** What stands before the `@` or as last CN, in lower case; the name in it for `notes`; else empty. */
  readonly local: string;
  /** The domain in lower case; empty where there is none. */
  readonly domain: string;
  /** The domain that an organisation registered, or the O of a directory; null for public mail and for none. */
  readonly organisation: string | null;
  /** The name that a Notes address carries; empty in every other form. */
  readonly name: string;
}

/**
 * How much a name says. `full`: given and family name; `initialled`: family name and initials before it;
 * `single`: too little to tell anyone by; `none`: no name, or the address over again; `group`: a list, a desk,
 * a firm, several people, or one who writes through another's mailbox.
 */
export type NameForm = 'full' | 'initialled' | 'single' | 'none' | 'group';

/** A name taken apart: words folded, given names first, particles with the family name they belong to. */
export interface ReadName {
  readonly form: NameForm;
  /** The first given name or its initial; for `single` and `group` the first word. */
  readonly first: string;
  readonly middle: readonly string[];
  readonly family: string;
  /** "jr", "sr", "ii", "iii", "iv"; empty where the name has none. */
  readonly generation: string;
  /** Every word run together, in the order read: the name but for spacing. */
  readonly squashed: string;
}

/** A mailbox as the rules see it. */
export interface Reading extends WrittenMailbox {
  readonly who: ReadName;
  readonly at: ReadAddress;
  /** An address of a desk, a list or a program: whoever writes from it is not told by it. */
  readonly isRole: boolean;
  /** Mailboxes that may have to do with each other share a block: those of one address, and of one family name. */
  readonly addressBlock: number | null;
  readonly familyBlock: number | null;
}

/**
 * Why two mailboxes are taken for one person's, or might be.
 * `same-address`: one address. `address-variant`: one inbox, with a tag or points that its host ignores.
 * `directory-alias`: the alias of an X.500 entry is the local part at that organisation.
 * `name-and-organisation`: the same full name at one organisation. `name-and-addresses`: the same full name,
 * and both addresses are made of it. `name-and-local-part`: the same full name, and one local part at two hosts.
 * `name-alone`: the same full name, of which one mailbox has no SMTP address.
 * `initials-and-organisation`, `initials-and-addresses`: the same with initials for given names.
 * `name`, `initials`: the names agree, the addresses say nothing. `local-part`: one has no name, and its
 * address spells the other's. `other-name`: one address under two names.
 */
export type EvidenceKind =
  | 'same-address'
  | 'address-variant'
  | 'directory-alias'
  | 'name-and-organisation'
  | 'name-and-addresses'
  | 'name-and-local-part'
  | 'name-alone'
  | 'initials-and-organisation'
  | 'initials-and-addresses'
  | 'name'
  | 'initials'
  | 'local-part'
  | 'other-name';

/** Evidence between two mailboxes (ids, `a` before `b` in the order of what is written). */
export interface Evidence {
  readonly a: number;
  readonly b: number;
  readonly kind: EvidenceKind;
  /** Whether it joins the two; else they are only a candidate. */
  readonly joins: boolean;
}

/** What a user decided, in order: two mailboxes are one person's; a mailbox or a whole address is another's. */
export type Decision =
  | { readonly n: number; readonly action: 'merge'; readonly a: number; readonly b: number }
  | { readonly n: number; readonly action: 'split'; readonly mailbox: number; readonly whole: boolean };
