"""`orgtrace search`."""

from typing import Annotated

import typer
from rich.text import Text

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.frame import framed
from orgtrace.drawing.hits import hit_lines
from orgtrace.options import Cursor, KindChoice, Limit
from orgtrace.terminal import plain

Query = Annotated[
    str,
    typer.Argument(
        metavar="TEXT", help="Words of a name, or their initials; accents, order and a typing error do not matter."
    ),
]
Kinds = Annotated[
    list[KindChoice] | None,
    typer.Option(
        "--kind",
        help="Only entities of this kind. May be given several times.",
        show_default=False,
        case_sensitive=False,
    ),
]

EXAMPLES = ("orgtrace search 'permanent secretary'", "orgtrace search finance --kind post --limit 5")


@question
def search(asked: Asked, query: Query, kinds: Kinds = None, limit: Limit = 20, cursor: Cursor = None) -> Reply:
    """Find entities by name."""
    view = asked.opened.at(cursor) if cursor else asked.view
    answer = orgtrace.search(view, query, kind=[each.value for each in kinds or ()], limit=limit, cursor=cursor)
    title = Text(f"Known by a name like “{plain(query)}”")
    return Reply(view, answer, framed(view, title, answer, hit_lines(answer), dated=False))
