import type Sqlite from 'better-sqlite3';
import { wordsOf } from '../text/index.js';
import type { ReadyPiece } from './ready-piece.js';
import type { Locator, Mailbox, MessageHeader, MessageMarks } from './types.js';
import { labelWriter } from './write-labels.js';

/** Writes families of pieces through statements that were prepared once. */
export interface PieceWriter {
  /** Writes a piece, its parts and their sightings; counts which were new. Call it inside a transaction. */
  write(source: string, piece: ReadyPiece, locator: Locator): { added: number; known: number };
}

/** A writer for one database. The work of a bulk intake is here: raw statements, no query builder. */
export function pieceWriter(sqlite: Sqlite.Database): PieceWriter {
  const statements = prepare(sqlite);
  const mailboxes = new Map<string, number>();
  const labels = labelWriter(sqlite);
  return {
    write(source, piece, locator) {
      const tally = { added: 0, known: 0 };
      const family: Family = { statements, mailboxes, labels, source, locator, tally, parts: 0 };
      writeMember(family, piece, null, 0);
      return tally;
    },
  };
}

interface Family {
  readonly statements: Statements;
  /** Ids of mailboxes met lately: the same few people write to each other. */
  readonly mailboxes: Map<string, number>;
  readonly labels: ReturnType<typeof labelWriter>;
  readonly source: string;
  readonly locator: Locator;
  readonly tally: { added: number; known: number };
  /** How many parts the family has so far: parts are numbered through it, nested ones too. */
  parts: number;
}

type Statements = ReturnType<typeof prepare>;

