"""Review: a person holds the facts of an article against its words, and what they decide outweighs the grammar."""
