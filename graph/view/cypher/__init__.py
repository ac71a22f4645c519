"""The Cypher adapter of the view: what a question asks about is read from the store when it is asked."""
