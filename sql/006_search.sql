-- Search: see src/record/search.ts. The index of mailboxes is SQLite's, as the index of words is (001).

-- Names and addresses as words, so that from: and its kin need not read every mailbox of the case. Whoever writes
-- a mailbox writes its words: a trigger would make SQLite flush the index of words at every new mailbox.
CREATE VIRTUAL TABLE mailbox_words USING fts5 (folded, content = '', columnsize = 0);
INSERT INTO mailbox_words (rowid, folded) SELECT id, folded FROM mailboxes;

-- Lost mails have no index of words: theirs stand in piece_words, in the messages that quote them.

-- Messages whose content stands on the record more than once (message_marks.content_hash), and these only: few.
-- `first` is one of the group and names it; `copies` is how many there are.
CREATE TABLE copied_messages (
  piece  INTEGER PRIMARY KEY REFERENCES pieces (serial),
  first  INTEGER NOT NULL REFERENCES pieces (serial),
  copies INTEGER NOT NULL
);
CREATE INDEX copied_messages_first ON copied_messages (first);
