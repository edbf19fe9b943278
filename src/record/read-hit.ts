import type Sqlite from 'better-sqlite3';
import type { Selectable } from 'kysely';
import { type Piece, pieceOf } from './get-piece.js';
import { quotationText } from './get-quotation.js';
import type { CaseFile } from './open-case.js';
import { prepared } from './prepared.js';
import type { Tables } from './schema.js';
import type { MailboxRole } from './types.js';

/** What is read of a piece to show it among others. */
export interface ReadHit {
  readonly piece: Piece;
  readonly rendition: number | null;
  /** Its newest text, or what is quoted of a lost mail; null where it has none. */
  readonly text: string | null;
  /** How many messages of the record have its content, itself among them. */
  readonly copies: number;
  /** In how many places it or a copy of it was seen. */
  readonly sightings: number;
  /** Of a lost mail, the id of the message that quotes most of it; null for every other piece. */
  readonly quotedIn: string | null;
}

/** Reads a piece by its rowid, through statements that are prepared once: a page of hits asks for many. */
export function readHit(caseFile: CaseFile, serial: number): ReadHit {
  const { sqlite } = caseFile;
  const piece = pieceOf(prepared(sqlite, PIECE).get(serial) as Selectable<Tables['pieces']>);
  const copied = prepared(sqlite, COPIED).get(serial) as { first: number; copies: number } | undefined;
  const seen = prepared(sqlite, SIGHTINGS).get(serial, copied?.first ?? 0) as { places: number };
  return {
    piece: { ...piece, mailboxes: mailboxesOf(sqlite, serial) },
    ...(piece.kind === 'quotation' ? lostTextOf(caseFile, serial) : textOf(sqlite, serial)),
    copies: copied?.copies ?? 1,
    sightings: seen.places,
  };
}

const PIECE = 'SELECT * FROM pieces WHERE serial = ?';
const MAILBOXES = `SELECT c.role, m.name, m.address FROM correspondents c JOIN mailboxes m ON m.id = c.mailbox
  WHERE c.piece = ? ORDER BY c.n`;
const RENDITION = 'SELECT n, text FROM renditions WHERE piece = ? ORDER BY n DESC LIMIT 1';
const HOST =
  'SELECT p.id FROM quotations q JOIN pieces p ON p.serial = q.host WHERE q.piece = ? AND q.found IS NULL';
const COPIED = 'SELECT first, copies FROM copied_messages WHERE piece = ?';
const SIGHTINGS = `SELECT COUNT(*) AS places FROM sightings
  WHERE piece = ? OR piece IN (SELECT piece FROM copied_messages WHERE first = ?)`;

function mailboxesOf(sqlite: Sqlite.Database, serial: number): Piece['mailboxes'] {
  const rows = prepared(sqlite, MAILBOXES).all(serial) as {
    role: MailboxRole;
    name: string;
    address: string;
  }[];
  return rows.map(({ role, name, address }) => ({ role, name: name === '' ? null : name, address }));
}

type HitText = Pick<ReadHit, 'rendition' | 'text' | 'quotedIn'>;

function textOf(sqlite: Sqlite.Database, serial: number): HitText {
  const rendition = prepared(sqlite, RENDITION).get(serial) as { n: number; text: string } | undefined;
  return { rendition: rendition?.n ?? null, text: rendition?.text ?? null, quotedIn: null };
}

/** A lost mail has no text of its own on the record: it is made of the message that quotes it. */
function lostTextOf(caseFile: CaseFile, serial: number): HitText {
  const quotedIn = (prepared(caseFile.sqlite, HOST).get(serial) as { id: string } | undefined)?.id ?? null;
  const text = quotationText(caseFile, serial);
  return { rendition: text === null ? null : 1, text, quotedIn };
}
