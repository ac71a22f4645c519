"""Recognisers: what a stretch of words mentions, before anything is known of its context."""
