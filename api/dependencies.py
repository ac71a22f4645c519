"""The parameters that calls share, as annotated aliases: ids, the view, pages."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Query, Request

from graph.errors import BadParameter
from graph.model import dates
from graph.query import parameters
from graph.query.paging import Pin
from graph.view.engine import Engine
from graph.view.engines import Engines
from graph.view.port import Certainty

MOST = 10_000
"""The largest page, in items."""

LATEST = "latest"

Id = Annotated[
    str,
    Path(
        description="The id of an organisation, post or person, percent-encoded; or a name that only one of them bears",
        examples=["post:uk-organogram:cabinet-office:8", "org:vn:tỉnh-ủy-nghệ-an"],
    ),
]
Depth = Annotated[
    int | None,
    Query(ge=0, le=1_000_000, description="How many levels, counted from the entity; without it all", examples=[3]),
]
Line = Annotated[
    str | None, Query(description="Only solid or only dotted lines; without it both", examples=["solid", "dotted"])
]


@dataclass(frozen=True, slots=True)
class When:
    """The view that a call asks for, as it was written.

    Attributes:
        as_of: a date, ``latest``, or None for today.
        known_at: a revision or a time, or None for the newest revision held.
        certainty: which links are let through; None for the default.
    """

    as_of: str | None = None
    known_at: str | None = None
    certainty: Certainty | None = None

    @property
    def day(self) -> int | None:
        """The day number that is asked for; None for today and for ``latest``.

        Raises:
            BadParameter: not a date.
        """
        return None if self.as_of is None or self.as_of == LATEST else parameters.day(self.as_of)

    @property
    def revision(self) -> int | str | None:
        """The revision or time that is asked for."""
        return None if self.known_at is None else parameters.moment(self.known_at)

    def check_against(self, pin: Pin) -> None:
        """A cursor brings its own view: what is asked beside it has to be the same.

        Raises:
            BadParameter: another date or certainty.
        """
        if self.day is not None and self.day != pin.as_of:
            raise BadParameter("as_of", f"the cursor goes on with {dates.text(pin.as_of)}; leave as_of out beside it")
        if self.certainty is not None and self.certainty != pin.certainty:
            raise BadParameter("certainty", f"the cursor goes on with {pin.certainty}; leave certainty out beside it")


async def _when(
    as_of: Annotated[
        str | None,
        Query(
            description="The day of the graph that is asked, YYYY-MM-DD; `latest` for the last day on which any source "
            "speaks of the entity asked about; without it today",
            examples=["2016-09-30", LATEST],
        ),
    ] = None,
    known_at: Annotated[
        str | None,
        Query(
            description="What was known when: a revision number, or a time (ISO 8601; a date means its end; UTC unless "
            "a zone is given), meaning the last revision finished by then; without it the newest",
            examples=["3", "2026-01-31", "2026-01-31T12:00:00Z"],
        ),
    ] = None,
    certainty: Annotated[
        Certainty | None,
        Query(
            description="`possible`: links that may have held that day, each marked; `certain`: only those that surely "
            "did; without it possible",
            examples=["certain"],
        ),
    ] = None,
) -> When:
    return When(as_of, known_at, certainty)


async def _engine(
    request: Request,
    engine: Annotated[
        str | None,
        Query(
            description="What answers, where the operator allows the choice: `snapshot`, from memory, or `cypher`, "
            "which asks the database; the answers are the same, but `cypher` finds no names",
            examples=["cypher"],
        ),
    ] = None,
) -> Engine:
    engines: Engines = request.app.state.engines
    return engines.of(engine)


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of an answer is asked for."""

    limit: int
    cursor: str | None


def _paging(default: int, items: str) -> Callable[..., Awaitable[Paging]]:
    """A dependency for the paging of one kind of answer.

    Args:
        default: how many items a page has where no limit is given.
        items: what they are, for the documentation.
    """

    async def paging(
        limit: Annotated[
            int, Query(ge=1, le=MOST, description=f"How many {items} a page holds at most", examples=[100])
        ] = default,
        cursor: Annotated[
            str | None,
            Query(
                description="`cut.next` of the page before; it brings that page's date, revision and certainty along"
            ),
        ] = None,
    ) -> Paging:
        return Paging(limit, cursor)

    return paging


def words(given: list[str]) -> list[str]:
    """The values of a parameter that may be repeated or hold several, separated by commas."""
    return [word.strip() for each in given for word in each.split(",") if word.strip()]


Answering = Annotated[Engine, Depends(_engine)]
ViewParameters = Annotated[When, Depends(_when)]
EntityPage = Annotated[Paging, Depends(_paging(1000, "entities"))]
BoxPage = Annotated[Paging, Depends(_paging(1000, "boxes"))]
FindingPage = Annotated[Paging, Depends(_paging(100, "findings"))]
HitPage = Annotated[Paging, Depends(_paging(20, "hits"))]
RowPage = Annotated[Paging, Depends(_paging(100, "rows"))]
