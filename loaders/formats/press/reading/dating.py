"""The article's day: from its dateline, its page or its address; never from a date it only mentions."""

import re
from datetime import date

_DATELINE_LINES = 15
_TIME = re.compile(r"\b\d{1,2}\s?[:hg]\s?\d{2}\b")
_DAY = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
_WRITTEN = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(20\d\d)", re.IGNORECASE)
_IN_ADDRESS = (
    re.compile(r"/(20\d\d)/(\d\d)/(\d\d)(?:/|$)"),
    re.compile(r"[-/](20\d\d)(\d\d)(\d\d)\d{4,9}(?!\d)"),
    re.compile(r"(?<!\d)1\d\d(\d\d)(\d\d)(\d\d)\d{9}(?!\d)"),
)
_LONGEST_DATELINE = 90


def dateline(text: str) -> str | None:
    """The day in a line near the beginning that gives a date with a time of day: ``Thứ Năm, 09/08/2018, 15:34``.

    A page's header often shows the day on which the page was looked at, without a time; that is not it.
    """
    for line in text.split("\n", _DATELINE_LINES)[:_DATELINE_LINES]:
        if len(line) <= _LONGEST_DATELINE and _TIME.search(line):
            found = _full(line)
            if found is not None:
                return found
    return None


def address_day(url: str | None) -> str | None:
    """The day that an article's address gives in full: ``/2020/07/15/``, ``-20250824175143130.htm``."""
    for pattern in _IN_ADDRESS if url else ():
        found = pattern.search(url or "")
        if found is not None:
            year, month, day = (int(part) for part in found.groups())
            shown = _iso(day, month, year if year > 99 else 2000 + year)
            if shown is not None:
                return shown
    return None


def mentioned_day(text: str) -> str | None:
    """The first full date of a text, by which its other dates may be read."""
    return _full(text[:4000])


def _full(text: str) -> str | None:
    for pattern, order in ((_ISO, (3, 2, 1)), (_DAY, (1, 2, 3)), (_WRITTEN, (1, 2, 3))):
        found = pattern.search(text)
        if found is not None:
            return _iso(*(int(found.group(part)) for part in order))
    return None


def _iso(day: int, month: int, year: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
