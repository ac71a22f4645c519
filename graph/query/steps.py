"""Which relations a path may walk, and which way."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from graph.errors import BadParameter
from graph.model.vocabulary import WALKED
from graph.view.port import Direction

_WAYS = {"": tuple(Direction), **{way.value: (way,) for way in Direction}}


@dataclass(frozen=True)
class Steps:
    """The ways a path may take: pairs of relation and direction."""

    ways: tuple[tuple[str, Direction], ...]

    def allow(self, relation: str, direction: Direction) -> bool:
        """Whether a path may walk this relation in this direction."""
        return (relation, direction) in self.ways

    @property
    def both_ways(self) -> bool:
        """Whether the ways are the same as seen from either end."""
        return self.reversed is self

    @cached_property
    def reversed(self) -> "Steps":
        """The same ways as seen from the other end of the path."""
        ways = tuple((relation, _opposite(direction)) for relation, direction in self.ways)
        return self if set(ways) == set(self.ways) else Steps(ways)


def steps(relations: Sequence[str]) -> Steps:
    """The ways that texts such as ``HOLDS``, ``REPORTS_TO:out`` or ``PART_OF:in`` allow; without any, all both ways.

    Raises:
        BadParameter: not a relation that paths walk, or not a direction.
    """
    return _steps(tuple(relations))


@lru_cache(maxsize=1024)
def _steps(relations: tuple[str, ...]) -> Steps:
    found: dict[tuple[str, Direction], None] = {}
    for text in relations or WALKED:
        relation, _, way = text.partition(":")
        if relation not in WALKED or way not in _WAYS:
            allowed = f"{', '.join(WALKED)}, each alone or with :out (start to end) or :in (end to start)"
            raise BadParameter("relations", f"{text!r} is nothing that a path walks; it takes {allowed}")
        found.update(dict.fromkeys((relation, direction) for direction in _WAYS[way]))
    return Steps(tuple(found))


def _opposite(direction: Direction) -> Direction:
    return Direction.IN if direction is Direction.OUT else Direction.OUT
