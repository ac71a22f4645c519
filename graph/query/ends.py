"""How the branches of a hierarchy end, each with its reason."""

from collections.abc import Mapping, Sequence
from functools import partial

from graph.model.records import record
from graph.query import structure
from graph.query.course import Course, contained, followed
from graph.query.cycles import closing
from graph.query.notes import LATEST
from graph.query.walker import Walk
from graph.view.days import day_text
from graph.view.port import Certainty, Description, Direction, View

TOP = "top"
UNDECLARED = "undeclared boss"
NO_LINE = "no line stated that day"
ABSENT = "absent that day"
CYCLE = "cycle"
DEPTH = "depth"
ONLY_POSSIBLE = "line only possible"
NOBODY_BELOW = "nobody below"
NO_OVERSIGHT = "no oversight stated that day"
OVERSIGHT_ONLY_POSSIBLE = "oversight only possible"


@record(frozen=True)
class End:
    """Where a branch ends, and why.

    Attributes:
        entity: the id of the entity at which it ends.
        reason: one of the reasons of this module.
        to: where a cycle leads back to.
        day: the last day on which sources speak of an entity that was absent.
        hint: what to ask instead.
        side: in an answer about oversight, ``over`` or ``under``.
    """

    entity: str
    reason: str
    to: str | None = None
    day: str | None = None
    hint: str | None = None
    side: str | None = None


def ends(
    view: View, walk: Walk, course: Course, ids: Mapping[int, str], side: str | None = None
) -> dict[int, list[End]]:
    """The ends of a walk's branches, by node, each with the side that it is on.

    Upward every branch has one. Downward only those that say more than that nobody is below: cycles, the
    horizon, links left out as only possible, and a root with nobody below it.
    """
    found: dict[int, list[End]] = {}
    for ties, row in closing(walk.levels, walk.ties):
        near = ties.near[row]
        found.setdefault(near, []).append(End(ids[near], CYCLE, ids[ties.far[row]], side=side))
    for node in walk.beyond:
        found.setdefault(node, []).append(End(ids[node], DEPTH, side=side))
    led = {near for ties in walk.ties for near in ties.near} | walk.beyond.keys()
    for node in walk.absent:
        day = day_text(view.last_spoken(node))
        found.setdefault(node, []).append(End(ids[node], ABSENT, day=day, hint=LATEST, side=side))
    rest = [node for node in walk.levels if node not in led and node not in walk.absent]
    for node, reason in _reasons(view, walk, course, rest):
        found.setdefault(node, []).append(End(ids[node], reason, side=side))
    return found


def _reasons(view: View, walk: Walk, course: Course, nodes: Sequence[int]) -> list[tuple[int, str]]:
    """Why nothing leads on from nodes that were there that day."""
    doubted = _doubted(view, nodes, course)
    line = course.relation == structure.REPORTS_TO
    found = [(node, ONLY_POSSIBLE if line else OVERSIGHT_ONLY_POSSIBLE) for node in doubted]
    rest = [node for node in nodes if node not in doubted]
    if not course.upward:
        alone = not found and not walk.beyond and not any(walk.levels.values())
        return [(walk.root, NOBODY_BELOW if line else NO_OVERSIGHT)] if alone else found
    why = view.once("end of a line", partial(_upward, view), rest) if line else [NO_OVERSIGHT] * len(rest)
    return [*found, *zip(rest, why, strict=True)]


def _doubted(view: View, nodes: Sequence[int], course: Course) -> list[int]:
    """Under `certain`, nodes from which a possible link was left out."""
    if view.certainty is not Certainty.CERTAIN or not nodes:
        return []
    possible = view.at(certainty=Certainty.POSSIBLE)
    left_out = set(followed(possible, nodes, course).near)
    if course.containment:
        left_out |= set(contained(possible, nodes, course).near)
    return [node for node in nodes if node in left_out]


def _upward(view: View, nodes: Sequence[int]) -> list[str]:
    """Why no line leads up from each node."""
    said = view.describe(nodes)
    stated = [each.stated for each in view.presence(nodes)]
    ever_top = view.ever_given(nodes, structure.TOP) & ~view.ever(nodes, structure.REPORTS_TO, Direction.OUT)
    return list(map(_reason, said, stated, ever_top.tolist()))


def _reason(said: Description, stated: bool, only_ever_top: bool) -> str:
    if not stated:
        return UNDECLARED
    if said.attributes.get(structure.TOP) is True or only_ever_top:
        return TOP
    return NO_LINE
