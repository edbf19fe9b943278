-- Sightings made smaller: there is one for every message of a mailbox. The hash of the bytes is kept only where it is
-- not that of the piece (other line ends), and only parts of messages have an index of their places; that a message
-- is not noted twice at one place is looked up by its piece, which few places share.

CREATE TABLE smaller_sightings (
  id         INTEGER PRIMARY KEY,
  piece      INTEGER NOT NULL REFERENCES pieces (serial),
  source     TEXT NOT NULL REFERENCES sources (sha256),
  parent     INTEGER REFERENCES pieces (serial),
  ordinal    INTEGER NOT NULL,
  byte_start BIGINT NOT NULL,
  byte_end   BIGINT NOT NULL,
  escaping   TEXT NOT NULL,
  sha256     TEXT,
  name       TEXT
);
INSERT INTO smaller_sightings
  SELECT s.id, s.piece, s.source, s.parent, s.ordinal, s.byte_start, s.byte_end, s.escaping,
    NULLIF(s.sha256, p.sha256), s.name
  FROM sightings s JOIN pieces p ON p.serial = s.piece;
DROP TABLE sightings;
ALTER TABLE smaller_sightings RENAME TO sightings;
CREATE INDEX sightings_piece ON sightings (piece);
CREATE INDEX sightings_parent ON sightings (parent) WHERE parent IS NOT NULL;
CREATE UNIQUE INDEX sightings_parts ON sightings (source, byte_start, parent, ordinal) WHERE parent IS NOT NULL;
