"""Spells in answers: the stretches of days on which something held, and which of two came first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.query.wording import CERTAIN, POSSIBLE
from graph.view.days import day_text
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST
from graph.view.links.spells import Row
from graph.view.port import NEVER, Direction, Histories, View

ALWAYS: Row = (OPEN_PAST, OPEN_FUTURE, OPEN_PAST, OPEN_FUTURE)
"""A spell of which neither end is known."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of days, ``from <= day < to``: on the day named by `to` it no longer held.

    Attributes:
        certainty: ``certain`` if there is a day on which it surely held, else ``possible``.
        possible_from, possible_to: the days on which it may have held, ISO 8601; null where an end is open.
        certain_from, certain_to: the days on which it surely held; null where an end is open, and both null
            where it is only possible.
    """

    certainty: str
    possible_from: str | None
    certain_from: str | None
    certain_to: str | None
    possible_to: str | None


@dataclass(frozen=True, slots=True)
class Lasting:
    """One spell of one link.

    Attributes:
        relation: the link's relation.
        near, far: the node asked about, and the one at the other end.
        link: the link's handle within the view.
        row: its days, as `graph.view.links.spells` gives them.
        first, last: the first and last day on which some source saw the link during this spell, or NEVER.
    """

    relation: str
    near: int
    far: int
    link: int
    row: Row
    first: int
    last: int


def lasting(view: View, nodes: list[int], relation: str, direction: Direction) -> list[Lasting]:
    """The spells of the links of one relation from some nodes, over all days."""
    return list(_lasting(view.histories(nodes, relation, direction), relation)) if nodes else []


def _lasting(found: Histories, relation: str) -> Iterator[Lasting]:
    rows = list(
        zip(
            found.possible_from.tolist(),
            found.certain_from.tolist(),
            found.certain_to.tolist(),
            found.possible_to.tolist(),
            strict=True,
        )
    )
    bounds = found.spells.tolist()
    links = zip(
        found.near.tolist(),
        found.far.tolist(),
        found.link.tolist(),
        found.first_observed.tolist(),
        found.last_observed.tolist(),
        strict=True,
    )
    for place, (near, far, link, first, last) in enumerate(links):
        for row in rows[bounds[place] : bounds[place + 1]]:
            yield Lasting(relation, near, far, link, row, _within(row, first), _within(row, last))


def _within(row: Row, day: int) -> int:
    """A day on which the link was seen, if that was in this spell."""
    return day if row[0] <= day < row[3] else NEVER


def is_certain(row: Row) -> bool:
    """Whether it surely held on some day."""
    return row[1] < row[2]


def told(row: Row) -> Spell:
    """A spell in words."""
    possible_from, certain_from, certain_to, possible_to = (
        None if day in (OPEN_PAST, OPEN_FUTURE) else day_text(day) for day in row
    )
    if not is_certain(row):
        return Spell(POSSIBLE, possible_from, None, None, possible_to)
    return Spell(CERTAIN, possible_from, certain_from, certain_to, possible_to)


def begins(row: Row) -> int:
    """The day by which a spell is put in order: that from which it surely held, else may have; OPEN_PAST if neither."""
    if is_certain(row) and row[1] != OPEN_PAST:
        return row[1]
    return row[0]


def precedes(one: Row, other: Row) -> bool:
    """Whether one spell came before another: it began and ended no later, and they share no certain day."""
    earlier = all(mine <= theirs for mine, theirs in zip(one, other, strict=True)) and one != other
    return earlier and one[2] <= other[1]


def neighbours(own: Row, others: Iterable[Lasting]) -> tuple[list[Lasting], list[Lasting]]:
    """Those of some spells that came just before one, and just after it, with none of them in between."""
    spells = list(others)
    before = [each for each in spells if precedes(each.row, own)]
    after = [each for each in spells if precedes(own, each.row)]
    return (
        [each for each in before if not any(precedes(each.row, nearer.row) for nearer in before)],
        [each for each in after if not any(precedes(nearer.row, each.row) for nearer in after)],
    )


def without(whole: Row, taken: Iterable[Row]) -> list[Row]:
    """What is left of a spell's days when the days on which others possibly held are taken out of it."""
    left, start = [], whole[0]
    for row in sorted(taken):
        if row[0] > start:
            left.append((start, min(row[0], whole[3])))
        start = max(start, row[3])
        if start >= whole[3]:
            break
    if start < whole[3]:
        left.append((start, whole[3]))
    return [(first, max(first, whole[1]), min(end, whole[2]), end) for first, end in left if first < end]
