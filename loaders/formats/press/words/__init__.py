"""Words of the genre: tokens, sentences, phrase books and place names; nothing here knows a rule."""
