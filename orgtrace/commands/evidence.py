"""`orgtrace evidence`."""

from typing import Annotated

import typer

import orgtrace
from orgtrace.asking import Asked, Reply, lookup
from orgtrace.drawing.evidence import recording_tables, statement_words
from orgtrace.drawing.frame import framed

Key = Annotated[
    str, typer.Argument(metavar="KEY", help="A statement's key, as --ids and --json show them: an id, @, a digest.")
]

EXAMPLES = ("orgtrace evidence post:uk-organogram:cabinet-office:COI7@63575a0619b6e409bca9",)


@lookup
def evidence(asked: Asked, key: Key) -> Reply:
    """Which source says so: its version, the place in it, the words, and since which revision."""
    answer = orgtrace.evidence(asked.view, key)
    return Reply(
        asked.view, answer, framed(asked.view, statement_words(answer), answer, recording_tables(answer), dated=False)
    )
