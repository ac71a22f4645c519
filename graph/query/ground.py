"""The ground of a path: the links that it may walk, each with the days on which it holds.

A hop is walked on a day on which one of its links holds and both its ends are there. What has been
fetched is kept as long as the question is asked, since the k best paths cross the same ground again and again.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph.query.periods import ALWAYS, NEVER, Periods, joined, meet
from graph.query.steps import Steps
from graph.query.ties import Ties, expanded
from graph.view.port import Certainty, Days, Direction, View

PRESENCE = "STATED_IN"

Hops = Sequence[tuple[int, Periods]]
"""Where one may walk to from a node, and on which days."""


@dataclass(frozen=True, slots=True)
class Strand:
    """One link between two neighbours on a path: a row of a table, the days on which it holds, and surely holds."""

    ties: Ties
    row: int
    days: Periods
    sure: Periods


Strands = Mapping[tuple[int, int], Sequence[Strand]]
"""The links between each two neighbours on a path, by their nodes in walking order."""


class Ground(ABC):
    """What paths may walk, from either end.

    Args:
        view: the revision and certainty, and the day where one is asked about.
        ways: relations and directions.
    """

    def __init__(self, view: View, ways: Steps) -> None:
        self.view, self.ways = view, ways
        self._there: dict[int, Periods] = {}
        self._onward: dict[int, Hops] = {}
        self._back = self._onward if ways.both_ways else {}

    def onward(self, nodes: Iterable[int]) -> Mapping[int, Hops]:
        """The hops from some nodes (among those of others), in the order of ways and then of ids."""
        return self._walked(self._onward, self.ways, nodes)

    def back(self, nodes: Iterable[int]) -> Mapping[int, Hops]:
        """The hops that lead to some nodes, likewise, each with the node from which it comes."""
        return self._walked(self._back, self.ways.reversed, nodes)

    def days(self, near: int, far: int) -> Periods:
        """The days on which one may walk from a node to its neighbour."""
        return dict(self.onward([near])[near]).get(far, NEVER)

    def strands(self, path: Sequence[int]) -> Strands:
        """The links between neighbours on a path that it may walk, whichever end states them."""
        found: dict[tuple[int, int], list[Strand]] = {step: [] for step in pairwise(path)}
        there = self.there(path)
        for relation in dict.fromkeys(relation for relation, _ in self.ways.ways):
            ties, spans = self._links(path, relation, Direction.OUT)
            for row, (start, end) in enumerate(zip(ties.near, ties.far, strict=True)):
                forth = (start, end) in found and self.ways.allow(relation, Direction.OUT)
                step = (start, end) if forth else (end, start)
                if step not in found or not (forth or self.ways.allow(relation, Direction.IN)):
                    continue
                present = meet(there[start], there[end])
                days, sure = (meet(each, present) for each in spans[row])
                if days:
                    found[step].append(Strand(ties, row, days, sure))
        return found

    def there(self, nodes: Iterable[int]) -> Mapping[int, Periods]:
        """The days on which some nodes (among others) may have been there."""
        missing = [node for node in dict.fromkeys(nodes) if node not in self._there]
        if missing:
            self._there.update(zip(missing, self._presences(missing), strict=True))
        return self._there

    def _walked(self, known: dict[int, Hops], ways: Steps, nodes: Iterable[int]) -> Mapping[int, Hops]:
        missing = [node for node in dict.fromkeys(nodes) if node not in known]
        if missing:
            known.update(self._fetched(missing, ways))
        return known

    def _fetched(self, nodes: Sequence[int], ways: Steps) -> Iterator[tuple[int, Hops]]:
        spans: dict[int, dict[int, Periods]] = {node: {} for node in nodes}
        for relation, direction in ways.ways:
            for near, far, days in zip(*self._days(nodes, relation, direction), strict=True):
                fars = spans[near]
                # Most neighbours are tied by one link, whose days need not be joined to others.
                fars[far] = joined((*fars[far], *days)) if far in fars else days
        there = self.there([*nodes, *(far for fars in spans.values() for far in fars)])
        for near, fars in spans.items():
            here = there[near]
            hops = [(far, meet(days, meet(here, there[far]))) for far, days in fars.items()]
            yield near, [(far, self._counted(days)) for far, days in hops if days]

    def _counted(self, days: Periods) -> Periods:
        """On which days a search takes a hop to hold that holds on these."""
        return days

    @abstractmethod
    def _days(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[list[int], list[int], list[Periods]]:
        """The links at some nodes: near, far, and the days on which each holds, as certain as asked for."""

    @abstractmethod
    def _links(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[Ties, Sequence[tuple[Periods, Periods]]]:
        """The links at some nodes, and the days on which each holds (as certain as asked for) and surely holds."""

    @abstractmethod
    def _presences(self, nodes: Sequence[int]) -> list[Periods]:
        """The days on which each of some nodes may have been there."""


class OneDay(Ground):
    """The ground on the view's day."""

    def strands(self, path: Sequence[int]) -> Strands:
        """The links between neighbours on a path, all of whom were there."""
        steps = list(dict.fromkeys(pairwise(path)))
        tables: dict[tuple[str, Direction], Ties] = {}
        found: dict[tuple[int, int], list[Strand]] = {}
        for step, links in zip(steps, self.view.between(steps, self.ways.ways), strict=True):
            strands = found[step] = []
            for link in links:
                way = link.relation, link.direction
                ties = tables.setdefault(way, Ties(link.relation, link.direction is Direction.OUT))
                ties.append(*step, link)
                strands.append(Strand(ties, len(ties) - 1, self._today, self._today if link.certain else NEVER))
        return found

    def _links(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[Ties, Sequence[tuple[Periods, Periods]]]:
        ties, day = expanded(self.view, nodes, relation, direction), self._today
        return ties, [(day, day if certain else NEVER) for certain in ties.certain]

    def _days(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[list[int], list[int], list[Periods]]:
        ties = expanded(self.view, nodes, relation, direction)
        return ties.near, ties.far, [self._today] * len(ties)

    def _presences(self, nodes: Sequence[int]) -> list[Periods]:
        return [self._today if there else NEVER for there in self.view.present(nodes).tolist()]

    @property
    def _today(self) -> Periods:
        return ((self.view.as_of, self.view.as_of + 1),)


class AllDays(Ground):
    """The ground over all days, whatever day the view is of."""

    def _days(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[list[int], list[int], list[Periods]]:
        found = self.view.histories(nodes, relation, direction)
        if self.view.certainty is Certainty.CERTAIN:
            days = _by_row(found.spells, found.certain_from, found.certain_to)
        else:
            days = _by_row(found.spells, found.possible_from, found.possible_to)
        return found.near.tolist(), found.far.tolist(), days

    def _links(
        self, nodes: Sequence[int], relation: str, direction: Direction
    ) -> tuple[Ties, Sequence[tuple[Periods, Periods]]]:
        found = self.view.histories(nodes, relation, direction)
        ties = Ties(
            relation,
            direction is Direction.OUT,
            found.near.tolist(),
            found.far.tolist(),
            list(zip(found.link.tolist(), strict=True)),
            [False] * len(found),
            found.first_observed.tolist(),
            found.last_observed.tolist(),
        )
        only_sure = self.view.certainty is Certainty.CERTAIN
        possible = _by_row(found.spells, found.possible_from, found.possible_to)
        certain = _by_row(found.spells, found.certain_from, found.certain_to)
        return ties, [(sure if only_sure else days, sure) for days, sure in zip(possible, certain, strict=True)]

    def _presences(self, nodes: Sequence[int]) -> list[Periods]:
        found = self.view.histories(nodes, PRESENCE, Direction.OUT)
        spans = _by_row(found.spells, found.possible_from, found.possible_to)
        told = dict(zip(found.near.tolist(), spans, strict=True))
        # Whom no sound statement names none denies either.
        return [told.get(node) or ALWAYS for node in nodes]


class AnyDay(AllDays):
    """The same to a search that does not ask when a hop holds, as long as there is such a day."""

    def _counted(self, _: Periods) -> Periods:
        return ALWAYS


def _by_row(bounds: NDArray[np.int64], first: Days, end: Days) -> list[Periods]:
    spans = list(zip(first.tolist(), end.tolist(), strict=True))
    # Most links have one spell.
    return [
        (spans[a],) if b - a == 1 and spans[a][0] < spans[a][1] else joined(spans[a:b])
        for a, b in pairwise(bounds.tolist())
    ]
