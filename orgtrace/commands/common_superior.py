"""`orgtrace common-superior`."""

from typing import Annotated

import typer

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.common import common_trees
from orgtrace.drawing.frame import framed, titled
from orgtrace.options import Line

Entities = Annotated[
    list[str], typer.Argument(metavar="ENTITY ENTITY…", help="Two or more: an id, or a name.", show_default=False)
]

EXAMPLES = ('orgtrace common-superior "Margaret Porteous" "Kate Richards" --as-of 2011-09-30',)


@question
def common_superior(asked: Asked, entities: Entities, line: Line = None) -> Reply:
    """Who stands above several entities at once, by which chains; or why nobody does."""
    ids = [asked.named(each) for each in entities]
    view = asked.bound_to(*ids).view
    answer = orgtrace.common_superior(view, ids, line=line)
    title = titled("Above both", *(side.entity for side in answer.sides))
    return Reply(view, answer, framed(view, title, answer, common_trees(answer, ids=asked.ids)))
