import type { Selectable } from 'kysely';
import { Failure } from '../text/index.js';
import { quotationText } from './get-quotation.js';
import type { CaseFile } from './open-case.js';
import type { Tables } from './schema.js';
import type { Escaping, Format, Mailbox, MailboxRole, PieceKind, Problem, RecordDate } from './types.js';

/** A piece as it stands on the record, without its text. */
export interface Piece {
  readonly serial: number;
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: PieceKind;
  readonly format: Format;
  readonly mediaType: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly date: RecordDate | null;
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly mailboxes: readonly Mailbox[];
}

/** The text of a piece: which rendition it is, and where its pages begin. */
export interface Rendition {
  readonly n: number;
  readonly reader: string;
  readonly version: string;
  readonly text: string;
  readonly pages: readonly number[] | null;
}

/** One place a piece was seen. `paths` are the paths its source was received from. */
export interface Sighting {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly escaping: Escaping;
  readonly sha256: string;
  readonly name: string | null;
  /** Id of the message it is a part of, or null where it stands for itself. */
  readonly parent: string | null;
  readonly receipts: readonly Receipt[];
}

/** One time a source was received. `container` is the path of the archive it came out of, or null. */
export interface Receipt {
  readonly path: string;
  readonly container: string | null;
  readonly receivedAt: string;
}

/** A piece by its rowid; these come from other tables, so a missing one is a fault of the program. */
export async function pieceBySerial(caseFile: CaseFile, serial: number): Promise<Piece> {
  const row = await caseFile.tables
    .selectFrom('pieces')
    .selectAll()
    .where('serial', '=', serial)
    .executeTakeFirstOrThrow();
  return { ...pieceOf(row), mailboxes: await mailboxesOf(caseFile, serial) };
}

/**
 * The piece whose id begins with `prefix`, or whose Message-ID it is (with or without angle brackets).
 * Fails with `piece-not-found` or `piece-ambiguous`.
 */
export async function findPiece(caseFile: CaseFile, prefix: string): Promise<Piece> {
  const wanted = prefix.trim();
  const bracketed = wanted.startsWith('<') ? wanted : `<${wanted}>`;
  const rows = await caseFile.tables
    .selectFrom('pieces')
    .select(['serial', 'id'])
    .where((or) =>
      or.or([
        or.and([or('id', '>=', wanted.toLowerCase()), or('id', '<', `${wanted.toLowerCase()}g`)]),
        or('message_id', '=', bracketed),
      ]),
    )
    .limit(100)
    .execute();
  const [first] = rows;
  if (first === undefined || wanted === '') throw new Failure('piece-not-found', { id: prefix });
  if (rows.length > 1) throw new Failure('piece-ambiguous', { id: prefix, count: rows.length });
  return pieceBySerial(caseFile, first.serial);
}

/**
 * The newest rendition of a piece, or null where no text could be read from it. That of a lost mail is not stored:
 * it is made of the message that quotes it, by the reader called 'quotation'.
 */
export async function renditionOf(caseFile: CaseFile, serial: number): Promise<Rendition | null> {
  const row = await caseFile.tables
    .selectFrom('renditions')
    .selectAll()
    .where('piece', '=', serial)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  if (row === undefined) {
    const text = quotationText(caseFile, serial);
    return text === null ? null : { n: 1, reader: 'quotation', version: '1', text, pages: null };
  }
  const pages = row.pages === null ? null : (JSON.parse(row.pages) as number[]);
  return { n: row.n, reader: row.reader, version: row.reader_version, text: row.text, pages };
}

/** Every place a piece was seen, first seen first. */
export async function sightingsOf(caseFile: CaseFile, serial: number): Promise<Sighting[]> {
  const rows = await caseFile.tables
    .selectFrom('sightings')
    .innerJoin('pieces', 'pieces.serial', 'sightings.piece')
    .leftJoin('pieces as parents', 'parents.serial', 'sightings.parent')
    .select([
      'source',
      'byte_start',
      'byte_end',
      'escaping',
      'sightings.sha256',
      'pieces.sha256 as pieceHash',
      'sightings.name',
      'parents.id as parent',
    ])
    .where('sightings.piece', '=', serial)
    .orderBy('sightings.id')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      source: row.source,
      start: row.byte_start,
      end: row.byte_end,
      escaping: row.escaping as Escaping,
      sha256: row.sha256 ?? row.pieceHash,
      name: row.name,
      parent: row.parent,
      receipts: await receiptsOf(caseFile, row.source),
    })),
  );
}

/** The parts of a piece (attachments), in their order. */
export async function partsOf(
  caseFile: CaseFile,
  serial: number,
): Promise<{ id: string; name: string | null; mediaType: string; size: number }[]> {
  return caseFile.tables
    .selectFrom('sightings')
    .innerJoin('pieces', 'pieces.serial', 'sightings.piece')
    .select(['pieces.id', 'sightings.name', 'pieces.media_type as mediaType', 'pieces.size'])
    .distinct()
    .where('sightings.parent', '=', serial)
    .orderBy('sightings.ordinal')
    .execute();
}

/** The problems noted of a piece. */
export async function problemsOf(caseFile: CaseFile, serial: number): Promise<Problem[]> {
  const rows = await caseFile.tables
    .selectFrom('problems')
    .select(['code', 'detail'])
    .where('piece', '=', serial)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ code: row.code, values: JSON.parse(row.detail) as Problem['values'] }));
}

async function receiptsOf(caseFile: CaseFile, source: string): Promise<Receipt[]> {
  const rows = await caseFile.tables
    .selectFrom('receipts')
    .select(['path', 'container', 'received_at'])
    .where('source', '=', source)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ path: row.path, container: row.container, receivedAt: row.received_at }));
}

async function mailboxesOf(caseFile: CaseFile, serial: number): Promise<Mailbox[]> {
  const rows = await caseFile.tables
    .selectFrom('correspondents')
    .innerJoin('mailboxes', 'mailboxes.id', 'correspondents.mailbox')
    .select(['role', 'name', 'address'])
    .where('piece', '=', serial)
    .orderBy('n')
    .execute();
  return rows.map((row) => ({
    role: row.role as MailboxRole,
    name: row.name === '' ? null : row.name,
    address: row.address,
  }));
}

/** A row of pieces as a piece, for whoever has read the row. */
export function pieceOf(row: Selectable<Tables['pieces']>): Omit<Piece, 'mailboxes'> {
  return {
    serial: row.serial,
    id: row.id,
    sha256: row.sha256,
    size: row.size,
    kind: row.kind as PieceKind,
    format: row.format as Format,
    mediaType: row.media_type,
    title: row.title,
    byline: row.byline,
    language: row.language,
    date: row.date_raw === null ? null : { raw: row.date_raw, at: row.date_at, offset: row.date_offset },
    messageId: row.message_id,
    inReplyTo: row.in_reply_to?.split(' ') ?? [],
    references: row.references?.split(' ') ?? [],
  };
}
