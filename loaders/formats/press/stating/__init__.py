"""Stating: from the facts of an article to statements of the model, with ids, dates, quotes and trust."""
