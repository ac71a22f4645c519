"""`python -m orgtrace`: the command, where its script is not on the path."""

from orgtrace.command import main

main()
