"""Who is directly tied to some nodes, and by which links, from any adapter's bulk question for the links at nodes."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from graph.view.port import Direction, Flags, Links, Nodes, Tied

Ways = tuple[tuple[str, Direction], ...]
"""Relations and the directions in which they are walked."""


class Expanding(Protocol):
    """What has to be asked of an adapter."""

    def ids(self, nodes: Sequence[int] | Nodes) -> list[str]:
        """The ids of nodes."""

    def expand(self, nodes: Sequence[int] | Nodes, relation: str, direction: Direction) -> Links:
        """The links of one relation from some nodes on the day."""

    def present(self, nodes: Sequence[int] | Nodes) -> Flags:
        """Whether entities may have been there that day."""


def around(view: Expanding, nodes: Sequence[int], ways: Ways) -> Nodes:
    """What `View.around` gives, in one bulk question a way."""
    found = [view.expand(nodes, *way) for way in ways]
    far = np.concatenate([each.far for each in found])
    there = view.present(far)
    near = np.concatenate([each.near for each in found])[there]
    others = far[there].tolist()
    ids = dict(zip(others, map(str.encode, view.ids(others)), strict=True))
    lists: dict[int, list[int]] = {node: [] for node in nodes}
    for node, other in zip(near.tolist(), others, strict=True):
        lists[node].append(other)
    return np.array([other for each in lists.values() for other in sorted(each, key=ids.__getitem__)], np.int32)


def between(view: Expanding, steps: Sequence[tuple[int, int]], ways: Ways) -> list[list[Tied]]:
    """What `View.between` gives, in one bulk question a way."""
    ends = list(dict.fromkeys(far for _, far in steps))
    there = dict(zip(ends, view.present(ends).tolist(), strict=True))
    found: dict[tuple[int, int], list[Tied]] = {step: [] for step in steps}
    nodes = list(dict.fromkeys(near for near, _ in steps))
    for relation, direction in ways:
        links = view.expand(nodes, relation, direction)
        columns = (links.near, links.far, links.link, links.certain, links.first_observed, links.last_observed)
        for near, far, *told in zip(*(column.tolist() for column in columns), strict=True):
            if (near, far) in found and there[far]:
                found[near, far].append(Tied(relation, direction, *told))
    return [found[step] for step in steps]
