"""The options and arguments that several commands share, each described once."""

from enum import StrEnum
from typing import Annotated

import typer

VIEW_PANEL = "The view that is asked"
OUTPUT_PANEL = "What is printed"


class CertaintyChoice(StrEnum):
    """Which links an answer lets through."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


class LineChoice(StrEnum):
    """Which reporting lines a question follows."""

    SOLID = "solid"
    DOTTED = "dotted"


class EngineChoice(StrEnum):
    """What answers."""

    SNAPSHOT = "snapshot"
    CYPHER = "cypher"


class KindChoice(StrEnum):
    """Which entities a search looks for."""

    ORGANIZATION = "organization"
    POST = "post"
    PERSON = "person"


Store = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="The store: embedded:[FOLDER], bolt://HOST:PORT, neo4j://… or neo4j+s://…; without it ORGTRACE_STORE, "
        "else the embedded store in your data folder.",
        show_default=False,
    ),
]
Engine = Annotated[
    EngineChoice | None,
    typer.Option(
        help="snapshot: answer from memory, out of a file that is made from the store; cypher: ask the store itself, "
        "which finds no names. Without it the first of ORGTRACE_ENGINES, else snapshot.",
        show_default=False,
        case_sensitive=False,
    ),
]
Json = Annotated[
    bool,
    typer.Option("--json", help="Print the answer as JSON, as the API gives it.", rich_help_panel=OUTPUT_PANEL),
]
Ids = Annotated[
    bool,
    typer.Option(
        "--ids", help="Show ids, and the keys of the statements behind each link.", rich_help_panel=OUTPUT_PANEL
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DATE|latest",
        help="The day that is asked about, YYYY-MM-DD; latest: the last day any source speaks of the entity. "
        "Without it today.",
        show_default=False,
        rich_help_panel=VIEW_PANEL,
    ),
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION|TIME",
        help="What was known then: a revision's number, or a time such as 2026-01-31 or 2026-01-31T10:00:00Z. "
        "Without it everything known now.",
        show_default=False,
        rich_help_panel=VIEW_PANEL,
    ),
]
Certainty = Annotated[
    CertaintyChoice,
    typer.Option(
        help="Follow links that may have held that day, or only those that surely did.",
        rich_help_panel=VIEW_PANEL,
        case_sensitive=False,
    ),
]

Entity = Annotated[
    str, typer.Argument(metavar="ENTITY", help="An id, or a name; a name of several entities lists them.")
]
Depth = Annotated[
    int | None, typer.Option(metavar="LEVELS", help="How many levels at most; without it all.", show_default=False)
]
Line = Annotated[
    LineChoice | None,
    typer.Option(
        help="Follow only solid or only dotted lines; without it both.", show_default=False, case_sensitive=False
    ),
]
All = Annotated[
    bool, typer.Option("--all", help="Draw long lists whole instead of folding them.", rich_help_panel=OUTPUT_PANEL)
]
Limit = Annotated[int, typer.Option(metavar="NUMBER", help="How many at most.")]
LimitOrAll = Annotated[
    int | None, typer.Option("--limit", metavar="NUMBER", help="How many at most; without it all.", show_default=False)
]
Cursor = Annotated[
    str | None,
    typer.Option(metavar="CURSOR", help="Go on where an answer that was cut says.", show_default=False),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask whether it is meant.")]
Host = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS", help="The address to serve at; without it ORGTRACE_HOST, else 127.0.0.1.", show_default=False
    ),
]
Port = Annotated[
    int | None,
    typer.Option(
        metavar="NUMBER", help="The port to serve at; without it ORGTRACE_PORT, else 8000.", show_default=False
    ),
]
