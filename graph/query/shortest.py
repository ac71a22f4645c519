"""The shortest path between two nodes: breadth first from both ends, a level at a time, the narrower side first."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.query.steps import Steps
from graph.view.port import Nodes, View

_NOBODY, _AHEAD, _BEHIND, _BARRED = range(4)
"""By whom a node has been seen; what is barred counts as seen by neither side."""


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of a search.

    Attributes:
        nodes: of a shortest path, or None.
        limited: whether the limit of length stopped it.
        arrival: where paths are walked in time, the day on which this one arrives.
    """

    nodes: tuple[int, ...] | None
    limited: bool = False
    arrival: int = 0


@dataclass(frozen=True, slots=True)
class Barred:
    """What a search may not use: nodes, and the nodes that may not come right after the source."""

    nodes: frozenset[int] = frozenset()
    next: frozenset[int] = frozenset()


def shortest(
    view: View, source: int, target: int, ways: Steps, *, max_length: int | None = None, barred: Barred | None = None
) -> Found:
    """A shortest path by hops, over links that hold on the view's day and entities that were there.

    Each side is widened a level at a time, in bulk, so that the first meeting is on a shortest path, and one side
    running dry proves that there is none. Nodes are looked at in the order of ids, level by level, and the path is
    drawn from the first meeting back to both ends likewise, so that every adapter gives the same one.

    Args:
        view: the day, revision and certainty.
        source: the node to leave from; it was there that day.
        target: the node to reach; it was there that day.
        ways: relations and directions.
        max_length: hops at most; None for any number.
        barred: nodes and first steps that are not allowed.
    """
    if source == target:
        return Found((source,))
    without = barred or Barred()
    seen = _Seen([*without.nodes, source], target)
    ahead = _Side(view, source, ways, seen, _AHEAD)
    behind = _Side(view, target, ways.reversed, seen, _BEHIND)
    first = without.next
    while ahead.levels[-1] and behind.levels[-1]:
        if max_length is not None and len(ahead.levels) + len(behind.levels) - 2 >= max_length:
            return Found(None, limited=True)
        # A first step that is barred is the source's own: once it is taken nobody comes to the source from behind.
        narrower = len(ahead.levels[-1]) <= len(behind.levels[-1])
        side = ahead if first or narrower else behind
        met = side.widen(first)
        if met is not None:
            return Found((*reversed(ahead.trail(met)), *behind.trail(met)[1:]))
        first = frozenset()
    return Found(None)


class _Seen:
    """By whom each node has been seen, in a table that grows to the greatest node met."""

    def __init__(self, barred: Collection[int], target: int) -> None:
        self._by = np.zeros(max(*barred, target) + 1, np.uint8)
        self._by[list(barred)] = _BARRED
        self._by[target] = _BEHIND

    def by(self, nodes: Nodes) -> NDArray[np.uint8]:
        """By whom some nodes have been seen."""
        try:
            return self._by[nodes]
        except IndexError:
            self._by = np.concatenate([self._by, np.zeros(nodes.max() + 1, np.uint8)])
            return self._by[nodes]

    def mark(self, nodes: Nodes, side: int) -> None:
        """Nodes about which it was asked have been seen."""
        self._by[nodes] = side


class _Side:
    """One end of the search: the nodes met from it, level by level, each in the order of meeting."""

    def __init__(self, view: View, origin: int, ways: Steps, seen: _Seen, side: int) -> None:
        self.view, self.ways, self.back = view, ways.ways, ways.reversed.ways
        self.seen, self.side, self.other = seen, side, _AHEAD + _BEHIND - side
        self.levels: list[dict[int, None]] = [{origin: None}]

    def widen(self, barred: Collection[int]) -> int | None:
        """See one level more, without some nodes; returns the first that the other side has seen.

        It stands on that side's last level: whoever is tied to a node of a level before has been seen from there.
        """
        found = self.view.around(list(self.levels[-1]), self.ways)
        if barred:
            found = found[np.isin(found, list(barred), invert=True)]
        by = self.seen.by(found)
        meeting = found[by == self.other]
        fresh = meeting[:1] if len(meeting) else found[by == _NOBODY]
        self.seen.mark(fresh, self.side)
        self.levels.append(dict.fromkeys(fresh.tolist()))
        return int(meeting[0]) if len(meeting) else None

    def trail(self, node: int) -> list[int]:
        """The nodes from one of the last level back to this side's origin."""
        found = [node]
        for level in reversed(self.levels[:-1]):
            near = self.view.around(found[-1:], self.back)
            found.append(next(each for each in near.tolist() if each in level))
        return found
