"""`orgtrace superiors`."""

from typing import Annotated

import typer

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.hierarchy import from_top, outward
from orgtrace.options import OUTPUT_PANEL, Depth, Entity, Line

FromTop = Annotated[
    bool,
    typer.Option("--from-top", help="Draw from the top down to the entity.", rich_help_panel=OUTPUT_PANEL),
]

EXAMPLES = (
    'orgtrace superiors "Director of Finance" --as-of 2011-09-30',
    'orgtrace superiors "Director of Finance" --as-of latest --from-top',
)


@question
def superiors(
    asked: Asked, entity: Entity, depth: Depth = None, line: Line = None, from_top_down: FromTop = False
) -> Reply:
    """Who stands above an entity, link by link, up to the top."""
    here, id = asked.about(entity)
    answer = orgtrace.superiors(here.view, id, depth=depth, line=line)
    trees = (from_top if from_top_down else outward)(answer, ids=here.ids)
    found = orgtrace.chains(here.view, answer)
    drawn = {"chains": {"chains": found.chains, "complete": found.complete, "cut": found.cut}}
    return Reply(here.view, answer, framed(here.view, titled("Above", answer.entities[0].entity), answer, trees), drawn)
