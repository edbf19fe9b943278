-- What is worked out of each message where it is read: by what its copies are known, and what it quotes.
-- A print is a fingerprint of a run of words; `prints` are 32-bit numbers, little-endian, ascending, each once.
-- `content_hash` is a SHA-256, 32 bytes. Neither it nor `mih` has an index: copied_messages (006) has the groups of
-- one content, and whoever has a `mih` has the Message-ID too, of which pieces has an index.

CREATE TABLE message_marks (
  piece        INTEGER PRIMARY KEY REFERENCES pieces (serial),
  mih          TEXT,
  content_hash BLOB NOT NULL,
  prints       BLOB NOT NULL
);

-- Words of one person that a message quotes. `spans` are offsets into the message's first rendition, as JSON.
CREATE TABLE quoted_runs (
  piece    INTEGER NOT NULL REFERENCES pieces (serial),
  n        INTEGER NOT NULL,
  depth    INTEGER NOT NULL,
  author   TEXT,
  date_raw TEXT,
  spans    TEXT NOT NULL,
  prints   BLOB NOT NULL,
  PRIMARY KEY (piece, n)
);

-- Where quoted words come from. `source` is the message that says them itself, or the piece of kind 'quotation'
-- that stands for a lost mail. `share`: how much of the run stands there, in thousandths. A run without a row is
-- too short, or partly on the record, or introduced by nobody: no guess is made.
CREATE TABLE quotation_links (
  piece  INTEGER NOT NULL,
  n      INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES pieces (serial),
  reason TEXT NOT NULL CHECK (reason IN ('reference-and-text', 'text', 'quotation')),
  share  INTEGER NOT NULL,
  PRIMARY KEY (piece, n),
  FOREIGN KEY (piece, n) REFERENCES quoted_runs (piece, n)
);
CREATE INDEX quotation_links_source ON quotation_links (source);

-- Lost mails. The text of one is made from the run (host, n); nothing of it is stored twice. `found` is what has
-- since taken its place: the mail itself, or a fuller quotation of it; null while it is the best there is.
CREATE TABLE quotations (
  piece INTEGER PRIMARY KEY REFERENCES pieces (serial),
  host  INTEGER NOT NULL,
  n     INTEGER NOT NULL,
  found INTEGER REFERENCES pieces (serial),
  FOREIGN KEY (host, n) REFERENCES quoted_runs (piece, n)
);

-- Messages whose own words are nearly those of others. `first` names the group and is one of it; `likeness`: what
-- the two have in common of all their prints (Jaccard), in thousandths.
CREATE TABLE near_copies (
  piece    INTEGER PRIMARY KEY REFERENCES pieces (serial),
  first    INTEGER NOT NULL REFERENCES pieces (serial),
  likeness INTEGER NOT NULL
);
CREATE INDEX near_copies_first ON near_copies (first);

-- Up to which piece copies and quotations are arranged: a row from the first time on.
CREATE TABLE copies_arranged (upto INTEGER NOT NULL);
