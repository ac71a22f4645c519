"""`orgtrace entity`."""

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.entity import entity_lines
from orgtrace.drawing.frame import framed, titled
from orgtrace.options import All, Entity

EXAMPLES = ("orgtrace entity 'Cabinet Office' --as-of latest",)


@question
def entity(asked: Asked, entity: Entity, unfolded: All = False) -> Reply:
    """What is known of an entity: its ties that day, and what each source says about it."""
    here, id = asked.about(entity)
    answer = orgtrace.entity(here.view, id)
    lines = entity_lines(answer, ids=here.ids, unfolded=unfolded)
    return Reply(here.view, answer, framed(here.view, titled(answer.entity.label, answer.entity), answer, lines))
