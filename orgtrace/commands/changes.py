"""`orgtrace changes`."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

import orgtrace
from graph.errors import BadParameter
from orgtrace.asking import Asked, Reply, comparison
from orgtrace.drawing.changes import change_lines
from orgtrace.drawing.frame import framed, titled
from orgtrace.options import VIEW_PANEL, All, Cursor, LimitOrAll

if TYPE_CHECKING:
    from graph.query.between import Pair

First = Annotated[
    str, typer.Option("--from", metavar="DATE", help="The earlier day, YYYY-MM-DD.", rich_help_panel=VIEW_PANEL)
]
Last = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="DATE",
        help="The later day; the same one to ask only what was learned of it.",
        rich_help_panel=VIEW_PANEL,
    ),
]
KnownFrom = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION|TIME",
        help="What was known of the earlier day then; without it as much as of the later one.",
        show_default=False,
        rich_help_panel=VIEW_PANEL,
    ),
]
KnownTo = Annotated[
    str | None,
    typer.Option(
        metavar="REVISION|TIME",
        help="What was known of the later day then; without it everything known now.",
        show_default=False,
        rich_help_panel=VIEW_PANEL,
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        metavar="ENTITY",
        help="Only in the chart under this entity, an id or a name; without it everywhere.",
        show_default=False,
    ),
]
EveryPost = Annotated[
    bool, typer.Option("--every-post", help="Tell junior posts one by one instead of counting them by body.")
]

EXAMPLES = (
    'orgtrace changes --from 2011-03-31 --to 2011-09-30 --under "Cabinet Office"',
    "orgtrace changes --from 2011-09-30 --to 2011-09-30 --known-from 1",
)


@comparison
def changes(
    asked: Asked,
    first: First,
    last: Last,
    under: Under = None,
    every_post: EveryPost = False,
    known_from: KnownFrom = None,
    known_to: KnownTo = None,
    limit: LimitOrAll = None,
    cursor: Cursor = None,
    unfolded: All = False,
) -> Reply:
    """What changed between two days: what appeared, ended, moved, was renamed or changed hands."""
    root = None if under is None else asked.named(under, "--under")
    try:
        before, after = _views(asked, first, last, known_from, known_to, cursor)
        answer = orgtrace.changes(before, after, under=root, every_post=every_post, limit=limit, cursor=cursor)
    except BadParameter as error:
        if error.parameter not in ("from", "to"):
            raise
        raise BadParameter(f"--{error.parameter}", error.reason) from error
    title = Text("Changes") if answer.under is None else titled("Changes under", answer.under)
    lines = change_lines(answer, ids=asked.ids, unfolded=unfolded)
    return Reply(after, answer, framed(after, title, answer, lines, since=answer.before))


def _views(
    asked: Asked, first: str, last: str, known_from: str | None, known_to: str | None, cursor: str | None
) -> "Pair":
    if cursor is not None:
        return asked.opened.between_at(cursor)
    return asked.opened.between(
        first, last, known_from=known_from, known_to=known_to, certainty=asked.view.certainty.value
    )
