"""The links at some nodes over all days, with their spells."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.view.port import Direction, Histories
from graph.view.snapshot.adjacency import Adjacency, gather


def histories(
    adjacency: Adjacency, base: int, nodes: Sequence[int] | NDArray[np.integer], direction: Direction
) -> Histories:
    """The links at some nodes in one direction, ordered by the nodes' places and the far node.

    Args:
        adjacency: the relation's links.
        base: what is added to a link's place to make it the view's handle.
        nodes: the nodes asked about.
        direction: along the links or against them.
    """
    outward, chosen = direction is Direction.OUT, np.asarray(nodes, np.int32)
    place, entry = gather(adjacency.out if outward else adjacency.inward, chosen)
    link = entry if outward else adjacency.by_end[entry].astype(np.int64)
    owner, spell = gather(adjacency.spells, link)
    return Histories(
        near=chosen[place],
        far=(adjacency.end if outward else adjacency.start)[link],
        link=link + base,
        first_observed=adjacency.first_observed[link],
        last_observed=adjacency.last_observed[link],
        spells=np.searchsorted(owner, np.arange(len(link) + 1)),
        possible_from=adjacency.possible_from[spell],
        certain_from=adjacency.certain_from[spell],
        certain_to=adjacency.certain_to[spell],
        possible_to=adjacency.possible_to[spell],
    )
