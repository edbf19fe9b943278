-- Labels: what the owner of a mail called it. Gmail's labels, the keywords of mail servers, Outlook's categories.
-- `folded` is the label without case and accents, for label: in a search.

CREATE TABLE piece_labels (
  piece  INTEGER NOT NULL REFERENCES pieces (serial),
  label  TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (piece, label)
);
CREATE INDEX piece_labels_folded ON piece_labels (folded, piece);
