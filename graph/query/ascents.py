"""Several walks upward, put together: where they first meet, and by which chains."""

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.query.cycles import components
from graph.query.ties import Ties
from graph.query.walker import Walk
from graph.query.wording import Row

HOLDS = "HOLDS"
"""A holder stands on the level of the post."""

_Cost = tuple[int, int, int, int]


@dataclass(frozen=True)
class Ascents:
    """The walks upward from several nodes."""

    walks: Sequence[Walk]

    @cached_property
    def common(self) -> set[int]:
        """Those who stand above every one asked about, which nodes asked about may themselves; nobody who was absent.

        What is on the level of all of them, as a post that they share, is above none.
        """
        shared = set.intersection(*({*each.levels} - each.absent for each in self.walks))
        return {node for node in shared if any(each.levels[node] for each in self.walks)}

    @cached_property
    def onward(self) -> Mapping[int, Sequence[int]]:
        """To whom ties lead from each node, over all walks."""
        found: dict[int, dict[int, None]] = {}
        for near, far, _ in self._rows():
            found.setdefault(near, {})[far] = None
        return {near: list(fars) for near, fars in found.items()}

    def lowest(self) -> list[int]:
        """Those of whom nobody below is common as well; of a circle all are, since they stand above each other."""
        part = components(self.onward)
        outside = [
            far
            for node in self.common
            for far in self.onward.get(node, ())
            if part.get(far, far) != part.get(node, node)
        ]
        higher = _reached(outside, self.onward)
        return [node for node in self.walks[0].levels if node in self.common and node not in higher]

    def between(self, tops: Collection[int]) -> list[tuple[int, int, Row]]:
        """All ties of chains from those asked about to some nodes: near, far and row, each once."""
        under: dict[int, list[int]] = {}
        for near, fars in self.onward.items():
            for far in fars:
                under.setdefault(far, []).append(near)
        leading = _reached(tops, under)
        found: dict[tuple[object, ...], tuple[int, int, Row]] = {}
        for near, far, (ties, row) in self._rows():
            if far in leading:
                found.setdefault((near, far, ties.links[row]), (near, far, (ties, row)))
        return list(found.values())

    def _rows(self) -> Iterator[tuple[int, int, Row]]:
        for each in self.walks:
            yield from rows_of(each)


def rows_of(walk: Walk) -> Iterator[tuple[int, int, Row]]:
    """The ties of a walk: near, far, and the table and row."""
    for ties in walk.ties:
        for row, (near, far) in enumerate(zip(ties.near, ties.far, strict=True)):
            yield near, far, (ties, row)


def chains_from(walk: Walk) -> dict[int, list[Row]]:
    """From a walk's root to each node the best chain.

    The best has the fewest levels, then the fewest ties that are only possible, then the fewest that nobody states.

    References:
        E. W. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1 (1959).
    """
    leading: dict[int, list[tuple[int, Row]]] = {}
    for near, far, row in rows_of(walk):
        leading.setdefault(near, []).append((far, row))
    found: dict[int, list[Row]] = {}
    waiting: list[tuple[_Cost, int, int, list[Row]]] = [((0, 0, 0, 0), 0, walk.root, [])]
    count = 0
    while waiting:
        cost, _, node, chain = heapq.heappop(waiting)
        if node in found:
            continue
        found[node] = chain
        for far, row in leading.get(node, ()):
            count += 1
            heapq.heappush(waiting, (_added(cost, *row), count, far, [*chain, row]))
    return found


def _added(cost: _Cost, ties: Ties, row: int) -> _Cost:
    levels, possible, structural, length = cost
    return (
        levels + (ties.relation != HOLDS),
        possible + (not ties.certain[row]),
        structural + (ties.through is not None),
        length + 1,
    )


def _reached(begin: Iterable[int], onward: Mapping[int, Sequence[int]]) -> set[int]:
    """All nodes that can be reached from some, those included."""
    found, waiting = set(begin), list(begin)
    while waiting:
        for far in onward.get(waiting.pop(), ()):
            if far not in found:
                found.add(far)
                waiting.append(far)
    return found
