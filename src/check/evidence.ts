import { datesIn } from '../language/index.js';
import { type Segment, segmentAt, segmentsOf } from '../mail/index.js';
import { isoDate, mailboxLine, type Piece } from '../record/index.js';
import { describe, type Span } from '../text/index.js';
import type { SearchedText } from './place-quotation.js';
import type { Evidence } from './types.js';

/** A piece of the record made ready for the check: its text, its words, and who wrote which run of it. */
export interface SearchedPiece {
  readonly piece: Piece;
  readonly rendition: number;
  readonly pages: readonly number[] | null;
  readonly searched: SearchedText;
  readonly segments: readonly Segment[];
}

/** Parts a piece's text by who wrote it: a mail has replies in it, other pieces are one run. */
export function segmentsOfPiece(piece: Piece, text: string): Segment[] {
  if (piece.kind === 'message') {
    const from = piece.mailboxes.find(({ role }) => role === 'from');
    return segmentsOf(text, { from: from === undefined ? null : mailboxLine(from) });
  }
  return [{ start: 0, end: text.length, depth: 0, author: null, date: null, kind: 'text' }];
}

/**
 * What the record says of a run of a piece's text: the words with their surroundings, who wrote them (the inner
 * author where they stand in quoted text), to whom and when. Recipients of quoted text are not known.
 */
export function evidenceFor(of: SearchedPiece, span: Span): Evidence {
  const { piece, rendition, pages, searched } = of;
  const segment = segmentAt(of.segments, span.start);
  const quoted = segment !== null && segment.depth > 0;
  return {
    piece: piece.id,
    rendition,
    page: pageAt(pages, span.start),
    ...span,
    ...describe(searched.text, span),
    speaker: quoted ? segment.author : authorOf(piece),
    recipients: quoted ? [] : recipientsOf(piece),
    date: quoted ? innerDate(segment) : isoDate(piece.date),
    title: piece.title,
    messageId: piece.messageId,
    kind: piece.kind,
    depth: segment?.depth ?? 0,
  };
}

/** Who a piece says wrote it: the From of a mail, the author named by a document. An article speaks for its own. */
function authorOf(piece: Piece): string | null {
  if (piece.kind === 'article') return null;
  const from = piece.mailboxes.filter((mailbox) => mailbox.role === 'from').map(mailboxLine);
  return from.length > 0 ? from.join(', ') : piece.byline;
}

function recipientsOf(piece: Piece): string[] {
  return piece.mailboxes
    .filter((mailbox) => mailbox.role === 'to' || mailbox.role === 'cc' || mailbox.role === 'bcc')
    .map(mailboxLine);
}

/** The day that an attribution line names, where it names one without doubt. */
function innerDate(segment: Segment): string | null {
  if (segment.date === null) return null;
  for (const language of ['en', 'fr'] as const) {
    const found = datesIn(segment.date, language).find(
      (mention) => mention.day !== null && mention.year !== null,
    );
    if (found?.year && found.month && found.day) {
      return `${found.year}-${String(found.month).padStart(2, '0')}-${String(found.day).padStart(2, '0')}`;
    }
  }
  return null;
}

/** The page an offset stands on, counted from one; null where the piece has no pages. */
function pageAt(pages: readonly number[] | null, offset: number): number | null {
  if (pages === null) return null;
  return Math.max(1, pages.filter((start) => start <= offset).length);
}
