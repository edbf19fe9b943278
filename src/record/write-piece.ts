import type Sqlite from 'better-sqlite3';
import { foldText, wordsOf } from '../text/index.js';
import { sha256Of } from './originals.js';
import { pieceId } from './piece-id.js';
import type { Locator, Mailbox, MessageHeader, PieceDraft, RenditionDraft } from './types.js';

/** Writes families of pieces through statements that were prepared once. */
export interface PieceWriter {
  /** Writes a piece, its parts and their sightings; counts which were new. Call it inside a transaction. */
  write(source: string, draft: PieceDraft, locator: Locator): { added: number; known: number };
}

/** A writer for one database. The work of a bulk intake is here: raw statements, no query builder. */
export function pieceWriter(sqlite: Sqlite.Database): PieceWriter {
  const statements = prepare(sqlite);
  return {
    write(source, draft, locator) {
      const tally = { added: 0, known: 0 };
      const family: Family = { statements, source, locator, tally, parts: 0 };
      writeMember(family, draft, null, 0);
      return tally;
    },
  };
}

interface Family {
  readonly statements: Statements;
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
    addPiece: sqlite.prepare(
      `INSERT INTO pieces (id, sha256, size, kind, format, media_type, title, byline, language,
         date_raw, date_at, date_offset, message_id, in_reply_to, "references")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addRendition: sqlite.prepare(
      'INSERT INTO renditions (piece, n, reader, reader_version, text, text_sha256, pages) VALUES (?, 1, ?, ?, ?, ?, ?)',
    ),
    addWords: sqlite.prepare('INSERT INTO piece_words (rowid, title, body) VALUES (?, ?, ?)'),
    addSighting: sqlite.prepare(
      `INSERT OR IGNORE INTO sightings
         (piece, source, parent, ordinal, byte_start, byte_end, escaping, sha256, name)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    findMailbox: sqlite.prepare('SELECT id FROM mailboxes WHERE address = ? AND name = ?').pluck(),
    addMailbox: sqlite.prepare('INSERT INTO mailboxes (name, address, folded) VALUES (?, ?, ?)'),
    addCorrespondent: sqlite.prepare(
      'INSERT INTO correspondents (piece, n, role, mailbox) VALUES (?, ?, ?, ?)',
    ),
    addProblem: sqlite.prepare(
      'INSERT OR IGNORE INTO problems (source, piece, code, detail) VALUES (NULL, ?, ?, ?)',
    ),
  };
}

function writeMember(family: Family, draft: PieceDraft, parent: number | null, ordinal: number): void {
  const { statements, locator, source, tally } = family;
  const known = statements.findPiece.get(pieceId(draft.format, draft.identity)) as number | undefined;
  const serial = known ?? writeContent(statements, draft);
  if (known === undefined) tally.added++;
  else tally.known++;
  statements.addSighting.run(
    serial,
    source,
    parent,
    ordinal,
    locator.start,
    locator.end,
    locator.escaping,
    draft.sha256,
    draft.name,
  );
  for (const part of draft.parts) writeMember(family, part, serial, ++family.parts);
}

function writeContent(statements: Statements, draft: PieceDraft): number {
  const serial = Number(statements.addPiece.run(...pieceColumns(draft)).lastInsertRowid);
  if (draft.rendition !== null) writeRendition(statements, serial, draft.rendition);
  statements.addWords.run(
    serial,
    foldText(draft.title ?? '', 'search'),
    foldText(draft.rendition?.text ?? '', 'search'),
  );
  for (const [n, mailbox] of (draft.message?.mailboxes ?? []).entries()) {
    statements.addCorrespondent.run(serial, n, mailbox.role, mailboxId(statements, mailbox));
  }
  for (const problem of draft.problems) {
    statements.addProblem.run(serial, problem.code, JSON.stringify(problem.values));
  }
  return serial;
}

function pieceColumns(draft: PieceDraft): unknown[] {
  return [
    pieceId(draft.format, draft.identity),
    draft.sha256,
    draft.size,
    draft.kind,
    draft.format,
    draft.mediaType,
    draft.title,
    draft.byline,
    draft.language,
    draft.date?.raw ?? null,
    draft.date?.at ?? null,
    draft.date?.offset ?? null,
    ...messageColumns(draft.message),
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

function writeRendition(statements: Statements, serial: number, rendition: RenditionDraft): void {
  const pages = rendition.pages === null ? null : JSON.stringify(rendition.pages);
  const { reader, version, text } = rendition;
  statements.addRendition.run(serial, reader, version, text, sha256Of(text), pages);
}

function mailboxId(statements: Statements, mailbox: Mailbox): number {
  const name = mailbox.name ?? '';
  const known = statements.findMailbox.get(mailbox.address, name) as number | undefined;
  if (known !== undefined) return known;
  const folded = foldMailbox(`${name} ${mailbox.address}`);
  return Number(statements.addMailbox.run(name, mailbox.address, folded).lastInsertRowid);
}

/** The words of a mailbox, each between spaces, so that whole words and beginnings of words can be looked up. */
export function foldMailbox(written: string): string {
  return ` ${wordsOf(written)
    .map((word) => word.form)
    .join(' ')} `;
}
