"""Which ties a walk follows, and those that it follows from some nodes."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.query import containment
from graph.query.ties import Ties, expanded
from graph.view.port import Direction, View


@dataclass(frozen=True, slots=True)
class Course:
    """Which ties a walk follows.

    Attributes:
        relation: REPORTS_TO or SUPERVISES.
        upward: towards those above; the relation's edges may point either way.
        attribute: what separates its links, ``line`` or ``mode``.
        only: the values of it that are followed; empty for all.
        structure: structure answers where DESIGN's rules let it.
        containment: what is stated of a body holds for all that it contains.
    """

    relation: str
    upward: bool
    attribute: str
    only: frozenset[str] = frozenset()
    structure: bool = False
    containment: bool = False

    @property
    def direction(self) -> Direction:
        """Along the edges or against them: the line points up, oversight points down."""
        return Direction.OUT if self.upward == (self.relation == "REPORTS_TO") else Direction.IN

    @property
    def plain(self) -> bool:
        """It leads along all stated ties, and beside them by nothing that is not told by the nodes themselves."""
        return not self.only and not self.containment


def followed(view: View, nodes: Sequence[int], course: Course) -> Ties:
    """The stated ties that a course follows from some nodes."""
    ties = expanded(view, nodes, course.relation, course.direction)
    if not course.only or not ties.far:
        return ties
    variants = view.variants([links[0] for links in ties.links])
    return ties.keep([each.attributes[course.attribute] in course.only for each in variants])


def contained(view: View, nodes: Sequence[int], course: Course) -> Ties:
    """The ties that a course follows from some nodes by way of the bodies that contain what is below."""
    way = containment.above if course.upward else containment.below
    return way(view, nodes, lambda chosen: followed(view, chosen, course))
