"""The links of a day in the order in which one walk from all tops at once meets them.

All below a node is one range of each level of that order, unless a link leads from there to a node that is first met
from elsewhere. Where none does, the walk from that node need only be read off: it goes on from the same nodes by the
same links in the same order, and no way is shorter, since then the walk from the tops would have found it too.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from graph.view.snapshot.adjacency import Int32, Int64, offsets
from graph.view.snapshot.levels import Levels


class Ranges(NamedTuple):
    """A walk, as `Levels` tells it."""

    nodes: Int32
    rows: Int64
    levels: list[int]
    ends: list[int]


@dataclass(frozen=True, slots=True)
class Forest:
    """Nodes have places: level by level, and within a level in the order of the nodes by which they are first met.

    Attributes:
        place: of each node; -1 for one that is under no top.
        nodes: by place.
        led: by place, where those whom it leads begin among the places; one longer than there are places.
        rows: the links, in the order of their near nodes' places.
        leading: by place, where its links begin in `rows`; one longer than there are places.
        closed: by place, whether all that is reached from there is what was first met from there.
    """

    place: Int32
    nodes: Int32
    led: Int32
    rows: Int64
    leading: Int32
    closed: bytes

    @classmethod
    def of(cls, bounds: Int32, far: Int32) -> "Forest":
        """The forest of compressed rows: see `Levels`."""
        led = np.bincount(far, minlength=len(bounds) - 1) > 0
        degrees = np.diff(bounds)
        tops = np.flatnonzero((degrees > 0) & ~led)
        walk = Levels(bounds, far, tops.tolist())
        walk.walk(None)
        nodes, rows = walk.nodes, walk.rows
        count = len(nodes)
        place = np.full(len(bounds) - 1, -1, np.int32)
        place[nodes] = np.arange(count, dtype=np.int32)
        near, over = np.repeat(np.arange(count, dtype=np.int32), degrees[nodes]), place[far[rows]]
        # Of several writes to one place the last one stays: the link by which a node is met first.
        first = np.full(count, -1, np.int64)
        first[over[::-1]] = np.arange(len(rows))[::-1]
        parent = np.concatenate([np.full(len(tops), -1, np.int32), near[first[len(tops) :]]])
        beside = first[over] != np.arange(len(rows))
        return cls(
            place=place,
            nodes=nodes,
            led=offsets(parent[len(tops) :], count) + np.int32(len(tops)),
            rows=rows,
            leading=offsets(near, count),
            closed=_closed(parent, near[beside], over[beside]),
        )

    def reach(self, node: int, depth: int | None) -> Ranges | None:
        """What a walk from a node meets; None where it is no matter of ranges."""
        place = self.place.data[node]
        if place < 0 or not self.closed[place]:
            return None
        led, leading = self.led.data, self.leading.data
        first, last, levels, ends = place, place + 1, [0, 1], [0]
        nodes, rows = [self.nodes[first:last]], [self.rows[:0]]
        while first < last and len(ends) - 1 != depth:
            found = self.rows[leading[first] : leading[last]]
            first, last = led[first], led[last]
            nodes.append(self.nodes[first:last])
            rows.append(found)
            levels.append(levels[-1] + last - first)
            ends.append(ends[-1] + len(found))
        return Ranges(np.concatenate(nodes), np.concatenate(rows), levels, ends)


def _closed(parent: Int32, near: Int32, far: Int32) -> bytes:
    """By place, whether no link beside the forest's own leads out of what stands there and below.

    Such a link leads out of all that stands above its near node, but not above its far node; a node stands behind
    its parent, so that whichever of the two stands later is the one to climb from.
    """
    found = np.ones(len(parent), np.uint8)
    while len(near):
        apart = near != far
        near, far = near[apart], far[apart]
        climbs = near > far
        found[near[climbs]] = 0
        near, far = np.where(climbs, parent[near], near), np.where(climbs, far, parent[far])
    return found.tobytes()
