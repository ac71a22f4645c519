"""Dates as sources give them: EDTF texts, read as bounds of days.

A *day* is a number, `datetime.date.toordinal` (1 is 0001-01-01, proleptic Gregorian). A `Bound` is
the earliest and the latest day on which something may have happened; either may be open (None).

Read are these forms of the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2):

| text | earliest | latest |
|---|---|---|
| ``2018-01-16`` | 2018-01-16 | 2018-01-16 |
| ``2018-01``, ``2018-01-XX`` | 2018-01-01 | 2018-01-31 |
| ``2018``, ``2018-XX`` | 2018-01-01 | 2018-12-31 |
| ``201X``, ``20XX`` | 2010-01-01 | 2019-12-31 |
| ``[..2018-08-09]`` ("by then") | open | 2018-08-09 |
| ``[2018-01..]`` | 2018-01-01 | open |
| ``[2018-01..2018-03]`` | 2018-01-01 | 2018-03-31 |
| ``..`` | open | open |
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.errors import BadDate

FIRST_DAY = date.min.toordinal()
LAST_DAY = date.max.toordinal()

_DATE = re.compile(r"(\d{4}|\d{3}X(?!-)|\d{2}XX(?!-))(?:-(?:(\d{2})(?:-(\d{2}|XX))?|XX(?:-XX)?))?", re.ASCII)
_FORMS = "YYYY, YYYY-MM, YYYY-MM-DD, [..YYYY-MM-DD], [YYYY-MM-DD..], [A..B] or .."


@dataclass(frozen=True, slots=True)
class Bound:
    """The days between which something happened, both included; None where an end is open."""

    earliest: int | None
    latest: int | None


def bound(text: str) -> Bound:
    """Read an EDTF text.

    Raises:
        BadDate: the text has none of the forms above, names a day that no calendar has, or its
            earliest day is after its latest.
    """
    return _bound(text)


@lru_cache(maxsize=65536)
def _bound(text: str) -> Bound:
    if text == "..":
        return Bound(None, None)
    if not (text.startswith("[") and text.endswith("]")):
        return Bound(*_span(text))
    first, dots, last = text[1:-1].partition("..")
    if not dots or not (first or last):
        raise BadDate(f"{text!r} is not a date; write {_FORMS}")
    found = Bound(_span(first)[0] if first else None, _span(last)[1] if last else None)
    if found.earliest is not None and found.latest is not None and found.earliest > found.latest:
        raise BadDate(f"{text!r} ends before it starts")
    return found


def _span(text: str) -> tuple[int, int]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise BadDate(f"{text!r} is not a date; write {_FORMS}")
    year, month, day = match.groups()
    try:
        return _first(year, month, day).toordinal(), _last(year, month, day).toordinal()
    except ValueError as error:
        raise BadDate(f"{text!r} is not a day of the calendar ({error})") from error


def _first(year: str, month: str | None, day: str | None) -> date:
    return date(int(year.replace("X", "0")) or 1, _number(month) or 1, _number(day) or 1)


def _last(year: str, month: str | None, day: str | None) -> date:
    full_year, full_month = int(year.replace("X", "9")), _number(month) or 12
    return date(full_year, full_month, _number(day) or calendar.monthrange(full_year, full_month)[1])


def _number(part: str | None) -> int | None:
    if part is None or part == "XX":
        return None
    if part == "00":
        raise ValueError("there is no month or day 00; leave it out, or write XX")
    return int(part)


def day(text: str) -> int:
    """The day number of a full date ``YYYY-MM-DD``.

    Raises:
        BadDate: the text is not a full date.
    """
    return _day(text)


@lru_cache(maxsize=65536)
def _day(text: str) -> int:
    if len(text) != 10 or "X" in text:
        raise BadDate(f"{text!r} is not a full date; write YYYY-MM-DD")
    return _span(text)[0]


def text(day_number: int) -> str:
    """The ISO 8601 text of a day number."""
    return date.fromordinal(day_number).isoformat()
