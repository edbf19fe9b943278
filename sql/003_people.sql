-- People: whose a mailbox is, and by what evidence. Made out of the mailboxes, and made anew where new ones touch
-- them; only people_decisions holds what a person decided. See src/mail/people.

-- Mailboxes that may have to do with each other share a block: those of one address, and those of one family name.
CREATE TABLE people_mailboxes (
  mailbox       INTEGER PRIMARY KEY REFERENCES mailboxes (id),
  person        TEXT NOT NULL,
  address_block INTEGER,
  family_block  INTEGER
);
CREATE INDEX people_mailboxes_person ON people_mailboxes (person);
CREATE INDEX people_mailboxes_address ON people_mailboxes (address_block);
CREATE INDEX people_mailboxes_family ON people_mailboxes (family_block);

-- What speaks for two mailboxes being one person's. Where `joins` is 0 it is too little: a candidate to look at.
CREATE TABLE people_evidence (
  block INTEGER NOT NULL,
  a     INTEGER NOT NULL REFERENCES mailboxes (id),
  b     INTEGER NOT NULL REFERENCES mailboxes (id),
  kind  TEXT NOT NULL,
  joins INTEGER NOT NULL CHECK (joins IN (0, 1))
);
CREATE INDEX people_evidence_block ON people_evidence (block);
CREATE INDEX people_evidence_a ON people_evidence (a);
CREATE INDEX people_evidence_b ON people_evidence (b);

-- What was decided by hand, in order. A merge joins `a` and `b`; a split takes `a` out of its person, with its whole
-- address where `whole` is 1. What was undone stays, with the time.
CREATE TABLE people_decisions (
  n         INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  action    TEXT NOT NULL CHECK (action IN ('merge', 'split')),
  a         INTEGER NOT NULL REFERENCES mailboxes (id),
  b         INTEGER REFERENCES mailboxes (id),
  whole     INTEGER NOT NULL CHECK (whole IN (0, 1)),
  undone_at TEXT
);
