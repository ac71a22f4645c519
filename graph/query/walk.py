"""The walk behind every hierarchy: level by level over one relation, each entity once, in bulk.

Upward it goes to those above; a person stands where the posts held that day stand. Downward is the
exact inverse: who holds a post stands where the post stands. Cycles are met, not followed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.query import structure
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
    """

    relation: str
    upward: bool
    attribute: str
    only: frozenset[str] = frozenset()
    structure: bool = False

    @property
    def direction(self) -> Direction:
        """Along the edges or against them: the line points up, oversight points down."""
        return Direction.OUT if self.upward == (self.relation == "REPORTS_TO") else Direction.IN


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk met.

    Attributes:
        root: the node it began at.
        levels: the level of each node met, in order of meeting; posts held by a person asked about have level 0.
        ties: all ties between nodes met.
        beyond: of nodes at the horizon, how many nodes lie directly beyond it.
        absent: nodes met that were not there that day.
    """

    root: int
    levels: dict[int, int]
    ties: list[Ties]
    beyond: dict[int, int]
    absent: frozenset[int]


def walk(view: View, root: int, course: Course, depth: int | None = None) -> Walk:
    """Walk from one node, at most `depth` levels (None: to the end).

    Cost: a few bulk questions to the view a level, whatever the width of the level.
    """
    walker = _Walker(view, course, root)
    frontier = walker.begin()
    level = 0
    while frontier:
        ties = walker.onward(frontier)
        if level == depth:
            walker.stop(ties)
            break
        level += 1
        frontier = walker.enter(ties, level)
    return Walk(
        root, walker.levels, [each for each in walker.ties if len(each)], walker.beyond, frozenset(walker.absent)
    )


class _Walker:
    """The state of one walk."""

    def __init__(self, view: View, course: Course, root: int) -> None:
        self.view = view
        self.course = course
        self.levels = {root: 0}
        self.ties: list[Ties] = []
        self.beyond: dict[int, int] = {}
        self.absent: set[int] = set()
        self.own: set[tuple[int, int]] = set()

    def begin(self) -> list[int]:
        """Level 0: the root, and who or what stands beside it."""
        (root,) = self.levels
        if not self.view.present([root])[0]:
            self.absent.add(root)
            if self.course.upward:
                return []
        frontier = [root]
        if not self.course.upward and self._of_label(frontier, "Person"):
            held = self._held(frontier)
            self.own = set(zip(held.near, held.far, strict=True))
            frontier += self._admit(held, 0)
        return frontier + self._beside(frontier, 0)

    def onward(self, frontier: Sequence[int]) -> list[Ties]:
        """The ties that lead from a level to the next."""
        lines = self._lines(frontier)
        if not self.course.structure:
            return [lines]
        if self.course.upward:
            led = set(lines.near)
            return [lines, structure.above(self.view, [node for node in frontier if node not in led])]
        return [lines, structure.below(self.view, frontier)]

    def enter(self, found: Iterable[Ties], level: int) -> list[int]:
        """Enter the next level; returns the nodes to go on from."""
        frontier: list[int] = []
        for ties in found:
            frontier += self._admit(ties, level)
        return frontier + self._beside(frontier, level)

    def stop(self, found: Iterable[Ties]) -> None:
        """At the horizon: keep the ties between nodes already met, count what lies beyond."""
        hidden: dict[int, set[int]] = {}
        for ties in found:
            there = self._there(ties)
            known = [far in self.levels for far in there.far]
            for near, far, flag in zip(there.near, there.far, known, strict=True):
                if not flag:
                    hidden.setdefault(near, set()).add(far)
            self.ties.append(there.keep(known))
        self.beyond = {near: len(fars) for near, fars in hidden.items()}

    def _admit(self, ties: Ties, level: int) -> list[int]:
        """Take in ties and the nodes they lead to; returns the new nodes that were there that day."""
        there = self._there(ties)
        self.ties.append(there)
        entered = []
        for far in there.far:
            if far not in self.levels:
                self.levels[far] = level
                if far not in self.absent:
                    entered.append(far)
        return entered

    def _there(self, ties: Ties) -> Ties:
        """Upward, who is absent is met but not passed; downward, who is absent has nobody above and is not below."""
        if not ties.far:
            return ties
        present = self.view.present(ties.far)
        if present.all():
            return ties
        if not self.course.upward:
            # A cycle may lead back to a root that was absent that day.
            return ties.keep(present.tolist())
        self.absent.update(far for far, flag in zip(ties.far, present.tolist(), strict=True) if not flag)
        return ties

    def _beside(self, entered: Sequence[int], level: int) -> list[int]:
        """Who stands where the new nodes stand: upward posts held, downward holders who have people under them."""
        if not entered:
            return []
        if self.course.upward:
            people = self._of_label(entered, "Person")
            return self._admit(self._held(people), level) if people else []
        posts = self._of_label(entered, "Post")
        holders = expanded(self.view, posts, "HOLDS", Direction.IN) if posts else None
        if holders is None or not holders.far:
            return []
        leading = set(self._lines(list(dict.fromkeys(holders.far))).near)
        wanted = [
            person in leading and (person, post) not in self.own
            for post, person in zip(holders.near, holders.far, strict=True)
        ]
        return self._admit(holders.keep(wanted), level)

    def _held(self, people: Sequence[int]) -> Ties:
        return expanded(self.view, people, "HOLDS", Direction.OUT)

    def _of_label(self, nodes: Sequence[int], label: str) -> list[int]:
        return [node for node, found in zip(nodes, self.view.labels(nodes), strict=True) if found == label]

    def _lines(self, nodes: Sequence[int]) -> Ties:
        return followed(self.view, nodes, self.course)


def followed(view: View, nodes: Sequence[int], course: Course) -> Ties:
    """The stated ties that a course follows from some nodes."""
    ties = expanded(view, nodes, course.relation, course.direction)
    if not course.only or not ties.far:
        return ties
    variants = view.variants([links[0] for links in ties.links])
    return ties.keep([each.attributes[course.attribute] in course.only for each in variants])
