"""Oversight as trees: by mode, with the person who oversees, and the bodies by which it is reached."""

from graph.query.supervision import supervision
from orgtrace.drawing.supervision import oversight_trees
from tests.graph.query.worlds import id_of, view_of
from tests.orgtrace.drawing.test_hierarchy import text_of

WORLD = """
STATED_IN Nets name="Net Unit"
STATED_IN Fish name="Ministry of Fish"
STATED_IN Audit name="Audit Office"
STATED_IN Court name="High Court"
STATED_IN chief title="Auditor General" is_head=true
STATED_IN weaver title="Net Inspector"
STATED_IN @ann name="Ann Ở"
STATED_IN @bob name="Bob"
PART_OF Nets Fish
POST_IN chief Audit
HOLDS @ann chief acting=true
HOLDS @bob weaver
SUPERVISES Audit Fish mode=audit
SUPERVISES Court Audit mode=guidance
SUPERVISES weaver Nets mode=inspection
"""
NAMES = {id_of("Fish"): "Ministry of Fish"}


def drawn(*, containment: bool | None = None) -> str:
    """Who stands over the net unit, as it is drawn."""
    ((title, tree),) = oversight_trees(
        supervision(view_of(WORLD), id_of("Nets"), direction=["over"], containment=containment), NAMES
    )
    return f"{title}\n{text_of([tree])}"


def test_stated_oversight_comes_first_and_the_bodies_that_others_run_through_are_named() -> None:
    assert drawn() == (
        "Overseen by\n"
        "0 Net Unit · head not known\n"
        "├─ 1 [inspection] Net Inspector · Bob\n"
        "└─ 1 [audit, through Ministry of Fish] Audit Office · Auditor General: Ann Ở \n"
        "   [acting]\n"
        "   └─ 2 [guidance] High Court · head not known\n"
    )


def test_without_containment_only_stated_oversight_is_drawn() -> None:
    assert drawn(containment=False) == (
        "Overseen by\n0 Net Unit · head not known\n└─ 1 [inspection] Net Inspector · Bob\n"
    )
