-- Threads: which mail answers which, and by what evidence. Made out of the pieces, and made anew where new mail touches
-- them; only thread_moves and thread_settings hold what a person decided. See src/mail/threads.

-- `id` is made from the Message-ID at the top. Threads that are arranged together have one `cluster`: parts of a
-- thread that was split by hand, and what was joined to them.
CREATE TABLE threads (
  thread   INTEGER PRIMARY KEY,
  id       TEXT NOT NULL,
  cluster  INTEGER,
  messages INTEGER NOT NULL,
  first_at BIGINT,
  last_at  BIGINT
);
CREATE INDEX threads_cluster ON threads (cluster) WHERE cluster IS NOT NULL;

-- A message: `node` is the serial of its piece. Or a mail known only by reference: `node` is below zero. Where several
-- pieces bear one Message-ID, all but the first are `twin_of` it. `message_id` stands only where no piece has it as written.
CREATE TABLE thread_nodes (
  node       INTEGER PRIMARY KEY,
  thread     INTEGER NOT NULL REFERENCES threads (thread),
  parent     INTEGER,
  reason     TEXT,
  twin_of    INTEGER,
  message_id TEXT
);
CREATE INDEX thread_nodes_thread ON thread_nodes (thread);
CREATE UNIQUE INDEX thread_nodes_message_id ON thread_nodes (message_id) WHERE message_id IS NOT NULL;

-- What a header claims and the arrangement does not follow, and why: a circle, or a copy that says otherwise.
CREATE TABLE thread_dropped (
  id      INTEGER PRIMARY KEY,
  thread  INTEGER NOT NULL REFERENCES threads (thread),
  child   INTEGER NOT NULL,
  parent  INTEGER NOT NULL,
  claimed TEXT NOT NULL,
  reason  TEXT NOT NULL
);
CREATE INDEX thread_dropped_thread ON thread_dropped (thread);

-- What was decided by hand, in order. Mails are named by Message-ID, or by the id of the piece where there is none.
-- A split has no `under`. What was undone stays, with its time.
CREATE TABLE thread_moves (
  n         INTEGER PRIMARY KEY,
  at        TEXT NOT NULL,
  child     TEXT NOT NULL,
  under     TEXT,
  undone_at TEXT
);

-- `by-subject`: 1 where the fallback is on. `pieces` and `mailboxes`: up to which row all is arranged.
CREATE TABLE thread_settings (
  name  TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
