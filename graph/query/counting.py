"""Posts of many seats that nobody is known to hold, counted by the body that they are in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from graph.query.standing import BODIES, BOSSES, Standing

Drawn = Mapping[str, Standing]


@dataclass(frozen=True, slots=True)
class Count:
    """The counted posts of a body on one day.

    Attributes:
        posts: how many there were.
        fte: their full-time equivalents together.
        altered: how many of them were not there on the other day, or stood otherwise: renamed, moved, resized.
    """

    posts: int
    fte: str
    altered: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A body whose counted posts changed, and how many of them there were on the two days."""

    body: str
    before: Count
    after: Count


def counted(before: Drawn, after: Drawn) -> frozenset[str]:
    """The posts that are counted rather than told one by one: on neither day do they stand like another post."""
    ids = {*before, *after}
    return frozenset(
        id for id in ids if all(each.is_counted for each in (before.get(id), after.get(id)) if each is not None)
    )


def tallies(before: Drawn, after: Drawn, ids: Iterable[str]) -> list[Tally]:
    """The bodies whose counted posts are not the same on both days, by id."""
    old, new = _by_body(before, ids), _by_body(after, ids)
    return [
        Tally(body, _count(old.get(body, {}), after), _count(new.get(body, {}), before))
        for body in sorted({*old, *new})
        if _signatures(old.get(body, {})) != _signatures(new.get(body, {}))
    ]


def _by_body(drawn: Drawn, ids: Iterable[str]) -> dict[str, dict[str, Standing]]:
    found: dict[str, dict[str, Standing]] = {}
    for id in ids:
        if id in drawn:
            for body, _ in drawn[id].bodies:
                found.setdefault(body, {})[id] = drawn[id]
    return found


def _count(posts: Drawn, other: Drawn) -> Count:
    altered = sum(id not in other or _signature(other[id]) != _signature(each) for id, each in posts.items())
    return Count(len(posts), f"{sum((each.fte for each in posts.values()), Decimal(0)):f}", altered)


def _signatures(posts: Drawn) -> dict[str, tuple[object, ...]]:
    return {id: _signature(each) for id, each in posts.items()}


def _signature(post: Standing) -> tuple[object, ...]:
    return post.entity.name, post.fte, post.ties(BODIES).keys(), post.ties(BOSSES).keys()
