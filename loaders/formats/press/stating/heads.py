"""Title rules: which posts head their body, and which a body has one of.

A title says it (``data/titles.tsv``), unless the text names several people at once who would head the
body, or hold its one seat: then it means something else there.
"""

from collections.abc import Iterable

from loaders.formats.press.facts.holding import Status
from loaders.formats.press.facts.model import HoldsFact
from loaders.formats.press.naming.names import key

TITLE_RULE = "title-tells"
_AT_ONCE = (Status.CURRENT, Status.APPOINTED)

Seat = tuple[str, str]
"""The folded names of a body and of a title."""


class Heads:
    """What the titles of one article's holdings tell.

    Args:
        holds: all holdings of the article.
    """

    def __init__(self, holds: Iterable[HoldsFact]) -> None:
        self._heading: dict[str, set[str]] = {}
        self._holding: dict[Seat, set[str]] = {}
        self._head: set[Seat] = set()
        self._single: set[Seat] = set()
        for fact in holds:
            self._take(fact)

    def _take(self, fact: HoldsFact) -> None:
        body, seat = key(fact.organ.name), _seat(fact)
        if fact.is_head:
            self._head.add(seat)
        if fact.one_seat:
            self._single.add(seat)
        if fact.status in _AT_ONCE and not fact.acting:
            self._holding.setdefault(seat, set()).add(key(fact.person))
            if fact.is_head:
                self._heading.setdefault(body, set()).add(key(fact.person))

    def heads(self, fact: HoldsFact) -> bool:
        """Whether whoever holds the post heads its body."""
        return _seat(fact) in self._head and len(self._heading.get(key(fact.organ.name), ())) <= 1

    def one_seat(self, fact: HoldsFact) -> bool:
        """Whether one person at a time holds the post."""
        return _seat(fact) in self._single and len(self._holding.get(_seat(fact), ())) <= 1


def _seat(fact: HoldsFact) -> Seat:
    return key(fact.organ.name), key(fact.title)
