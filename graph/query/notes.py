"""What the reader of an answer has to know about it."""

from collections.abc import Iterable, Sequence

from graph.model import dates
from graph.query.answers import ABSENT, CONFLICT, STALE, Note
from graph.query.ties import Ties
from graph.view.days import day_text
from graph.view.port import NEVER, View

LATEST = "as_of=latest"
_YEAR = 366

Days = tuple[int, int]
"""First and last day observed, or NEVER."""


def of_ties(tables: Iterable[Ties]) -> list[Days]:
    """The days on which ties were observed."""
    return [days for ties in tables for days in zip(ties.first, ties.last, strict=True)]


def last_day(observed: Iterable[Days]) -> str | None:
    """The last day on which anything was observed, ISO 8601."""
    return day_text(max((last for _, last in observed), default=None))


def stale(view: View, observed: Sequence[Days], *, latest: bool = True) -> list[Note]:
    """The note on an answer that rests on nothing observed within a year of the view's day.

    Args:
        view: the view.
        observed: the days on which what the answer rests on was observed.
        latest: the question is about one entity, of which there is a latest day to ask for.
    """
    begin, end = view.as_of - _YEAR, view.as_of + _YEAR
    if any(last != NEVER and first <= end and last >= begin for first, last in observed):
        return []
    day = last_day(observed)
    asked = dates.text(view.as_of)
    if day is None:
        return [Note(kind=STALE, message=f"No source saw any of this on a day that is known; {asked} is inferred.")]
    return [
        Note(
            kind=STALE,
            message=f"Nothing here was observed within a year of {asked}; the last day observed is {day}. "
            + (f"Ask with {LATEST} for the last day that sources speak of." if latest else _instead(day)),
            day=day,
        )
    ]


def absent(view: View, node: int, id: str, *, latest: bool = True) -> list[Note]:
    """The note on an entity that is known but was not there on the view's day; `latest` as in `stale`."""
    day = day_text(view.last_spoken(node))
    told = f"; sources last speak of it on {day}" if day else ""
    ask = f"Ask with {LATEST}." if latest else _instead(day)
    return [
        Note(
            kind=ABSENT,
            message=f"{id} was not there on {dates.text(view.as_of)}{told}. {ask}",
            entity=id,
            day=day,
        )
    ]


def _instead(day: str | None) -> str:
    return f"Ask about {day}." if day else "Ask about another day."


def conflicts(view: View, nodes: Sequence[int]) -> list[Note]:
    """What sources contradict about the links of some nodes."""
    return [
        Note(kind=CONFLICT, message=f"{each.rule}: {each.message}", keys=each.keys) for each in view.conflicts(nodes)
    ]
