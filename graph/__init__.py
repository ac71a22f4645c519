"""The domain: what organisations, posts and people are, how they are tied, and since when we know.

Knows no HTTP and no file format. Imports point one way:
``query | analysis → view → store → model → errors``.
"""
