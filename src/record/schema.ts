import type { Generated } from 'kysely';

/** The tables of sql/, as kysely sees them. docs/format.md says what each column means. */
export interface Tables {
  log: { n: number; at: string; entry: string; previous: string; hash: string };
  sources: {
    sha256: string;
    size: number;
    format: string;
    reader: string;
    reader_version: string;
    detail: string;
    state: 'reading' | 'complete';
  };
  receipts: {
    id: Generated<number>;
    source: string;
    path: string;
    container: string | null;
    received_at: string;
    modified_at: string | null;
  };
  pieces: {
    serial: Generated<number>;
    id: string;
    sha256: string;
    size: number;
    kind: string;
    format: string;
    media_type: string;
    title: string | null;
    byline: string | null;
    language: string | null;
    date_raw: string | null;
    date_at: number | null;
    date_offset: number | null;
    message_id: string | null;
    in_reply_to: string | null;
    references: string | null;
  };
  renditions: {
    piece: number;
    n: number;
    reader: string;
    reader_version: string;
    text: string;
    text_sha256: string;
    pages: string | null;
  };
  sightings: {
    id: Generated<number>;
    piece: number;
    source: string;
    parent: number | null;
    ordinal: number;
    byte_start: number;
    byte_end: number;
    escaping: string;
    sha256: string | null;
    name: string | null;
  };
  mailboxes: { id: Generated<number>; name: string; address: string; folded: string };
  correspondents: { piece: number; n: number; role: string; mailbox: number };
  piece_labels: { piece: number; label: string; folded: string };
  problems: {
    id: Generated<number>;
    source: string | null;
    piece: number | null;
    path: string | null;
    code: string;
    detail: string;
  };
  checks: { id: Generated<number>; article_sha256: string; path: string; at: string; report: string };
  anchors: {
    id: Generated<number>;
    check_id: number;
    finding: string;
    piece: number;
    rendition: number;
    text_start: number;
    text_end: number;
    exact: string;
    prefix: string;
    suffix: string;
  };
}
