"""Reading: from a file's bytes to the NFC text of an article, its address and its day."""
