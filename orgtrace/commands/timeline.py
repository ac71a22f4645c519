"""`orgtrace timeline`."""

from typing import Annotated

import typer
from rich.console import RenderableType

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.timeline import left_out_words, timeline_table
from orgtrace.options import Cursor, Entity, LimitOrAll

Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help="Only entries of this kind, such as holder, superior, gap or name. May be given several times; without "
        "it all but what stands below.",
        show_default=False,
    ),
]

EXAMPLES = (
    'orgtrace timeline "Director of Finance"',
    "orgtrace timeline post:uk-organogram:cabinet-office:COI1 --kind holder --kind gap --kind occupancy",
)


@question
def timeline(
    asked: Asked, entity: Entity, kinds: Kinds = None, limit: LimitOrAll = None, cursor: Cursor = None
) -> Reply:
    """What became of an entity: names, holders or posts, bodies and superiors in order of time."""
    here, id = asked.about(entity)
    view = here.view if cursor is None else here.opened.at(cursor)
    answer = orgtrace.timeline(view, id, kind=kinds or (), limit=limit, cursor=cursor)
    body: list[RenderableType] = [timeline_table(answer, ids=here.ids), *left_out_words(answer)]
    return Reply(view, answer, framed(view, titled("Timeline of", answer.entity), answer, body, over_all_days=True))
