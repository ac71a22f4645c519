"""The links of one day: found link by link while few are asked for, laid out for that day once many are.

Laying out a day costs about as much as asking for one link in four would; so it is done when that much
has been asked, and a date that is asked for only once is never laid out (rent until the rent equals the price).
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.view.made import MOST_MADE, Made
from graph.view.port import Certainty, Direction, Flags, Links, Reach
from graph.view.reaching import reach
from graph.view.snapshot.adjacency import Adjacency, gather
from graph.view.snapshot.forest import Forest
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.layout import Layout
from graph.view.snapshot.presences import present
from graph.view.snapshot.surroundings import Surroundings
from graph.view.surrounding import Ways

Asked = Sequence[int] | NDArray[np.int32]

CALL = 800
"""What one question costs however few links it finds, in links laid out; measured."""

WIDE = 4_000
"""What one wide walk costs, in links put into a forest; measured."""

SHELF_ROWS = 4_000_000
SHELF_DAYS = 4_096


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
        self._wide = 0
        self._forest: Forest | None = None

    def expand(self, nodes: Asked) -> Links:
        """The links at some nodes, ordered by the nodes' places and the far node."""
        layout = self._layout or self._affordable(CALL + 4 * len(nodes))
        return self.direct(nodes) if layout is None else layout.expand(nodes)

    def reach(self, nodes: Asked, depth: int | None) -> Reach:
        """All that is reached over these links, level by level."""
        layout = self._layout or self._affordable(CALL)
        if layout is None:
            return reach(self.expand, nodes, depth)
        return layout.reach(nodes, depth, lambda: self._grown(layout))

    def direct(self, nodes: Asked) -> Links:
        """What `expand` gives, from the spells."""
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
        ends = (adjacency.start, adjacency.end) if self._outward else (adjacency.end, adjacency.start)
        return Layout(
            bounds=before[bounds],
            links=Links(
                near=ends[0][link],
                far=ends[1][link],
                link=link.astype(np.int64) + self._base,
                certain=held[link] == 2,
                first_observed=adjacency.first_observed[link],
                last_observed=adjacency.last_observed[link],
            ),
        )

    def clear(self) -> None:
        """Forget the layout; it is made again when it pays."""
        self._layout, self._asked = None, 0
        self._forest, self._wide = None, 0

    def _grown(self, layout: Layout) -> Forest | None:
        """The forest of the laid-out links, once as many wide walks have been asked for as it costs."""
        if self._forest is None:
            self._wide += WIDE
            if self._wide < len(layout.links):
                return None
            self._forest = Forest.of(layout.bounds, layout.links.far)
            self._shelf.keep(self, 2 * len(layout.links))
        return self._forest

    def _affordable(self, asked: int) -> Layout | None:
        """The layout, once as much has been asked as it costs."""
        self._asked += asked
        if self._asked < len(self._adjacency):
            return None
        layout = self._layout = self.laid_out()
        self._shelf.keep(self, len(layout.links))
        return layout


