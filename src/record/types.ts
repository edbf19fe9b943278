import type { Sentence, Span } from '../text/index.js';

/**
 * What a piece is, for the reader of the record. `file` is a thing without text: an image, a program.
 * `quotation` is a lost mail, known only because another message quotes it.
 */
export type PieceKind = 'message' | 'article' | 'document' | 'file' | 'quotation';

/** What a piece's bytes are. `msg` is an Outlook item: a .msg, or one that stood in a PST. */
export type Format = 'eml' | 'msg' | 'html' | 'pdf' | 'docx' | 'text' | 'markdown' | 'other';

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
  /** Labels, keywords and categories that its owner gave it, as written, each once. */
  readonly labels: readonly string[];
  readonly mailboxes: readonly Mailbox[];
}

/** Something that went wrong or was left out while a thing was read; `sentence` tells it to the user. */
export interface Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentences of problem codes, given by whoever makes the problems. */
export type ProblemSentences = Readonly<Record<string, Sentence>>;

/**
 * How to have a piece's bytes again. A message was escaped in the mbox it stood in: which bytes to take away. An
 * item of a PST (`pst-item`) stands scattered over it: both ends of its locator are the id of its node, by which
 * it is read and serialised anew.
 */
export type Escaping = 'none' | 'mboxo' | 'mboxrd' | 'pst-item';

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

/**
 * Words of one person that a message quotes at one level: the runs that one attribution line or header block
 * introduces. `spans` are into the message's text, marks included, in order and apart.
 */
export interface QuotedRun {
  readonly spans: readonly Span[];
  /** 1 and more: how many times the words are quoted. */
  readonly depth: number;
  /** Author and date as the attribution line or the forwarded header block writes them; null where none does. */
  readonly author: string | null;
  readonly date: string | null;
  /** Fingerprints of the words, ascending and each once. */
  readonly prints: Uint32Array;
}

/** What is worked out of a message where it is read, for its copies and its quotations to be found by. */
export interface MessageMarks {
  /** EDRM Message Identification Hash; null where the message has no Message-ID. */
  readonly mih: string | null;
  /** SHA-256 over normalised header and decoded parts, in hexadecimal: the same for copies of one mail. */
  readonly contentHash: string;
  /** Fingerprints of the words that the sender wrote, ascending and each once. */
  readonly prints: Uint32Array;
  readonly quoted: readonly QuotedRun[];
}

/** Title and text as the index of words has them: folded for search. */
export interface IndexedWords {
  readonly title: string;
  readonly body: string;
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
  /** Null for what is not a message. */
  readonly marks: MessageMarks | null;
}
