"""The graph on one day at one revision: the port, the links folded from statements, and who fills it."""