function prepare(sqlite: Sqlite.Database) {
  return {
    findPiece: sqlite.prepare('SELECT serial FROM pieces WHERE id = ?').pluck(),
    hashOfPiece: sqlite.prepare('SELECT sha256 FROM pieces WHERE serial = ?').pluck(),
    addPiece: sqlite.prepare(
      `INSERT INTO pieces (id, sha256, size, kind, format, media_type, title, byline, language,
         date_raw, date_at, date_offset, message_id, in_reply_to, "references")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addRendition: sqlite.prepare(
      'INSERT INTO renditions (piece, n, reader, reader_version, text, text_sha256, pages) VALUES (?, 1, ?, ?, ?, ?, ?)',
    ),
    addWords: sqlite.prepare('INSERT INTO piece_words (rowid, title, body) VALUES (?, ?, ?)'),
    findSighting: sqlite.prepare(
      'SELECT 1 FROM sightings WHERE piece = ? AND source = ? AND byte_start = ? AND parent IS NULL',
    ),
    addSighting: sqlite.prepare(
      `INSERT OR IGNORE INTO sightings
         (piece, source, parent, ordinal, byte_start, byte_end, escaping, sha256, name)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    findMailbox: sqlite.prepare('SELECT id FROM mailboxes WHERE address = ? AND name = ?').pluck(),
    addMailbox: sqlite.prepare('INSERT INTO mailboxes (name, address, folded) VALUES (?, ?, ?)'),
    addMailboxWords: sqlite.prepare('INSERT INTO mailbox_words (rowid, folded) VALUES (?, ?)'),
    addCorrespondent: sqlite.prepare(
      'INSERT INTO correspondents (piece, n, role, mailbox) VALUES (?, ?, ?, ?)',
    ),
    addMarks: sqlite.prepare(
      'INSERT INTO message_marks (piece, mih, content_hash, prints) VALUES (?, ?, ?, ?)',
    ),
    addQuoted: sqlite.prepare(
      `INSERT INTO quoted_runs (piece, n, depth, author, date_raw, spans, prints)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    addProblem: sqlite.prepare(
      'INSERT OR IGNORE INTO problems (source, piece, code, detail) VALUES (NULL, ?, ?, ?)',
    ),
  };
}

function writeMember(family: Family, piece: ReadyPiece, parent: number | null, ordinal: number): void {
  const { statements, labels, locator, source, tally } = family;
  const known = statements.findPiece.get(piece.id) as number | undefined;
  const serial = known ?? writeContent(family, piece);
  if (known === undefined) tally.added++;
  else tally.known++;
  if (known === undefined || parent !== null || !isNoted(family, serial)) {
    const { start, end, escaping } = locator;
    const sha256 = known === undefined ? null : otherHash(statements, serial, piece.sha256);
    const place = [serial, source, parent, ordinal, start, end, escaping];
    statements.addSighting.run(...place, sha256, piece.name);
  }
  // A known message may come with labels of another mailbox.
  labels(serial, piece.message?.labels ?? []);
  for (const part of piece.parts) writeMember(family, part, serial, ++family.parts);
}

/** Whether a message was noted at this place before: an intake that is finished, or done again. */
function isNoted({ statements, source, locator }: Family, serial: number): boolean {
  return statements.findSighting.get(serial, source, locator.start) !== undefined;
}

/** The hash of the bytes as they stood here, where it is not that of the piece: it may have other line ends. */
function otherHash(statements: Statements, serial: number, sha256: string): string | null {
  return statements.hashOfPiece.get(serial) === sha256 ? null : sha256;
}

function writeContent(family: Family, piece: ReadyPiece): number {
  const { statements } = family;
  const serial = Number(statements.addPiece.run(...pieceColumns(piece)).lastInsertRowid);
  writeRendition(statements, serial, piece);
  statements.addWords.run(serial, piece.words.title, piece.words.body);
  for (const [n, mailbox] of (piece.message?.mailboxes ?? []).entries()) {
    statements.addCorrespondent.run(serial, n, mailbox.role, mailboxId(family, mailbox));
  }
  if (piece.marks !== null) writeMarks(statements, serial, piece.marks);
  for (const problem of piece.problems) {
    statements.addProblem.run(serial, problem.code, JSON.stringify(problem.values));
  }
  return serial;
}

function pieceColumns(piece: ReadyPiece): unknown[] {
  return [
    piece.id,
    piece.sha256,
    piece.size,
    piece.kind,
    piece.format,
    piece.mediaType,
    piece.title,
    piece.byline,
    piece.language,
    piece.date?.raw ?? null,
    piece.date?.at ?? null,
    piece.date?.offset ?? null,
    ...messageColumns(piece.message),
  ];
}

function messageColumns(message: MessageHeader | null): (string | null)[] {
  if (message === null) return [null, null, null];
  return [message.messageId, joinIds(message.inReplyTo), joinIds(message.references)];
}

/** Message ids hold no white space (RFC 5322, 3.6.4), so a space parts them. */
function joinIds(ids: readonly string[]): string | null {
  return ids.length === 0 ? null : ids.join(' ');
}

function writeRendition(statements: Statements, serial: number, piece: ReadyPiece): void {
  if (piece.rendition === null) return;
  const { reader, version, text, pages } = piece.rendition;
  const pagesJson = pages === null ? null : JSON.stringify(pages);
  statements.addRendition.run(serial, reader, version, text, piece.textSha256, pagesJson);
}

function writeMarks(statements: Statements, serial: number, marks: MessageMarks): void {
  const contentHash = Buffer.from(marks.contentHash, 'hex');
  statements.addMarks.run(serial, marks.mih, contentHash, blobOf(marks.prints));
  for (const [n, run] of marks.quoted.entries()) {
    const spans = JSON.stringify(run.spans.map(({ start, end }) => [start, end]));
    statements.addQuoted.run(serial, n, run.depth, run.author, run.date, spans, blobOf(run.prints));
  }
}

/** Prints as they are stored: 32 bits each, little-endian, as every machine that Node runs on has them. */
function blobOf(prints: Uint32Array): Buffer {
  return Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength);
}

/** More mailboxes than this are not kept in mind; the table answers for the others. */
const MOST_MAILBOXES = 50_000;

function mailboxId({ statements, mailboxes }: Family, mailbox: Mailbox): number {
  const name = mailbox.name ?? '';
  // No address has a line end in it.
  const key = `${mailbox.address}\n${name}`;
  const recent = mailboxes.get(key);
  if (recent !== undefined) return recent;
  const known = statements.findMailbox.get(mailbox.address, name) as number | undefined;
  const id = known ?? addMailbox(statements, name, mailbox.address);
  if (mailboxes.size >= MOST_MAILBOXES) mailboxes.clear();
  mailboxes.set(key, id);
  return id;
}

function addMailbox(statements: Statements, name: string, address: string): number {
  const folded = foldMailbox(`${name} ${address}`);
  const id = Number(statements.addMailbox.run(name, address, folded).lastInsertRowid);
  statements.addMailboxWords.run(id, folded);
  return id;
}

/** The words of a mailbox, each between spaces, so that whole words and beginnings of words can be looked up. */
export function foldMailbox(written: string): string {
  return ` ${wordsOf(written)
    .map((word) => word.form)
    .join(' ')} `;
}
