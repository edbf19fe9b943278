-- The case, first form. Types and statements are kept to what PostgreSQL has too, but for the index of words.
-- Times are ISO 8601 in UTC where the program took them, milliseconds since 1970 where mail gave them.

-- What happened to the case, in order. Each row's hash covers the row before: nothing can be taken out unseen.
CREATE TABLE log (
  n        INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  entry    TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL UNIQUE
);

-- Bytes that were received, once each. `state` is 'reading' until every piece in them is on the record.
CREATE TABLE sources (
  sha256         TEXT PRIMARY KEY,
  size           BIGINT NOT NULL,
  format         TEXT NOT NULL,
  reader         TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  detail         TEXT NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('reading', 'complete'))
);

-- Each time they were received: from which path, or out of which archive.
CREATE TABLE receipts (
  id          INTEGER PRIMARY KEY,
  source      TEXT NOT NULL REFERENCES sources (sha256),
  path        TEXT NOT NULL,
  container   TEXT REFERENCES sources (sha256),
  received_at TEXT NOT NULL,
  modified_at TEXT
);
CREATE INDEX receipts_source ON receipts (source);
CREATE INDEX receipts_container ON receipts (container);

-- One thing on the record. `serial` is this case's own; `id` is made from the content and the same in every case.
CREATE TABLE pieces (
  serial      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  sha256      TEXT NOT NULL,
  size        BIGINT NOT NULL,
  kind        TEXT NOT NULL,
  format      TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  title       TEXT,
  byline      TEXT,
  language    TEXT,
  date_raw    TEXT,
  date_at     BIGINT,
  date_offset INTEGER,
  message_id  TEXT,
  in_reply_to TEXT,
  "references" TEXT
);
CREATE INDEX pieces_date ON pieces (date_at);
CREATE INDEX pieces_message_id ON pieces (message_id);

-- A text read from a piece's bytes. Written once; a better reading is a new row, never an edit.
CREATE TABLE renditions (
  piece          INTEGER NOT NULL REFERENCES pieces (serial),
  n              INTEGER NOT NULL,
  reader         TEXT NOT NULL,
  reader_version TEXT NOT NULL,
  text           TEXT NOT NULL,
  text_sha256    TEXT NOT NULL,
  pages          TEXT,
  PRIMARY KEY (piece, n)
);

-- Where a piece was seen: in which source, at which bytes, as part of which message, under which name.
CREATE TABLE sightings (
  id         INTEGER PRIMARY KEY,
  piece      INTEGER NOT NULL REFERENCES pieces (serial),
  source     TEXT NOT NULL REFERENCES sources (sha256),
  parent     INTEGER REFERENCES pieces (serial),
  ordinal    INTEGER NOT NULL,
  byte_start BIGINT NOT NULL,
  byte_end   BIGINT NOT NULL,
  escaping   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  name       TEXT
);
CREATE UNIQUE INDEX sightings_once ON sightings (source, byte_start, COALESCE(parent, 0), ordinal);
CREATE INDEX sightings_piece ON sightings (piece);
CREATE INDEX sightings_parent ON sightings (parent);

-- Mailboxes as written: no merging. `folded` is " word word " of name and address, for from: and its kin.
CREATE TABLE mailboxes (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL,
  address TEXT NOT NULL,
  folded  TEXT NOT NULL,
  UNIQUE (address, name)
);
CREATE TABLE correspondents (
  piece   INTEGER NOT NULL REFERENCES pieces (serial),
  n       INTEGER NOT NULL,
  role    TEXT NOT NULL,
  mailbox INTEGER NOT NULL REFERENCES mailboxes (id),
  PRIMARY KEY (piece, n)
);
CREATE INDEX correspondents_mailbox ON correspondents (mailbox, role, piece);

-- What went wrong or was left out, where, and why.
CREATE TABLE problems (
  id     INTEGER PRIMARY KEY,
  source TEXT REFERENCES sources (sha256),
  piece  INTEGER REFERENCES pieces (serial),
  path   TEXT,
  code   TEXT NOT NULL,
  detail TEXT NOT NULL
);
CREATE UNIQUE INDEX problems_once
  ON problems (COALESCE(source, ''), COALESCE(piece, 0), COALESCE(path, ''), code, detail);

-- Articles that were checked, and where each answer stands on the record.
CREATE TABLE checks (
  id             INTEGER PRIMARY KEY,
  article_sha256 TEXT NOT NULL UNIQUE,
  path           TEXT NOT NULL,
  at             TEXT NOT NULL,
  report         TEXT NOT NULL
);
CREATE TABLE anchors (
  id         INTEGER PRIMARY KEY,
  check_id   INTEGER NOT NULL REFERENCES checks (id),
  finding    TEXT NOT NULL,
  piece      INTEGER NOT NULL REFERENCES pieces (serial),
  rendition  INTEGER NOT NULL,
  text_start BIGINT NOT NULL,
  text_end   BIGINT NOT NULL,
  exact      TEXT NOT NULL,
  prefix     TEXT NOT NULL,
  suffix     TEXT NOT NULL
);
CREATE INDEX anchors_check ON anchors (check_id);

-- The index of words (SQLite only). It holds no text: titles and texts are folded before they are indexed,
-- so that accents, ligatures, soft hyphens and typographic marks never stand in the way of a search.
CREATE VIRTUAL TABLE piece_words USING fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
-- A large hash makes bulk intake faster: it is written out once a batch and not a few times.
INSERT INTO piece_words (piece_words, rank) VALUES ('hashsize', 67108864);
