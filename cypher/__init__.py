"""Every statement orgtrace sends to a database, one a file."""
