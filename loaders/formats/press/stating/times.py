"""Valid time: what the day of an article and the day of an event say of a holding."""

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.model import HoldsFact
from loaders.formats.press.rules import Rule

SOME_DAY = ".."
"""It ended, and nobody says when."""


@dataclass(frozen=True, slots=True)
class Times:
    """The dates of a statement, as `graph.model.statements.Statement` has them."""

    valid_from: str | None = None
    valid_to: str | None = None
    observed: str | None = None


def times_of(fact: HoldsFact, others: Iterable[HoldsFact], day: str | None) -> Times:
    """When a person held a post.

    Appointed: from that day. Removed: until that day. Former: ended by the article's day, or by that of
    the move that ended it. A plain title: held on the article's day; but beside a removal of the same
    person on that very day, of which nobody knows whether it ended this post too, only until then.

    Args:
        fact: the holding.
        others: all holdings of the article.
        day: the article's day, or None.
    """
    mine = [each for each in others if each.person == fact.person]
    match fact.status:
        case Status.APPOINTED:
            return Times(valid_from=fact.date or _by(day))
        case Status.REMOVED:
            return Times(valid_to=fact.date or _by(day) or SOME_DAY)
        case Status.FORMER:
            replaced = fact.rule is Rule.REPLACED
            moves = [each.date for each in mine if replaced and each.status is Status.APPOINTED]
            return Times(valid_to=_by(max(filter(None, [day, *moves]), default=None)) or SOME_DAY)
        case Status.CURRENT:
            removals = {each.date for each in mine if each.status is Status.REMOVED}
            if day is not None and day in removals:
                return Times(valid_to=f"[{day}..]")
            return Times() if None in removals else Times(observed=day)


def _by(day: str | None) -> str | None:
    """The bound "by then"."""
    return f"[..{day}]" if day is not None else None
