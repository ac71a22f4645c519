"""Sets of days: stretches ``first <= day < end`` in order of time, of which no two overlap or touch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce

from graph.model import dates
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST

Periods = tuple[tuple[int, int], ...]

NEVER: Periods = ()
ALWAYS: Periods = ((OPEN_PAST, OPEN_FUTURE),)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days as answers show it.

    Attributes:
        first, last: its first and its last day, ISO 8601; None where that end is open.
    """

    first: str | None
    last: str | None


def joined(stretches: Iterable[tuple[int, int]]) -> Periods:
    """The days of any stretches, which may be empty, overlap and come in any order."""
    found: list[tuple[int, int]] = []
    for first, end in sorted(stretches):
        if first >= end:
            continue
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((first, end))
    return tuple(found)


def meet(some: Periods, others: Periods) -> Periods:
    """The days that are in both."""
    if len(some) == 1 and len(others) == 1:
        (first, end), (then, until) = some[0], others[0]
        first, end = max(first, then), min(end, until)
        return ((first, end),) if first < end else NEVER
    return tuple(_common(some, others))


def common(sets: Iterable[Periods]) -> Periods:
    """The days that are in all of the sets; all days where there are none."""
    return reduce(meet, sets, ALWAYS)


def without(some: Periods, others: Periods) -> Periods:
    """The days of the first that are not in the second."""
    return meet(some, complement(others)) if some and others else some


def complement(some: Periods) -> Periods:
    """All other days."""
    edges = [OPEN_PAST, *(edge for stretch in some for edge in stretch), OPEN_FUTURE]
    return tuple((a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def holds(some: Periods, day: int) -> bool:
    """Whether a day is one of them."""
    return any(first <= day < end for first, end in some)


def earliest(some: Periods, day: int) -> int | None:
    """The first of the days that is not before a day."""
    return next((max(first, day) for first, end in some if day < end), None)


def latest(some: Periods, day: int) -> int | None:
    """The last of the days that is not after a day."""
    return next((min(end - 1, day) for first, end in reversed(some) if first <= day), None)


def shown(some: Periods) -> tuple[Period, ...]:
    """The stretches as answers show them."""
    return tuple(Period(text(first), None if end == OPEN_FUTURE else text(end - 1)) for first, end in some)


def text(day: int | None) -> str | None:
    """A day; None for one so early that no first day is known."""
    return None if day is None or day < 1 else dates.text(day)


def _common(some: Periods, others: Periods) -> Iterator[tuple[int, int]]:
    at = there = 0
    while at < len(some) and there < len(others):
        first, end = max(some[at][0], others[there][0]), min(some[at][1], others[there][1])
        if first < end:
            yield first, end
        if some[at][1] < others[there][1]:
            at += 1
        else:
            there += 1
