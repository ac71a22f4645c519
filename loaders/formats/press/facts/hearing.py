"""Hearings: ``B nghe A báo cáo``: A reports to B."""

import re
from collections.abc import Iterator

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_HEARS = re.compile(r"\bnghe(?: (?:đại diện|lãnh đạo|tập thể))?(?: lãnh đạo)?$")
_FAR = 14  # words between a hearer and what it hears


def hearing(here: Clause, at: int, after: int) -> Iterator[Link]:
    """The links from those who are heard to whoever hears them.

    Args:
        here: the clause.
        at: the word "báo cáo".
        after: the word after it.
    """
    if here.words(at, after) != "báo cáo":
        return
    heard, start = _speaking(here, at)
    if not heard:
        return
    hearer = acting(here, [body for body in here.before(start) if body not in heard])
    if hearer is None or hearer.kind is Kind.TEAM or start - hearer.stop > _FAR:
        return
    yield from (
        Link("reports_to", each, hearer, "", Rule.REPORTS, start, max(after, each.stop))
        for each in heard
        if each.kind is not Kind.TEAM
    )


def _speaking(here: Clause, at: int) -> tuple[list[Body], int]:
    """Those heard, and the word "nghe"."""
    before = here.before(at)
    for first, body in enumerate(before):
        listed = coordinated(here, before[first:])
        presents = here.words(listed[-1].stop, at) in ("", "trình bày")
        if presents and _HEARS.search(here.words(max(here.sentence.start, body.start - _FAR), body.start)):
            return listed, body.start - 1
    return [], at
