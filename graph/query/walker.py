"""A walk level by level: who stands where others stand, and where structure or containment leads on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from graph.query import structure
from graph.query.course import Course, contained, followed
from graph.query.plain import Met, Plain, taken
from graph.query.ties import Ties, expanded
from graph.view.port import Direction, View


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


class Walker:
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

    def walk(self, plain: Plain | None = None) -> Walk:
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

    def go_on(self, plain: Plain) -> tuple[list[int], int]:
        """Take in the plain part of the walk; the nodes to go on from, and their level."""
        self.levels, ties = taken(plain, self.course)
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