class Presences:
    """Who may have been there on one day, laid out once many have been asked for.

    Args:
        knowledge: what is known.
        day: the day number.
        shelf: where laid-out days are kept.
    """

    def __init__(self, knowledge: Knowledge, day: int, shelf: "Shelf") -> None:
        self._knowledge, self._day, self._shelf = knowledge, day, shelf
        self._asked = 0
        self._flags: Flags | None = None

    def present(self, nodes: Asked) -> Flags:
        """Whether entities may have been there."""
        flags = self._flags
        if flags is None:
            self._asked += CALL + 4 * len(nodes)
            if self._asked < len(self._knowledge):
                return present(self._knowledge, nodes, self._day)
            flags = self.all()
        return flags.take(np.asarray(nodes, np.int32))

    def all(self) -> Flags:
        """By node, whether it may have been there."""
        if self._flags is None:
            self._flags = present(self._knowledge, None, self._day)
            self._shelf.keep(self, len(self._flags) // 16)
        return self._flags

    def clear(self) -> None:
        """Forget the flags; they are made again when it pays."""
        self._flags, self._asked = None, 0


class Walkable:
    """What a search for paths may walk on one day, laid out once many have been asked for.

    Args:
        ways: relations and directions.
        links: of each way, the relation's links.
        there: who was there that day.
        day: the day number.
        certainty: which links are let through.
        shelf: where laid-out days are kept.
    """

    def __init__(
        self,
        ways: Ways,
        links: Sequence[Adjacency],
        there: Presences,
        day: int,
        certainty: Certainty,
        shelf: "Shelf",
    ) -> None:
        self._ways, self._links, self._there, self._shelf = ways, links, there, shelf
        self._day, self._certainty = day, certainty
        self._asked = 0
        self._laid_out: Surroundings | None = None

    def surroundings(self, asked: int) -> Surroundings | None:
        """What is tied to what; None as long as it is cheaper to look at so many nodes relation by relation."""
        if self._laid_out is None:
            self._asked += CALL * len(self._links) + 4 * asked
            if self._asked >= sum(map(len, self._links)):
                found = Surroundings.of(self._ways, self._links, self._day, self._certainty, self._there.all())
                self._laid_out = found
                self._shelf.keep(self, len(found) // 3 + 1)
        return self._laid_out

    def clear(self) -> None:
        """Forget what was laid out; it is made again when it pays."""
        self._laid_out, self._asked = None, 0


_Name = TypeVar("_Name")
_Kept = TypeVar("_Kept")

Laid = Day | Presences | Walkable
"""What is laid out for a day."""


class Shelf:
    """The days that were asked for lately, bounded in number and in links laid out.

    Args:
        rows: how many links may be laid out at once, over all days (about 30 bytes each).
        days: how many days may be remembered.
        made: how many things may be kept that questions made, over all days.
    """

    def __init__(self, rows: int = SHELF_ROWS, days: int = SHELF_DAYS, made: int = MOST_MADE) -> None:
        self._rows, self._most = rows, days
        self._days: OrderedDict[tuple[str, Direction, int, Certainty], Day] = OrderedDict()
        self._presences: OrderedDict[int, Presences] = OrderedDict()
        self._walkable: OrderedDict[tuple[Ways, int, Certainty], Walkable] = OrderedDict()
        self._kept: OrderedDict[int, tuple[Laid, int]] = OrderedDict()
        self._made: OrderedDict[tuple[int, Certainty], Made] = OrderedDict()
        self._most_made = made
        self._lock = Lock()

    def day(
        self, adjacency: Adjacency, base: int, relation: str, direction: Direction, day: int, certainty: Certainty
    ) -> Day:
        """The day's links, remembered from before where they were."""
        name = (relation, direction, day, certainty)
        return self._remembered(self._days, name, lambda: Day(adjacency, base, direction, day, certainty, self))

    def presences(self, knowledge: Knowledge, day: int) -> Presences:
        """Who may have been there that day."""
        return self._remembered(self._presences, day, lambda: Presences(knowledge, day, self))

    def made(self, day: int, certainty: Certainty) -> Made:
        """What questions have made of that day's nodes and links."""
        with self._lock:
            found = self._made.setdefault((day, certainty), Made(self._most_made))
            self._made.move_to_end((day, certainty))
            while len(self._made) > 1 and sum(map(len, self._made.values())) > self._most_made:
                self._made.popitem(last=False)
            return found

    def walkable(
        self,
        ways: Ways,
        links: Sequence[Adjacency],
        there: Presences,
        day: int,
        certainty: Certainty,
    ) -> Walkable:
        """What may be walked that day over several relations."""
        name = (ways, day, certainty)
        return self._remembered(self._walkable, name, lambda: Walkable(ways, links, there, day, certainty, self))

    def _remembered(self, days: OrderedDict[_Name, _Kept], name: _Name, make: Callable[[], _Kept]) -> _Kept:
        """What is remembered under a name, made where there is nothing; the longest unasked is forgotten."""
        with self._lock:
            found = days.get(name)
            if found is None:
                found = days[name] = make()
                while len(days) > self._most:
                    days.popitem(last=False)
            days.move_to_end(name)
            return found

    def keep(self, day: "Laid", rows: int) -> None:
        """A day was laid out: forget the layouts of the oldest ones where they are too many together."""
        with self._lock:
            self._kept[id(day)] = (day, rows)
            self._kept.move_to_end(id(day))
            while len(self._kept) > 1 and sum(size for _, size in self._kept.values()) > self._rows:
                _, (oldest, _) = self._kept.popitem(last=False)
                oldest.clear()
