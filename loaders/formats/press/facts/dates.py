"""Days of events: the date a sentence gives, its year from the article where the text leaves it out."""

import re
from datetime import date

_EFFECTIVE = re.compile(r"(?:kể từ|từ|có hiệu lực từ|bắt đầu từ)\s+(?:ngày\s+)?", re.IGNORECASE)
_DAY = re.compile(
    r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/]|[.-]\d)"
    r"|(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|hôm nay|\()\s*\(?$", re.IGNORECASE)


def days(text: str, published: str | None) -> list[tuple[int, str]]:
    """The full dates of a text, by offset, as ``YYYY-MM-DD``.

    A day without a year has the article's: that year, or the year before where the day would
    otherwise lie more than a month after publication.

    Args:
        text: one sentence.
        published: the article's day, or None; then a day without a year is left out.
    """
    found = []
    for match in _DAY.finditer(text):
        day, month, year = (
            match.group(1) or match.group(4),
            match.group(2) or match.group(5),
            match.group(3) or match.group(6),
        )
        if year is None and not _BEFORE.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        written = _day(int(day), int(month), int(year) if year else None, published)
        if written is not None:
            found.append((match.start(), written))
    return found


def event_day(text: str, at: int, published: str | None, until: int | None = None) -> str | None:
    """The day of an event told at an offset of a sentence: the day it takes effect, else the day the sentence gives.

    Args:
        text: one sentence.
        published: the article's day, or None.
        at: the offset of the word that tells the event.
        until: the offset from which the sentence tells of somebody else, whose day is another; None where it does not.
    """
    known = [(start, day) for start, day in days(text, published) if until is None or start < until or _of_all(text)]
    for start, day in known:
        effective = _EFFECTIVE.search(text[max(0, start - 24) : start])
        if effective is not None and text[max(0, start - 24) : start].rstrip().lower().endswith(("ngày", "từ")):
            return day
    before = [day for start, day in known if start <= at]
    return before[-1] if before else (known[0][1] if known else None)


def _of_all(text: str) -> bool:
    """``Các quyết định có hiệu lực từ …``: a day of all that the sentence tells."""
    return "hiệu lực" in text


def _day(day: int, month: int, year: int | None, published: str | None) -> str | None:
    try:
        if year is not None:
            return date(year, month, day).isoformat()
        if published is None:
            return None
        issued = date.fromisoformat(published)
        told = date(issued.year, month, day)
        return (told if (told - issued).days <= 31 else date(issued.year - 1, month, day)).isoformat()
    except ValueError:
        return None
