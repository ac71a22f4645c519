"""`orgtrace supervision`."""

from enum import StrEnum
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.text import Text

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.supervision import oversight_trees
from orgtrace.drawing.trees import shortened
from orgtrace.options import All, Depth, Entity


class DirectionChoice(StrEnum):
    """The two sides of oversight."""

    OVER = "over"
    UNDER = "under"


Directions = Annotated[
    list[DirectionChoice] | None,
    typer.Option(
        "--direction",
        help="Who stands over it, or under it; without it both.",
        show_default=False,
        case_sensitive=False,
    ),
]
Modes = Annotated[
    list[str] | None,
    typer.Option(
        "--mode",
        metavar="MODE",
        help="Only oversight of this kind: supervision, inspection, guidance, direction, audit or appointment. "
        "May be given several times.",
        show_default=False,
    ),
]
Containment = Annotated[
    bool | None,
    typer.Option(
        "--containment/--no-containment",
        help="Who oversees a body oversees what it contains, too; or only oversight stated of an entity itself. "
        "Without either the former over it and the latter under it.",
        show_default=False,
    ),
]

EXAMPLES = ('orgtrace supervision "Scotland Office" --as-of latest --direction over',)


@question
def supervision(
    asked: Asked,
    entity: Entity,
    directions: Directions = None,
    modes: Modes = None,
    containment: Containment = None,
    depth: Depth = None,
    unfolded: All = False,
) -> Reply:
    """Who oversees an entity, who oversees them, and whom it oversees itself."""
    here, id = asked.about(entity)
    sides = [each.value for each in directions or DirectionChoice]
    answer = orgtrace.supervision(
        here.view, id, direction=sides, mode=modes or (), containment=containment, depth=depth
    )
    through = list(dict.fromkeys(body for link in answer.links for body in link.through))
    names = {each.id: each.name for each in here.view.describe([here.view.node(id) for id in through])}
    body: list[RenderableType] = []
    for title, tree in oversight_trees(answer, names, ids=here.ids):
        body += [Text(title, "underline"), *shortened([tree], unfolded=unfolded)]
    root = next(each.entity for each in answer.entities if each.entity.id == id)
    return Reply(here.view, answer, framed(here.view, titled("Oversight of", root), answer, body))
