"""Network analysis on NetworkX graphs taken from a view."""
