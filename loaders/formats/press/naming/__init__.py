"""Naming: short names written out, with the places and owners that the text around them gives."""
