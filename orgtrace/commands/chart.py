"""`orgtrace chart`."""

from enum import StrEnum
from typing import Annotated

import typer

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.chart import chart_tree
from orgtrace.drawing.frame import framed, titled, view_words
from orgtrace.drawing.trees import shortened
from orgtrace.options import OUTPUT_PANEL, All, Depth, Entity


class DrawingChoice(StrEnum):
    """The forms in which a chart can be drawn for other programs."""

    MERMAID = "mermaid"
    DOT = "dot"
    GRAPHML = "graphml"
    SVG = "svg"


Drawn = Annotated[
    DrawingChoice | None,
    typer.Option(
        "--format",
        help="Print the whole chart for another program.",
        show_default=False,
        rich_help_panel=OUTPUT_PANEL,
        case_sensitive=False,
    ),
]

EXAMPLES = (
    'orgtrace chart "Cabinet Office" --depth 3 --as-of latest',
    'orgtrace chart "Cabinet Office" --as-of latest --format svg > chart.svg',
)


@question
def chart(asked: Asked, entity: Entity, depth: Depth = None, unfolded: All = False, drawn: Drawn = None) -> Reply:
    """The org chart under a unit or a post."""
    here, id = asked.about(entity)
    answer = orgtrace.chart(here.view, id, depth=depth)
    if drawn is not None:
        picture = orgtrace.DRAWINGS[drawn.value].draw(answer, view_words(here.view))
        return Reply(here.view, answer, picture)
    trees = shortened([chart_tree(answer, ids=here.ids)], unfolded=unfolded)
    return Reply(here.view, answer, framed(here.view, titled("Chart of", answer.boxes[0].entity), answer, trees))
