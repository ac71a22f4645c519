"""The shortest path between two nodes: breadth first from both ends, a level at a time, the narrower side first."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.query.steps import Steps
from graph.view.port import Nodes, View

_UNSEEN = -2
_ORIGIN = -1


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

    Of several the one that the order of ids makes first, whichever adapter answers. Each side is widened by
    whole levels, so that the first meeting is a shortest path, and one side running dry proves that there is none.

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
    ahead = _Side(view, source, ways, without, source)
    behind = _Side(view, target, ways.reversed(), without, source)
    while len(ahead.frontier) and len(behind.frontier):
        if max_length is not None and ahead.depth + behind.depth >= max_length:
            return Found(None, limited=True)
        side, other = (ahead, behind) if len(ahead.frontier) <= len(behind.frontier) else (behind, ahead)
        meeting = side.widen(other)
        if meeting is not None:
            return Found((*reversed(ahead.trail(meeting)), *behind.trail(meeting)[1:]))
    return Found(None)


class _Side:
    """One end of the search: the nodes seen from it, each with the one before it."""

    def __init__(self, view: View, origin: int, ways: Steps, barred: Barred, source: int) -> None:
        self.view, self.ways, self.source = view, ways, source
        self.next = np.fromiter(barred.next, np.int32, len(barred.next))
        self.before: NDArray[np.int32] = np.full(origin + 1, _UNSEEN, np.int32)
        self.before[origin] = _ORIGIN
        self.barred = np.fromiter(barred.nodes, np.int32, len(barred.nodes))
        self.frontier: Nodes = np.array([origin], np.int32)
        self.depth = 0

    def widen(self, other: "_Side") -> int | None:
        """See one level more; returns the first node that the other side has seen as well."""
        near, far = self.ways.neighbours(self.view, self.frontier)
        near, far = self._new(near, far)
        self.before[far] = near
        self.frontier = far
        self.depth += 1
        met = far[other.seen(far)]
        return int(met[0]) if len(met) else None

    def seen(self, nodes: Nodes) -> NDArray[np.bool_]:
        """Whether nodes have been seen from this side."""
        self._reach(nodes)
        found: NDArray[np.bool_] = self.before[nodes] != _UNSEEN
        return found

    def trail(self, node: int) -> list[int]:
        """The nodes from one that was seen back to this side's origin."""
        found = [node]
        while (node := int(self.before[node])) != _ORIGIN:
            found.append(node)
        return found

    def _new(self, near: Nodes, far: Nodes) -> tuple[Nodes, Nodes]:
        """The steps that lead to nodes not seen before, one a node, in the order of meeting."""
        wanted = ~self.seen(far)
        if len(self.barred):
            wanted &= ~np.isin(far, self.barred)
        if len(self.next):
            # Ahead the barred step leaves the source; from behind it arrives there.
            wanted &= ~((near == self.source) & np.isin(far, self.next))
            wanted &= ~((far == self.source) & np.isin(near, self.next))
        near, far = near[wanted], far[wanted]
        _, first = np.unique(far, return_index=True)
        first.sort()
        near, far = near[first], far[first]
        if len(far):
            there = self.view.present(far)
            near, far = near[there], far[there]
        return near, far

    def _reach(self, nodes: Nodes) -> None:
        """Make room for nodes: how many there are in all is not known beforehand."""
        highest = int(nodes.max()) if len(nodes) else -1
        if highest >= len(self.before):
            wider = np.full(max(highest + 1, 2 * len(self.before)), _UNSEEN, np.int32)
            wider[: len(self.before)] = self.before
            self.before = wider
