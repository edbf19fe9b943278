-- Search: see src/record/search.ts. The index of mailboxes is SQLite's, as the index of words is (001).

-- Names and addresses as words, so that from: and its kin need not read every mailbox of the case. Whoever writes
-- a mailbox writes its words: a trigger would make SQLite flush the index of words at every new mailbox.
CREATE VIRTUAL TABLE mailbox_words USING fts5 (folded, content = '', columnsize = 0);
INSERT INTO mailbox_words (rowid, folded) SELECT id, folded FROM mailboxes;

-- Lost mails by the words that are quoted of them. Their hosts are in piece_words with the same words, so that these
-- stand apart: whoever looks for words finds the message that quotes them, and lost mails where he asks for these.
CREATE VIRTUAL TABLE quotation_words USING fts5 (
  title, body,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);
-- As in 001: a first arrangement writes tens of thousands of them at once.
INSERT INTO quotation_words (quotation_words, rank) VALUES ('hashsize', 67108864);

-- Messages whose content stands on the record more than once (message_marks.content_hash), and these only: few.
-- `first` is one of the group and names it; `copies` is how many there are.
CREATE TABLE copied_messages (
  piece  INTEGER PRIMARY KEY REFERENCES pieces (serial),
  first  INTEGER NOT NULL REFERENCES pieces (serial),
  copies INTEGER NOT NULL
);
CREATE INDEX copied_messages_first ON copied_messages (first);
