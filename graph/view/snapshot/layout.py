"""The links that hold on one day, laid out as compressed rows by near node."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.view.port import Links, Nodes, Reach
from graph.view.snapshot.adjacency import Int32, entries
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

    def reach(self, nodes: Sequence[int] | Nodes, depth: int | None) -> Reach:
        """All that is reached from some nodes, level by level: see `View.reach`."""
        found = Levels(self.bounds, self.links.far, np.asarray(nodes, np.int32).tolist())
        found.walk(depth)
        return Reach.of(found.nodes, self.links.at(found.rows), found.levels, found.ends)
