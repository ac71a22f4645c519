"""The front door: the `orgtrace` command and the names a notebook imports."""
