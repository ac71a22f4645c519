"""Questions about two views: both are opened and named in the answer, and a cursor brings both along."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from api.answering import Made, etag, responded
from api.dependencies import Answering
from graph.errors import BadParameter, UnknownEntity
from graph.query import naming
from graph.query.between import FROM, KNOWN_FROM, KNOWN_TO, TO, Pair, between, resumed
from graph.query.parameters import day
from graph.view.engine import Engine
from graph.view.port import Certainty

Compare = Callable[[Pair, str | None], Made]
"""Asks two views about what is under an entity, whose id is given, or about everything."""

_DAY = "YYYY-MM-DD; the same day twice asks only what was learned of it"
_KNOWN = "a revision number, or a time (ISO 8601; a date means its end), as `known_at` elsewhere"


@dataclass(frozen=True, slots=True)
class Span:
    """The two views that a call asks for, as they were written."""

    first: str
    last: str
    known_from: str | None
    known_to: str | None
    certainty: Certainty | None

    def opened(self, graph: Engine) -> Pair:
        """Both views."""
        return between(
            graph,
            self.first,
            self.last,
            known_from=self.known_from,
            known_to=self.known_to,
            certainty=self.certainty or Certainty.POSSIBLE,
        )

    def check_against(self, pair: Pair, graph: Engine) -> None:
        """A cursor brings its own views: what is asked beside it has to be the same.

        Raises:
            BadParameter: another date, certainty or state of knowledge.
        """
        before, after = pair
        asked = ((FROM, self.first, before.as_of), (TO, self.last, after.as_of))
        wrong = next((name for name, given, held in asked if day(given, name) != held), None)
        if wrong is None and self.certainty not in (None, after.certainty):
            wrong = "certainty"
        if wrong is None and (self.known_from or self.known_to):
            wrong = self._other_knowledge(pair, self.opened(graph))
        if wrong is not None:
            raise BadParameter(wrong, "the cursor goes on with another; give what the page before was asked with")

    def _other_knowledge(self, held: Pair, asked: Pair) -> str | None:
        for name, given, at in ((KNOWN_FROM, self.known_from, 0), (KNOWN_TO, self.known_to, 1)):
            if given is not None and held[at].revision != asked[at].revision:
                return name
        return None


@dataclass(frozen=True, slots=True)
class Comparing:
    """One call about two views."""

    engine: Engine
    seal: str
    request: Request
    span: Span

    async def answer(self, compare: Compare, under: str | None, cursor: str | None) -> Response:
        """Ask, and respond.

        Args:
            compare: the question.
            under: the id or name of the entity whose chart is compared; None for everything.
            cursor: from the page before, which brings both views.
        """
        return await asyncio.to_thread(self._answered, compare, under, cursor)

    def _answered(self, compare: Compare, under: str | None, cursor: str | None) -> Response:
        pair = self.span.opened(self.engine) if cursor is None else resumed(self.engine, cursor)
        if cursor is not None:
            self.span.check_against(pair, self.engine)
        id = None if under is None else _resolved(pair, under)
        return responded(self.request, etag(self.seal, pair), lambda: compare(pair, id))


def _resolved(pair: Pair, given: str) -> str:
    """The id of what was given as an id or a name that either view knows."""
    before, after = pair
    try:
        return naming.resolve(after, given, parameter="under")
    except UnknownEntity:
        if before.revision == after.revision:
            raise
        return naming.resolve(before, given, parameter="under")


async def _span(
    first: Annotated[str, Query(alias=FROM, description=f"The earlier day, {_DAY}", examples=["2016-03-31"])],
    last: Annotated[str, Query(alias=TO, description=f"The later day, {_DAY}", examples=["2016-09-30"])],
    known_from: Annotated[
        str | None,
        Query(
            description=f"What was known of the earlier day when: {_KNOWN}; without it as for the later day",
            examples=["3", "2026-01-31"],
        ),
    ] = None,
    known_to: Annotated[
        str | None,
        Query(
            description=f"What was known of the later day when: {_KNOWN}; without it everything known now",
            examples=["4", "2026-02-28"],
        ),
    ] = None,
    certainty: Annotated[
        Certainty | None,
        Query(
            description="`possible`: links that may have held, each marked; `certain`: only those that surely did; "
            "without it possible",
            examples=["certain"],
        ),
    ] = None,
) -> Span:
    return Span(first, last, known_from, known_to, certainty)


async def _comparing(request: Request, engine: Answering, span: Annotated[Span, Depends(_span)]) -> Comparing:
    return Comparing(engine, request.app.state.seal, request, span)


Compared = Annotated[Comparing, Depends(_comparing)]
