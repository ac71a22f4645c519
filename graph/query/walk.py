"""The walk behind every hierarchy: level by level over one relation, each entity once, in bulk.

Upward it goes to those above; a person stands where the posts held that day stand. Downward is the
exact inverse: who holds a post stands where the post stands. Cycles are met, not followed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.query import containment, structure
from graph.query.ties import Ties, expanded, from_links
from graph.view.port import Direction, Flags, Nodes, Reach, View


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

    Cost: a few bulk questions to the view a level, whatever the width of the level. Few are ever absent, so
    that who was there is asked once at the end; only if somebody was not is the way walked again without them.
    """
    walker = _Walker(view, course, root, depth)
    met = walker.walk()
    seen = [*met.levels, *walker.hidden]
    gone = frozenset(node for node, flag in zip(seen, view.present(seen).tolist(), strict=True) if not flag)
    return _Walker(view, course, root, depth, gone).walk() if gone else met


class _Walker:
    """The state of one walk, in which some nodes are known not to have been there."""

    def __init__(
        self, view: View, course: Course, root: int, depth: int | None, gone: frozenset[int] = frozenset()
    ) -> None:
        self.view = view
        self.course = course
        self.depth = depth
        self.gone = gone
        self.root = root
        self.levels = {root: 0}
        self.ties: list[Ties] = []
        self.beyond: dict[int, int] = {}
        self.hidden: set[int] = set()
        self.own: set[tuple[int, int]] = set()

    def walk(self) -> Walk:
        """Along the plain line as far as it goes; then level by level, to the horizon or the end."""
        frontier, level = self.stride(self.begin())
        while frontier:
            ties = self.onward(frontier)
            if level == self.depth:
                self.stop(ties)
                break
            level += 1
            frontier = self.enter(ties, level)
        ties = [each for each in self.ties if len(each)]
        return Walk(self.root, self.levels, ties, self.beyond, self.gone & self.levels.keys())

    def begin(self) -> list[int]:
        """Level 0: the root, and who or what stands beside it."""
        if self.course.upward and self.root in self.gone:
            return []
        frontier = [self.root]
        if not self.course.upward and self._of_label(frontier, "Person"):
            held = self._held(frontier)
            self.own = set(zip(held.near, held.far, strict=True))
            frontier += self._admit(held, 0)
        return frontier + self._beside(frontier, 0)

    def stride(self, frontier: list[int]) -> tuple[list[int], int]:
        """Go along stated ties in one question while nothing else leads on; the nodes to go on from, and their level.

        Whom a walk level by level would meet is met on the same level, since nothing else led on before.
        """
        if not self.course.plain or self.gone or frontier != [self.root]:
            return frontier, 0
        met = self.view.reach(frontier, self.course.relation, self.course.direction, self.depth)
        last = len(met.levels) - 2
        turning = np.flatnonzero(self._turns(met.nodes))
        if not len(turning) and last != self.depth:
            self._take(met, last + 1)
            return [], last
        level = int(np.searchsorted(met.levels, turning[0], "right")) - 1 if len(turning) else last
        self._take(met, level)
        entered = met.nodes[met.levels[level] : met.levels[level + 1]].tolist()
        return entered + self._beside(entered, level), level

    def onward(self, frontier: Sequence[int]) -> list[Ties]:
        """The ties that lead from a level to the next."""
        lines = self._lines(frontier)
        if self.course.containment:
            return [lines, contained(self.view, frontier, self.course)]
        if not self.course.structure:
            return [lines]
        if self.course.upward:
            led = set(lines.near)
            silent = [node for node in frontier if node not in led]
            return [lines, structure.above(self.view, silent)] if silent else [lines]
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
        self.hidden = {far for fars in hidden.values() for far in fars}

    def _turns(self, nodes: Nodes) -> Flags:
        """Whether more than stated ties may lead on from nodes."""
        course, view = self.course, self.view
        found = view.labelled(nodes, "Person") if course.upward else self._led_by_holders(nodes)
        return found | structure.may_lead(view, nodes, upward=course.upward) if course.structure else found

    def _led_by_holders(self, nodes: Nodes) -> Flags:
        """Whether nodes are posts with a holder who may have people under him."""
        tenures = self.view.expand(nodes, "HOLDS", Direction.IN)
        leading = self.view.ever(tenures.far, self.course.relation, self.course.direction)
        return np.isin(nodes, tenures.near[leading]) if leading.any() else np.zeros(len(nodes), np.bool_)

    def _take(self, met: Reach, levels: int) -> None:
        """Take in what was met on so many levels and the next one, and the ties that lead on from those levels."""
        shown = met.levels[: levels + 2]
        level = np.repeat(np.arange(len(shown) - 1), np.diff(shown))
        self.levels = dict(zip(met.nodes[: shown[-1]].tolist(), level.tolist(), strict=True))
        self.ties.append(from_links(met.links.at(slice(met.rows[levels])), self.course.relation, self.course.direction))

    def _admit(self, ties: Ties, level: int) -> list[int]:
        """Take in ties and the nodes they lead to; returns the new nodes that were there that day."""
        there = self._there(ties)
        self.ties.append(there)
        entered = []
        for far in there.far:
            if far not in self.levels:
                self.levels[far] = level
                if far not in self.gone:
                    entered.append(far)
        return entered

    def _there(self, ties: Ties) -> Ties:
        """Upward, who is absent is met but not passed; downward, who is absent has nobody above and is not below."""
        if self.course.upward or not self.gone:
            return ties
        return ties.keep([far not in self.gone for far in ties.far])

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


def contained(view: View, nodes: Sequence[int], course: Course) -> Ties:
    """The ties that a course follows from some nodes by way of the bodies that contain what is below."""
    way = containment.above if course.upward else containment.below
    return way(view, nodes, lambda chosen: followed(view, chosen, course))
