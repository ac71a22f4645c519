"""Paths through time by a plain reading of DESIGN: every simple path is walked, every day is looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tests.oracle.completions import AXIS
from tests.oracle.known import Known, Link

EVERY = frozenset(AXIS)

Walkable = Sequence[tuple[str, bool]]
"""Relations with the direction in which they are walked: along the link, or against it."""


@dataclass(frozen=True)
class Pathway:
    """A path that holds: its entities, and for each kind of time what is to be told of it.

    Attributes:
        days, sure: the days on which all of it holds together, and surely does.
        hops: of each hop the days on which it holds, and surely does.
        walked: of each hop the first day on which it can be walked.
    """

    entities: tuple[str, ...]
    days: frozenset[int]
    sure: frozenset[int]
    hops: tuple[tuple[frozenset[int], frozenset[int]], ...]
    walked: tuple[int, ...]

    @property
    def length(self) -> int:
        """Hops."""
        return len(self.entities) - 1


class Pathways:
    """All paths between two entities.

    Args:
        known: what is known.
        ways: what is walked.
        certain: only what surely holds is walked.
    """

    def __init__(self, known: Known, ways: Walkable, *, certain: bool) -> None:
        self.known, self.ways, self.certain = known, ways, certain

    def all(self, source: str, target: str, avoid: Sequence[str], time: str) -> list[Pathway]:
        """Those that hold in one kind of time (any, same, ordered), in no order."""
        found = [self.read(path) for path in self._simple((source,), target, set(avoid))]
        if time == "same":
            return [each for each in found if each.days]
        return [each for each in found if time == "any" or len(each.walked) == each.length]

    def read(self, path: tuple[str, ...]) -> Pathway:
        """When a path holds."""
        hops = tuple((self.days(*step), self._days(*step, certain=True)) for step in pairwise(path))
        barred = frozenset(day for day in EVERY if self._two_holders(path, day))
        there = self.present(path[0])
        days = frozenset.intersection(there, *(days for days, _ in hops)) - barred
        sure = frozenset.intersection(days, *(sure for _, sure in hops))
        return Pathway(path, days, sure, hops, tuple(self._walked(path)))

    def days(self, near: str, far: str) -> frozenset[int]:
        """The days on which one can be walked to from the other."""
        return self._days(near, far, certain=self.certain)

    def present(self, id: str) -> frozenset[int]:
        """The days on which an entity may have been there."""
        return self._presences.get(id) or EVERY

    @cached_property
    def _presences(self) -> dict[str, frozenset[int]]:
        return {each.start: each.read.possible for each in self.known.links("STATED_IN")}

    def _days(self, near: str, far: str, *, certain: bool) -> frozenset[int]:
        held = [each.read.certain if certain else each.read.possible for each in self._ties(near, far)]
        return frozenset().union(*held) & self.present(near) & self.present(far)

    def _ties(self, near: str, far: str) -> list[Link]:
        return [
            each
            for relation, along in self.ways
            for each in self.known.links(relation)
            if (each.start, each.end) == ((near, far) if along else (far, near))
        ]

    def _simple(self, path: tuple[str, ...], target: str, avoid: set[str]) -> Iterator[tuple[str, ...]]:
        if path[-1] == target:
            yield path
            return
        for each in self.known.entities:
            if each not in path and each not in avoid and self.days(path[-1], each):
                yield from self._simple((*path, each), target, avoid)

    def _walked(self, path: Sequence[str]) -> Iterator[int]:
        """The first day of each hop, of all on which it can follow some day of the hop before; none from a gap on."""
        before: frozenset[int] | None = None
        for place, step in enumerate(pairwise(path)):
            turn = path[max(place - 1, 0) : place + 2]
            before = frozenset(
                day
                for day in self.days(*step)
                if before is None
                or any(last < day or (last == day and not self._two_holders(turn, day)) for last in before)
            )
            if not before:
                return
            yield min(before)

    def _two_holders(self, path: Sequence[str], day: int) -> bool:
        return any(self._exclusive(*turn, day) for turn in zip(path, path[1:], path[2:], strict=False))

    def _exclusive(self, one: str, post: str, other: str, day: int) -> bool:
        """Whether two are tied to a post that day only by holding it, which at most one of them can have done."""
        for near, far in ((one, post), (post, other)):
            for each in self._ties(near, far):
                held = each.relation == "HOLDS" and each.end == post and not each.variant["acting"]
                if not held and day in (each.read.certain if self.certain else each.read.possible):
                    return False
        return self.known.exclusive(one, other, post, day)
