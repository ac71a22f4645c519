"""The kinds of time a path may be asked for: how each is searched, and when a path of it held.

``day``: all links held on the view's day. The others range over all days:
``any``: each link held on some day; ``same``: there is a day on which all held; ``ordered``: the links can be
walked forward in time, each on a day on which it held and no earlier than the one before.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.errors import BadParameter
from graph.query.clocks import Arriving, Clocks, State, in_order, on_one_day
from graph.query.ground import AllDays, AnyDay, Ground, OneDay, Strand, Strands
from graph.query.kbest import Path
from graph.query.periods import ALWAYS, NEVER, Periods, common, earliest, joined, meet, without
from graph.query.seats import Contests
from graph.query.shortest import Barred, Found, shortest
from graph.query.steps import Steps
from graph.query.timed import along, timed
from graph.view.port import View

DAY = "day"
ANY = "any"
SAME = "same"
ORDERED = "ordered"


@dataclass(frozen=True, slots=True)
class Holding:
    """When a path held.

    Attributes:
        possible, certain: the days on which all of it held together, where that was asked.
        sure: whether it surely did.
        on: for each hop the days on which its links count.
        surely_on: for each hop the days on which they have to hold surely to count as certain.
        walked: for each hop the day on which it is walked, where that was asked.
    """

    sure: bool
    on: Sequence[Periods]
    surely_on: Sequence[Periods]
    possible: Periods = NEVER
    certain: Periods = NEVER
    walked: Sequence[int | None] = ()


class Time(ABC):
    """One kind of time, for one question.

    Args:
        view: the revision, certainty and day.
        target: the node to reach.
        ways: relations and directions.
    """

    def __init__(self, view: View, target: int, ways: Steps) -> None:
        self.view, self.target, self.ways = view, target, ways
        self.ground = self._ground(view, ways)
        self.contests = Contests(self.ground)

    _ground: type[Ground] = AllDays

    @abstractmethod
    def search(self, root: Path, max_length: int | None, barred: Barred) -> Found:
        """The best path that begins with given nodes."""

    def learn(self, path: Path) -> bool:
        """Learn which seats on a path are contested; returns whether any were not known to be."""
        return self.contests.learn(path)

    @abstractmethod
    def holding(self, path: Path, strands: Strands) -> Holding:
        """When a path that was found held."""

    def timed(self, clocks: Clocks[State], root: Path, max_length: int | None, barred: Barred) -> Found:
        """The shortest path that keeps to these clocks."""
        return timed(
            self.ground, clocks, root, self.target, max_length=max_length, barred=barred, contests=self.contests
        )


class OnTheDay(Time):
    """All links held on the view's day."""

    _ground = OneDay

    def search(self, root: Path, max_length: int | None, barred: Barred) -> Found:
        """The shortest path; where seats are known to be contested, around them."""
        if self.contests.posts:
            return self.timed(on_one_day(), root, max_length, barred)
        left = None if max_length is None else max_length - len(root) + 1
        found = shortest(self.view, root[-1], self.target, self.ways, max_length=left, barred=barred)
        return Found(None if found.nodes is None else root[:-1] + found.nodes, found.limited)

    def holding(self, path: Path, strands: Strands) -> Holding:
        """It held that day."""
        return _each_alone(path, strands)


class AnyTime(Time):
    """Each link held on some day. A seat changes hands meanwhile, so that none is contested."""

    _ground = AnyDay

    def search(self, root: Path, max_length: int | None, barred: Barred) -> Found:
        """The shortest path over links that ever held."""
        return self.timed(on_one_day(), root, max_length, barred)

    def learn(self, _: Path) -> bool:
        """There is nothing to learn."""
        return False

    def holding(self, path: Path, strands: Strands) -> Holding:
        """Each hop on days of its own."""
        return _each_alone(path, strands)


class SameTime(Time):
    """There is a day on which all links held and everybody was there."""

    def search(self, root: Path, max_length: int | None, barred: Barred) -> Found:
        """The shortest path that held as a whole on some day."""
        return self.timed(on_one_day(), root, max_length, barred)

    def holding(self, path: Path, strands: Strands) -> Holding:
        """The days on which the whole of it held."""
        hops = [strands[step] for step in pairwise(path)]
        possible = common([_days(hop) for hop in hops] or [self.ground.there(path)[path[0]]])
        for step in zip(path, path[1:], path[2:], strict=False):
            possible = without(possible, self.contests.barred(*step))
        certain = meet(possible, common(_sure(hop) for hop in hops))
        return Holding(
            sure=bool(certain),
            on=[possible] * len(hops),
            surely_on=[certain or possible] * len(hops),
            possible=possible,
            certain=certain,
        )


class Ordered(Time):
    """A time-respecting path: the earliest arrival, then the fewest hops."""

    def search(self, root: Path, max_length: int | None, barred: Barred) -> Found:
        """The path of earliest arrival, and of those that arrive that day a shortest one.

        The shortest path that arrives by a deadline is looked for again and again, each time with a deadline
        before the arrival that was found, until there is none or nothing earlier is left.
        """
        best, clocks = Found(None), in_order()
        while True:
            found = self.timed(clocks, root, max_length, barred)
            if found.nodes is None:
                return found if best.nodes is None else best
            arrival = (self._days(found.nodes) or [_OUTSET])[-1]
            best = Found(found.nodes, arrival=arrival)
            if arrival <= self._soonest(root):
                return best
            clocks = in_order(arrival - 1)

    def holding(self, path: Path, strands: Strands) -> Holding:
        """Each hop on the first day on which it can be walked."""
        walked = self._days(path)
        on: list[Periods] = [((day, day + 1),) for day in walked]
        sure = all(meet(_sure(strands[step]), days) for step, days in zip(pairwise(path), on, strict=True))
        return Holding(sure=sure, on=on, surely_on=on, walked=walked)

    def _days(self, path: Path) -> list[int]:
        """The day on which each hop of a path is walked; none where it cannot be."""
        walk = along(self.ground, Arriving(), path, self.contests)
        return [] if walk is None else [each.state for each in walk.back()][-2::-1]

    def _soonest(self, root: Path) -> int:
        """A day before which no path that begins so can arrive: the first on which any hop leads to the target."""
        begun = (self._days(root) or [_OUTSET])[-1]
        days = (earliest(days, begun) for _, days in self.ground.back([self.target])[self.target])
        return min((day for day in days if day is not None), default=begun)


_OUTSET = Arriving().begin()

TIMES: Mapping[str, type[Time]] = {DAY: OnTheDay, ANY: AnyTime, SAME: SameTime, ORDERED: Ordered}


def check_asked(time: str, as_of: str | None) -> None:
    """A day may only be asked for where it matters.

    Args:
        time: a kind of time.
        as_of: the day that was explicitly asked for, as it was written; None for none.

    Raises:
        BadParameter: a day beside a kind of time that ranges over all days.
    """
    if as_of is not None and time in TIMES and time != DAY:
        reason = f"with time {time} paths range over all days; leave the date out, or ask with time {DAY}"
        raise BadParameter("as_of", reason)


def _each_alone(path: Path, strands: Strands) -> Holding:
    hops = [strands[step] for step in pairwise(path)]
    every = [ALWAYS] * len(hops)
    return Holding(sure=all(_sure(hop) for hop in hops), on=every, surely_on=every)


def _days(hop: Sequence[Strand]) -> Periods:
    return joined(stretch for strand in hop for stretch in strand.days)


def _sure(hop: Sequence[Strand]) -> Periods:
    return joined(stretch for strand in hop for stretch in strand.sure)
