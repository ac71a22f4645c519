"""The links that hold on one day, laid out as compressed rows by near node."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from graph.view.port import Links, Nodes, Reach
from graph.view.snapshot.adjacency import Int32, entries
from graph.view.snapshot.forest import Forest, Ranges
from graph.view.snapshot.levels import Levels


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

    def reach(self, nodes: Sequence[int] | Nodes, depth: int | None, grown: Callable[[], Forest | None]) -> Reach:
        """All that is reached from some nodes, level by level: see `View.reach`.

        Args:
            nodes: where to begin.
            depth: how many levels; None for all.
            grown: gives the forest of these links, where there is one; it is asked only where a walk is wide.
        """
        begin = np.asarray(nodes, np.int32).tolist()
        met = Levels(self.bounds, self.links.far, begin)
        if not met.stops_at_wide(depth):
            return self._reached(met)
        forest = grown() if len(begin) == 1 else None
        ranges = None if forest is None else forest.reach(begin[0], depth)
        if ranges is not None:
            return self._reached(ranges)
        met.go_on(depth)
        return self._reached(met)

    def _reached(self, met: Levels | Ranges) -> Reach:
        return Reach.of(met.nodes, self.links.at(met.rows), met.levels, met.ends)
