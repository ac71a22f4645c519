"""The walk behind every hierarchy: level by level over one relation, each entity once, in bulk.

Upward it goes to those above; a person stands where the posts held that day stand. Downward is the
exact inverse: who holds a post stands where the post stands. Cycles are met, not followed.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from operator import itemgetter

import numpy as np

from graph.query import containment, structure
from graph.query.ties import Ties, expanded, from_links
from graph.view.port import Direction, Flags, Nodes, Reach, View

Met = tuple[dict[int, int], list[Ties]]
"""Levels by node, and ties."""


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


def _is_person(view: View, node: int) -> bool:
    return view.labels([node]) == ["Person"]


class Walk:
    """What a walk met.

    Args:
        root: the node it began at.
        met: gives levels and ties; it is asked only where somebody looks at them.
        beyond: of nodes at the horizon, how many nodes lie directly beyond it.
        absent: nodes met that were not there that day.
    """

    def __init__(
        self, root: int, met: Callable[[], Met], beyond: Mapping[int, int], absent: frozenset[int] = frozenset()
    ) -> None:
        self.root, self.beyond, self.absent = root, beyond, absent
        self._met = met

    @cached_property
    def levels(self) -> dict[int, int]:
        """The level of each node met, in order of meeting; posts held by a person asked about have level 0."""
        return self._columns[0]

    @cached_property
    def ties(self) -> list[Ties]:
        """All ties between nodes met."""
        return [ties for ties in self._columns[1] if len(ties)]

    @cached_property
    def _columns(self) -> Met:
        return self._met()


def walk(view: View, root: int, course: Course, depth: int | None = None) -> Walk:
    """Walk from one node, at most `depth` levels (None: to the end).

    Cost: one bulk question to the view along the plain line, then a few a level, whatever the width of the level;
    upward, what stands above the end of a plain line is walked once for all who stand below it.
    """
    if not course.plain or (not course.upward and _is_person(view, root)):  # a person stands beside the posts held
        return _by_levels(view, root, course, depth)
    plain = _plain(view, root, course, depth)
    if view.present(plain.met.nodes).all():
        if plain.ended:
            return Walk(root, partial(_taken, plain, course), {})
        if course.upward and depth is None and (on := _on_above(view, course, plain)) is not None:
            return Walk(root, partial(_joined, plain, course, on), {}, frozenset().union(*(each.absent for each in on)))
    return _by_levels(view, root, course, depth, plain)


def _by_levels(view: View, root: int, course: Course, depth: int | None = None, plain: "_Plain | None" = None) -> Walk:
    """Walk level by level, on from the plain part if there is one.

    Few are ever absent, so that who was there is asked once at the end; only if somebody was not is the way
    walked again without them.
    """
    walker = _Walker(view, course, root, depth)
    met = walker.walk(plain)
    seen = [*met.levels, *walker.hidden]
    gone = frozenset(node for node, flag in zip(seen, view.present(seen).tolist(), strict=True) if not flag)
    return _Walker(view, course, root, depth, gone).walk() if gone else met


@dataclass(frozen=True, slots=True)
class _Plain:
    """The part of a walk on which nothing leads on but stated ties.

    Attributes:
        met: what is reached over stated ties alone.
        turning: the places in it of nodes from which more may lead on.
        levels: how many of its levels are walked on from; whom a walk level by level would meet by then is met
            on the same level, since nothing else led on before.
        ended: nothing leads on from there.
    """

    met: Reach
    turning: list[int]
    levels: int
    ended: bool


def _plain(view: View, root: int, course: Course, depth: int | None) -> _Plain:
    met = view.reach([root], course.relation, course.direction, depth)
    last = len(met.levels) - 2
    turning = _turns(view, course, met.nodes).nonzero()[0].tolist()
    if turning:
        return _Plain(met, turning, bisect_right(met.levels, turning[0]) - 1, ended=False)
    return _Plain(met, turning, last, ended=False) if last == depth else _Plain(met, turning, last + 1, ended=True)


def _turns(view: View, course: Course, nodes: Nodes) -> Flags:
    """Whether more than stated ties may lead on from nodes: people, and downward posts whose holders lead others."""
    beside = (
        view.labelled(nodes, "Person")
        if course.upward
        else view.ever_by_holders(nodes, course.relation, course.direction)
    )
    return beside | structure.may_lead(view, nodes, upward=course.upward) if course.structure else beside


def _taken(plain: _Plain, course: Course) -> Met:
    """The nodes of the levels walked on from and of the next one, and the ties that lead on from those levels."""
    met, shown = plain.met, plain.met.levels[: plain.levels + 2]
    level = np.repeat(np.arange(len(shown) - 1), np.diff(shown))
    levels = dict(zip(met.nodes[: shown[-1]].tolist(), level.tolist(), strict=True))
    links = met.links.at(slice(met.rows[min(plain.levels, len(met.rows) - 1)]))
    return levels, [from_links(links, course.relation, course.direction)]


def _on_above(view: View, course: Course, plain: _Plain) -> list[Walk] | None:
    """The walks on from where more than stated ties lead up; None where they meet each other or the plain part."""
    nodes = plain.met.nodes.tolist()
    begins = [(nodes[place], course) for place in plain.turning]
    found = view.once("walk above", lambda keys: [_by_levels(view, *key) for key in keys], begins)
    beyond = [node for each in found for node in each.levels if node != each.root]
    alone = len(beyond) == len(set(beyond)) and not set(nodes).intersection(beyond)
    return found if alone else None


def _joined(plain: _Plain, course: Course, on: Sequence[Walk]) -> Met:
    """The plain part and the walks on from it, none of which shortens a way: each has nodes of its own."""
    levels, ties = _taken(replace(plain, levels=len(plain.met.levels) - 1), course)
    for each in on:
        begin = levels[each.root]
        levels |= {node: begin + level for node, level in each.levels.items() if level or node not in levels}
        ties = ties + each.ties
    return dict(sorted(levels.items(), key=itemgetter(1))), ties


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

    def walk(self, plain: _Plain | None = None) -> Walk:
        """On from the plain part, if there is one; then level by level, to the horizon or the end."""
        frontier, level = (self.begin(), 0) if plain is None else self.go_on(plain)
        while frontier:
            ties = self.onward(frontier)
            if level == self.depth:
                self.stop(ties)
                break
            level += 1
            frontier = self.enter(ties, level)
        met = (self.levels, self.ties)
        return Walk(self.root, lambda: met, self.beyond, self.gone & self.levels.keys())

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

    def go_on(self, plain: _Plain) -> tuple[list[int], int]:
        """Take in the plain part of the walk; the nodes to go on from, and their level."""
        self.levels, ties = _taken(plain, self.course)
        self.ties += ties
        if plain.ended:
            return [], plain.levels
        bounds = plain.met.levels
        entered = plain.met.nodes[bounds[plain.levels] : bounds[plain.levels + 1]].tolist()
        return entered + self._beside(entered, plain.levels), plain.levels

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
        flags = self.view.labelled(nodes, label).tolist()
        return [node for node, flag in zip(nodes, flags, strict=True) if flag]

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
