"""The links of one day: found link by link while few are asked for, laid out for that day once many are.

Laying out a day costs about as much as asking for one link in four would; so it is done when that much
has been asked, and a date that is asked for only once is never laid out (rent until the rent equals the price).
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from graph.view.port import Certainty, Direction, Links
from graph.view.snapshot.adjacency import Adjacency, Int32, gather

CALL = 800
"""What one question costs however few links it finds, in links laid out; measured."""

SHELF_ROWS = 4_000_000
SHELF_DAYS = 4_096


@dataclass(frozen=True, slots=True)
class Layout:
    """The links that hold on a day, as compressed rows by near node."""

    bounds: Int32
    far: Int32
    link: NDArray[np.int64]
    certain: NDArray[np.bool_]
    first_observed: Int32
    last_observed: Int32


class Day:
    """The links of one relation and direction on one day, as certain as asked for.

    Args:
        adjacency: the relation's links.
        base: what is added to a link's place to make it the view's handle.
        direction: along the links or against them.
        day: the day number.
        certainty: which links are let through.
        shelf: where laid-out days are kept.
    """

    def __init__(
        self, adjacency: Adjacency, base: int, direction: Direction, day: int, certainty: Certainty, shelf: "Shelf"
    ) -> None:
        self._adjacency, self._base, self._day, self._shelf = adjacency, base, day, shelf
        self._outward = direction is Direction.OUT
        self._floor = 2 if certainty is Certainty.CERTAIN else 1
        self._asked = 0
        self._layout: Layout | None = None

    def expand(self, nodes: Sequence[int] | NDArray[np.integer]) -> Links:
        """The links at some nodes, ordered by the nodes' places and the far node."""
        layout = self._layout
        if layout is None:
            self._asked += CALL + 4 * len(nodes)
            if self._asked < len(self._adjacency):
                return self.direct(nodes)
            layout = self._layout = self.laid_out()
            self._shelf.keep(self, len(layout.far))
        return _one(layout, int(nodes[0])) if len(nodes) == 1 else _many(layout, nodes)

    def direct(self, nodes: Sequence[int] | NDArray[np.integer]) -> Links:
        """The same, from the spells."""
        adjacency = self._adjacency
        chosen = np.asarray(nodes, np.int32)
        place, entry = gather(adjacency.out if self._outward else adjacency.inward, chosen)
        link = entry if self._outward else adjacency.by_end[entry].astype(np.int64)
        held = adjacency.holds(self._day, link)
        kept = held >= self._floor
        link = link[kept]
        return Links(
            near=chosen[place[kept]],
            far=(adjacency.end if self._outward else adjacency.start)[link],
            link=link + self._base,
            certain=held[kept] == 2,
            first_observed=adjacency.first_observed[link],
            last_observed=adjacency.last_observed[link],
        )

    def laid_out(self) -> Layout:
        """All links of the day."""
        adjacency = self._adjacency
        held = adjacency.holds(self._day)
        bounds = adjacency.out if self._outward else adjacency.inward
        every = np.arange(len(adjacency), dtype=np.int32) if self._outward else adjacency.by_end
        kept = held[every] >= self._floor
        before = np.zeros(len(every) + 1, np.int32)
        np.cumsum(kept, out=before[1:])
        link = every[kept]
        return Layout(
            bounds=before[bounds],
            far=(adjacency.end if self._outward else adjacency.start)[link],
            link=link.astype(np.int64) + self._base,
            certain=held[link] == 2,
            first_observed=adjacency.first_observed[link],
            last_observed=adjacency.last_observed[link],
        )

    def clear(self) -> None:
        """Forget the layout; it is made again when it pays."""
        self._layout, self._asked = None, 0


class Shelf:
    """The days that were asked for lately, bounded in number and in links laid out.

    Args:
        rows: how many links may be laid out at once, over all days (about 25 bytes each).
        days: how many days may be remembered.
    """

    def __init__(self, rows: int = SHELF_ROWS, days: int = SHELF_DAYS) -> None:
        self._rows, self._most = rows, days
        self._days: OrderedDict[tuple[str, Direction, int, Certainty], Day] = OrderedDict()
        self._kept: OrderedDict[int, tuple[Day, int]] = OrderedDict()
        self._lock = Lock()

    def day(
        self, adjacency: Adjacency, base: int, relation: str, direction: Direction, day: int, certainty: Certainty
    ) -> Day:
        """The day's links, remembered from before where they were."""
        name = (relation, direction, day, certainty)
        with self._lock:
            found = self._days.get(name)
            if found is None:
                found = self._days[name] = Day(adjacency, base, direction, day, certainty, self)
                while len(self._days) > self._most:
                    self._days.popitem(last=False)
            self._days.move_to_end(name)
            return found

    def keep(self, day: Day, rows: int) -> None:
        """A day was laid out: forget the layouts of the oldest ones where they are too many together."""
        with self._lock:
            self._kept[id(day)] = (day, rows)
            self._kept.move_to_end(id(day))
            while len(self._kept) > 1 and sum(size for _, size in self._kept.values()) > self._rows:
                _, (oldest, _) = self._kept.popitem(last=False)
                oldest.clear()


def _one(layout: Layout, node: int) -> Links:
    first, last = layout.bounds[node], layout.bounds[node + 1]
    return Links(
        np.full(last - first, node, np.int32),
        layout.far[first:last],
        layout.link[first:last],
        layout.certain[first:last],
        layout.first_observed[first:last],
        layout.last_observed[first:last],
    )


def _many(layout: Layout, nodes: Sequence[int] | NDArray[np.integer]) -> Links:
    chosen = np.asarray(nodes, np.int32)
    place, entry = gather(layout.bounds, chosen)
    return Links(
        chosen[place],
        layout.far[entry],
        layout.link[entry],
        layout.certain[entry],
        layout.first_observed[entry],
        layout.last_observed[entry],
    )
