"""Where the documents of an archive come from: one file a kind of source."""
