import type { Sentence, Span } from '../text/index.js';

/** What a piece is, for the reader of the record. `file` is a thing without text: an image, a program. */
export type PieceKind = 'message' | 'article' | 'document' | 'file';

/** What a piece's bytes are. */
export type Format = 'eml' | 'html' | 'pdf' | 'docx' | 'text' | 'markdown' | 'other';

/** The header field an address stood in (RFC 5322, 3.6.2 and 3.6.3). */
export type MailboxRole = 'from' | 'sender' | 'reply-to' | 'to' | 'cc' | 'bcc';

/** A mailbox as written: no merging, no guessing. `address` may be empty where only a name stands. */
export interface Mailbox {
  readonly role: MailboxRole;
  readonly name: string | null;
  readonly address: string;
}

/**
 * A date as written and as understood. `at` is milliseconds since 1970 in UTC and `offset` the writer's zone
 * in minutes east; both null where the date cannot be read. An unknown date is never "now".
 */
export interface RecordDate {
  readonly raw: string;
  readonly at: number | null;
  readonly offset: number | null;
}

/** What a message says of itself in its header. Ids keep their angle brackets. */
export interface MessageHeader {
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly mailboxes: readonly Mailbox[];
}

/** Something that went wrong or was left out while a thing was read; `sentence` tells it to the user. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentences of problem codes, given by whoever makes the problems. */
export type ProblemSentences = Readonly<Record<string, Sentence>>;

/** How a message was escaped in the mbox it stood in: which bytes to take away to have the message. */
export type Escaping = 'none' | 'mboxo' | 'mboxrd';

/** Where in a source's bytes a piece stands; for a part of a message, where the message stands. */
export interface Locator extends Span {
  readonly escaping: Escaping;
}

/** A text read from a piece's bytes, by which reader. Offsets of page starts where there are pages. */
export interface RenditionDraft {
  readonly reader: string;
  readonly version: string;
  readonly text: string;
  readonly pages: readonly number[] | null;
}

/** A piece as a reader hands it over, with the parts it carries (attachments): one family. */
export interface PieceDraft {
  /** SHA-256 of the bytes as they were found, in hexadecimal. */
  readonly sha256: string;
  /**
   * SHA-256 of what makes it the same thing wherever it is found: the bytes, and for a message the bytes with
   * every line ending in LF and none at the end, because programs that store mail change these and nothing else.
   */
  readonly identity: string;
  readonly size: number;
  readonly kind: PieceKind;
  readonly format: Format;
  /** As declared or as found out, lower case, with its charset where it is text. */
  readonly mediaType: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: RecordDate | null;
  /** ISO 639-1, or null where it cannot be told. */
  readonly language: string | null;
  readonly message: MessageHeader | null;
  readonly rendition: RenditionDraft | null;
  readonly problems: readonly Problem[];
  /** The name this thing bore where it was found: a file name, an attachment's name. */
  readonly name: string | null;
  readonly parts: readonly PieceDraft[];
}
