"""One file or folder a format; formats do not know each other."""
