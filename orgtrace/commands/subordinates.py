"""`orgtrace subordinates`."""

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.hierarchy import outward
from orgtrace.drawing.trees import shortened
from orgtrace.options import All, Depth, Entity, Line

EXAMPLES = ('orgtrace subordinates "Permanent Secretary" --depth 2 --as-of 2011-09-30',)


@question
def subordinates(asked: Asked, entity: Entity, depth: Depth = None, line: Line = None, unfolded: All = False) -> Reply:
    """Who stands below an entity, link by link."""
    here, id = asked.about(entity)
    answer = orgtrace.subordinates(here.view, id, depth=depth, line=line)
    trees = shortened(outward(answer, ids=here.ids), unfolded=unfolded)
    return Reply(here.view, answer, framed(here.view, titled("Below", answer.entities[0].entity), answer, trees))
