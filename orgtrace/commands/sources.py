"""`orgtrace sources`."""

from typing import Annotated

import typer

import orgtrace
from orgtrace.asking import Asked, Reply, lookup
from orgtrace.drawing.frame import framed
from orgtrace.drawing.sources import source_lines, sources_title
from orgtrace.options import Cursor, LimitOrAll

SourceId = Annotated[
    str | None, typer.Argument(metavar="[SOURCE]", help="A source's id; without it all.", show_default=False)
]

EXAMPLES = ("orgtrace sources",)


@lookup
def sources(asked: Asked, source: SourceId = None, limit: LimitOrAll = None, cursor: Cursor = None) -> Reply:
    """Which sources are loaded, and in which versions."""
    view = asked.opened.at(cursor) if cursor else asked.view
    answer = orgtrace.source(view, source) if source else orgtrace.sources(view, limit=limit, cursor=cursor)
    return Reply(
        view, answer, framed(view, sources_title(answer), answer, source_lines(answer, whole=bool(source)), dated=False)
    )
