"""The dates of one statement, as days.

A *span* is the earliest and the latest day of something that happened once; either may be open.
"""

from dataclasses import dataclass

from graph.model.dates import bound, day
from graph.model.statements import Statement

OPEN_PAST = -(2**31)
"""Before any day: the earliest of an open bound, and "never observed"."""

OPEN_FUTURE = 2**31 - 1
"""After any day: the latest of an open bound."""

Span = tuple[int, int]
"""The earliest and the latest day of something that happened once."""

UNKNOWN: Span = (OPEN_PAST, OPEN_FUTURE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement's dates. `begins` and `ends` are spans or None, `observed` a day or None."""

    begins: Span | None = None
    ends: Span | None = None
    observed: int | None = None

    @classmethod
    def of(cls, statement: Statement) -> "Evidence":
        """The dates of a checked statement."""
        observed = day(statement.observed) if statement.observed else None
        return cls(_span(statement.valid_from), _span(statement.valid_to), observed)

    @property
    def contradicts_itself(self) -> bool:
        """Its dates leave it no day (rule 1 of `spells`)."""
        found = self.narrowed()
        begins, ends = found.begins or UNKNOWN, found.ends or UNKNOWN
        return begins[0] > begins[1] or ends[0] > ends[1]

    def narrowed(self) -> "Evidence":
        """The same with dates that bound each other (rule 1): a span runs backwards where they contradict."""
        if self.begins is None and self.ends is None:
            return self
        begins, ends, observed = self.begins or UNKNOWN, self.ends or UNKNOWN, self.observed
        if ends == (observed, observed):
            observed = None
        if ends[1] == begins[0]:
            begins, ends = (begins[0], begins[0]), (begins[0] + 1, begins[0] + 1)
        if observed is not None:
            begins, ends = (begins[0], min(begins[1], observed)), (max(ends[0], observed + 1), ends[1])
        first, last = (begins[0], min(begins[1], before(ends[1]))), (max(ends[0], after(begins[0])), ends[1])
        return Evidence(
            None if self.begins in (None, UNKNOWN) else first,
            None if self.ends in (None, UNKNOWN) else last,
            observed,
        )


def _span(text: str | None) -> Span | None:
    if text is None:
        return None
    found = bound(text)
    return (
        OPEN_PAST if found.earliest is None else found.earliest,
        OPEN_FUTURE if found.latest is None else found.latest,
    )


def after(day_number: int) -> int:
    """The next day; an open past stays open."""
    return day_number + 1 if day_number > OPEN_PAST else OPEN_PAST


def before(day_number: int) -> int:
    """The day before; an open future stays open."""
    return day_number - 1 if day_number < OPEN_FUTURE else OPEN_FUTURE
