"""Who is directly tied to whom on one day, over several relations at once: what a search for paths walks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.view.port import Certainty, Direction, Flags, Nodes, Tied
from graph.view.snapshot import handles
from graph.view.snapshot.adjacency import Adjacency, Int32, Int64, entries, offsets
from graph.view.surrounding import Ways

FEW = 12
"""So many rows are sooner taken one by one. Measured."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All links of one day, as compressed rows by the node that they lead from; each row by the node they lead to.

    Attributes:
        ways: relations and directions.
        links: of each way, the relation's links.
        bounds: by node, where its row begins in the columns that follow.
        far: nodes that were there that day.
        way: the place of the link's way.
        place: the link's place in its relation.
        certain: it surely held.
    """

    ways: Ways
    links: Sequence[Adjacency]
    bounds: Int32
    far: Int32
    way: NDArray[np.uint8]
    place: Int32
    certain: NDArray[np.uint8]

    @classmethod
    def of(cls, ways: Ways, links: Sequence[Adjacency], day: int, certainty: Certainty, there: Flags) -> "Surroundings":
        """Lay out the links that hold on a day.

        Args:
            ways: relations and directions.
            links: of each way, the relation's links.
            day: the day number.
            certainty: which links are let through.
            there: by node, whether it may have been there that day.
        """
        held = {id(each): each.holds(day) for each in links}
        floor = 2 if certainty is Certainty.CERTAIN else 1
        tables = []
        for number, (adjacency, (_, direction)) in enumerate(zip(links, ways, strict=True)):
            near, far = adjacency.start, adjacency.end
            if direction is Direction.IN:
                near, far = far, near
            kept: Int64 = np.flatnonzero((held[id(adjacency)] >= floor) & there[far])
            sure = held[id(adjacency)][kept] == 2
            tables.append((near[kept], far[kept], np.full(len(kept), number, np.uint8), kept.astype(np.int32), sure))
        near, far, way, place, certain = (np.concatenate(column) for column in zip(*tables, strict=True))
        order = np.lexsort((far, near))
        bounds = offsets(near[order], len(there))
        return cls(ways, links, bounds, far[order], way[order], place[order], certain[order].astype(np.uint8))

    def __len__(self) -> int:
        return len(self.far)

    def around(self, nodes: Sequence[int]) -> Nodes:
        """The others that are tied to some nodes, node after node."""
        if not 0 < len(nodes) <= FEW:
            return self.far[entries(self.bounds, nodes)]
        bounds, far = self.bounds.data, self.far
        rows = [far[bounds[node] : bounds[node + 1]] for node in nodes]
        return rows[0] if len(rows) == 1 else np.concatenate(rows)

    def between(self, steps: Sequence[tuple[int, int]]) -> list[list[Tied]]:
        """For each pair of neighbours the links that lead from the one to the other."""
        return [list(self._tied(*step)) for step in steps]

    def _tied(self, near: int, far: int) -> Iterator[Tied]:
        column, bounds = self.far.data, self.bounds.data
        first = bisect_left(column, far, bounds[near], bounds[near + 1])
        for entry in range(first, bisect_right(column, far, first, bounds[near + 1])):
            way, place = int(self.way[entry]), int(self.place[entry])
            (relation, direction), links = self.ways[way], self.links[way]
            observed = links.first_observed.data[place], links.last_observed.data[place]
            yield Tied(relation, direction, handles.base(relation) + place, bool(self.certain[entry]), *observed)
