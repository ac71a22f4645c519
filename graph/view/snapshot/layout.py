"""The links that hold on one day, laid out as compressed rows by near node."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.view.port import Links, Nodes, Reach
from graph.view.snapshot.adjacency import Int32, Int64, entries

NARROW = 32
"""A level from which up to so many links lead is walked node by node; a wider one in bulk. Measured."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All links of one relation and direction.

    Attributes:
        bounds: by node, where its links begin.
        links: ordered by near node and far node.
    """

    bounds: Int32
    links: Links

    def expand(self, nodes: Sequence[int] | Nodes) -> Links:
        """The links at some nodes, by the nodes' places."""
        if len(nodes) != 1:
            return self.links.at(entries(self.bounds, nodes))
        bounds, node = self.bounds.data, int(nodes[0])
        return self.links.at(slice(bounds[node], bounds[node + 1]))

    def reach(self, nodes: Sequence[int] | Nodes, depth: int | None) -> Reach:
        """All that is reached from some nodes, level by level: see `View.reach`."""
        return _Reaching(self, nodes).to(depth)


class _Reaching:
    """A walk over a layout: node by node while its levels are narrow, in bulk from the first wide one on."""

    def __init__(self, layout: Layout, nodes: Sequence[int] | Nodes) -> None:
        self._layout = layout
        self._far, self._bounds = layout.links.far, layout.bounds
        self._met = dict.fromkeys(np.asarray(nodes, np.int32).tolist())
        self._rows: list[int] = []
        self._levels, self._ends = [0, len(self._met)], [0]

    def to(self, depth: int | None) -> Reach:
        """Walk so many levels, or all."""
        frontier = list(self._met)
        while frontier and len(self._ends) - 1 != depth:
            spans = self._spans(frontier)
            if sum(map(len, spans)) > NARROW:
                return self._wide(np.array(frontier, np.int32), depth)
            frontier = self._narrow(spans)
            self._levels.append(len(self._met))
            self._ends.append(len(self._rows))
        return self._reached(np.array(list(self._met), np.int32), np.array(self._rows, np.int64))

    def _spans(self, frontier: list[int]) -> list[range]:
        """The places of the links that lead on from each node."""
        bounds = self._bounds.data
        return [range(bounds[node], bounds[node + 1]) for node in frontier]

    def _narrow(self, spans: list[range]) -> list[int]:
        met, far = self._met, self._far.data
        found = []
        for span in spans:
            self._rows += span
            for row in span:
                if far[row] not in met:
                    met[far[row]] = None
                    found.append(far[row])
        return found

    def _wide(self, frontier: NDArray[np.int32], depth: int | None) -> Reach:
        nodes, rows = [np.array(list(self._met), np.int32)], [np.array(self._rows, np.int64)]
        turns = np.zeros(len(self._bounds) - 1, np.int32)
        turns[nodes[0]] = -1
        while len(frontier) and len(self._ends) - 1 != depth:
            found = entries(self._bounds, frontier)
            far = self._far[found]
            frontier = _first_met(far[turns[far] == 0], turns)
            nodes.append(frontier)
            rows.append(found)
            self._levels.append(self._levels[-1] + len(frontier))
            self._ends.append(self._ends[-1] + len(found))
        return self._reached(np.concatenate(nodes), np.concatenate(rows))

    def _reached(self, nodes: Nodes, rows: Int64) -> Reach:
        return Reach.of(nodes, self._layout.links.at(rows), self._levels, self._ends)


def _first_met(nodes: Int32, turns: Int32) -> Int32:
    """Each node once, where it first stands; `turns` marks those that have been met.

    Of several writes to one place the last one stays, so that the turns are written from the end.
    """
    turn = np.arange(1, len(nodes) + 1, dtype=np.int32)
    turns[nodes[::-1]] = turn[::-1]
    first: Int32 = nodes[turns[nodes] == turn]
    return first
