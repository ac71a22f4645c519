"""Pages of an answer: a limit, and a cursor that pins revision and date.

A cursor is opaque text. It holds the view it belongs to and the place to go on from, sealed with a
digest of the question, so that one question's cursor cannot be used for another.
"""

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from graph.errors import BadParameter
from graph.query.answers import Cut
from graph.view.port import Certainty, View

LIMIT = "limit"

_PAIR = 3
"""The numbers behind the view in a cursor of a question about two: the place, the earlier day, the earlier revision."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The view that a cursor belongs to: open this one before the question is asked again."""

    revision: int
    as_of: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a question: how many items at most, from which place, under which seal."""

    question: tuple[object, ...]
    limit: int | None
    at: tuple[int, ...]

    @property
    def offset(self) -> int:
        """The place of a list to go on from."""
        return self.at[0] if self.at else 0

    def span(self, total: int) -> range:
        """The places of a list of `total` items that this page shows."""
        return range(min(self.offset, total), total if self.limit is None else min(self.offset + self.limit, total))

    def cut(self, view: View, total: int) -> Cut | None:
        """How to go on after this page of a list of `total` items; None where it was the last."""
        shown = self.span(total)
        return None if shown.stop >= total else self.going_on(view, (shown.stop,))

    def going_on(self, view: View, at: Sequence[int]) -> Cut:
        """The cut that says where the next page begins."""
        if self.limit is None:
            raise ValueError("a page without a limit is never cut")
        return Cut(LIMIT, self.limit, _write(self.question, view, at))


def page(view: View, question: Sequence[object], limit: int | None, cursor: str | None) -> Page:
    """The page that is asked for.

    Args:
        view: the view that is asked.
        question: the question's name and its parameters.
        limit: how many items at most; None for all of them.
        cursor: from the cut of the page before; None for the first page.

    Raises:
        BadParameter: a limit below one, or a cursor that is mangled, of another question or of another view.
    """
    if limit is not None and limit < 1:
        raise BadParameter("limit", f"{limit} is less than one; leave it out for everything")
    asked = tuple(question)
    return Page(asked, limit, _read(asked, view, cursor) if cursor is not None else ())


def pinned(cursor: str) -> Pin:
    """The revision, day and certainty that a cursor belongs to.

    Raises:
        BadParameter: the text is no cursor.
    """
    return _unpacked(cursor)[0]


def pinned_pair(cursor: str) -> tuple[Pin, Pin]:
    """Both views, the earlier first, that a cursor of a question about two belongs to.

    Raises:
        BadParameter: the text is no such cursor.
    """
    later, at, _ = _unpacked(cursor)
    if len(at) != _PAIR:
        raise BadParameter("cursor", "it is of a question about one view; ask again without it")
    _, as_of, revision = at
    return Pin(revision, as_of, later.certainty), later


def _write(question: tuple[object, ...], view: View, at: Sequence[int]) -> str:
    body = [view.revision, view.as_of, view.certainty.value, *at]
    packed = orjson.dumps([_seal(question, body), *body])
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def _read(question: tuple[object, ...], view: View, cursor: str) -> tuple[int, ...]:
    pin, at, seal = _unpacked(cursor)
    if pin != Pin(view.revision, view.as_of, view.certainty):
        raise BadParameter("cursor", "it belongs to another date, revision or certainty; open the view that it names")
    if seal != _seal(question, [pin.revision, pin.as_of, pin.certainty.value, *at]):
        raise BadParameter("cursor", "it belongs to another question; ask with the parameters it was given for")
    return at


def _unpacked(cursor: str) -> tuple[Pin, tuple[int, ...], str]:
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        seal, revision, as_of, certainty, *at = orjson.loads(packed)
        pin = Pin(revision, as_of, Certainty(certainty))
    except (binascii.Error, ValueError, TypeError) as error:
        raise BadParameter("cursor", "it is not a cursor that an answer gave; ask again without it") from error
    numbers = (revision, as_of, *at)
    if not isinstance(seal, str) or any(type(n) is not int or n < 0 for n in numbers):
        raise BadParameter("cursor", "it is not a cursor that an answer gave; ask again without it")
    return pin, tuple(at), seal


def _seal(question: tuple[object, ...], body: Sequence[object]) -> str:
    words = orjson.dumps([[str(part) for part in question], list(body)])
    return hashlib.blake2b(words, digest_size=9).hexdigest()
