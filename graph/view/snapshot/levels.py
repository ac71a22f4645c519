"""A walk over compressed rows, level by level, each node once."""

from collections.abc import Iterable

import numpy as np

from graph.view.snapshot.adjacency import Int32, Int64, entries

NARROW = 24
"""A level of so many nodes, or a node with so many links, is walked link by link; wider ones in bulk. Measured."""


class Levels:
    """A walk: link by link while its levels are narrow, in bulk from the first wide one on.

    Link by link costs nothing to begin with, but each link as much as ten in bulk; a memory view gives a number
    for a third of what an array takes.

    Args:
        bounds: by node, where its links begin.
        far: the nodes to which links lead.
        begin: nodes of level 0.

    Attributes:
        nodes: those met, in the order in which they are.
        rows: the places of the links that lead on, in the order of their near nodes.
        levels: where each level begins in `nodes`, and where the last one ends.
        ends: where the links that lead on from each level begin in `rows`, and where those of the last one end.
    """

    def __init__(self, bounds: Int32, far: Int32, begin: Iterable[int]) -> None:
        self._bounds, self._far = bounds, far
        met = dict.fromkeys(begin)
        self.levels, self.ends = [0, len(met)], [0]
        self._met, self._rows = met, list[int]()
        self.nodes: Int32
        self.rows: Int64

    def walk(self, depth: int | None) -> None:
        """Walk so many levels, or all."""
        if self.stops_at_wide(depth):
            self.go_on(depth)

    def stops_at_wide(self, depth: int | None) -> bool:
        """Walk until nothing leads on or the next level is wide; returns whether it is."""
        wide = self._narrow(depth)
        self.nodes = np.fromiter(self._met, np.int32, len(self._met))
        self.rows = np.array(self._rows, np.int64)
        return wide

    def _narrow(self, depth: int | None) -> bool:
        met, rows, bounds, far = self._met, self._rows, self._bounds.data, self._far.data
        frontier = list(met)
        while frontier and len(self.ends) - 1 != depth:
            if len(frontier) > NARROW:
                return True
            found, begun = list[int](), len(rows)
            for node in frontier:
                first, last = bounds[node], bounds[node + 1]
                if last - first > NARROW:
                    del rows[begun:]
                    for each in found:
                        del met[each]
                    return True
                rows += range(first, last)
                for row in range(first, last):
                    other = far[row]
                    if other not in met:
                        met[other] = None
                        found.append(other)
            frontier = found
            self.levels.append(len(met))
            self.ends.append(len(rows))
        return False

    def go_on(self, depth: int | None) -> None:
        """Walk on from a wide level, in bulk."""
        nodes, rows = [self.nodes], [self.rows]
        turns = np.zeros(len(self._bounds) - 1, np.int32)
        turns[self.nodes] = -1
        frontier = self.nodes[self.levels[-2] :]
        while len(frontier) and len(self.ends) - 1 != depth:
            found = entries(self._bounds, frontier)
            far = self._far.take(found)
            fresh = far[turns.take(far) == 0]
            # Each node once, where it first stands: of several writes to one place the last one stays, so that the
            # turns are written from the end.
            turn = np.arange(1, len(fresh) + 1, dtype=np.int32)
            turns[fresh[::-1]] = turn[::-1]
            frontier = fresh[turns.take(fresh) == turn]
            nodes.append(frontier)
            rows.append(found)
            self.levels.append(self.levels[-1] + len(frontier))
            self.ends.append(self.ends[-1] + len(found))
        self.nodes, self.rows = np.concatenate(nodes), np.concatenate(rows)
