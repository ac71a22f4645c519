"""The HTTP surface: read-only, under /v1."""
