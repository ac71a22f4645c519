"""One entity: what is known of it, who stands above and below, its chart, its oversight, and its timeline."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Query, Request, Response
from pydantic import Field

from api.answering import Asked, Made, told
from api.calls import PREFIX, calls
from api.dependencies import BoxPage, Depth, EntityPage, Id, Line, RowPage, words
from api.forms import FORMS, JSON_FORM, agreed
from api.schemas import answer_model, modelled
from graph.errors import BadParameter
from graph.model import dates
from graph.model.vocabulary import MODES
from graph.query import chains as drawn
from graph.query import chart as charts
from graph.query import entity as entities
from graph.query import hierarchy
from graph.query import supervision as oversight
from graph.query import timeline as times
from graph.query.answers import Cut
from graph.query.drawing import DRAWINGS
from graph.view.port import View

router = calls("entities", prefix=PREFIX + "/entities/{id}")

ENTITY = "id"
"""The parameter that names the entity."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Single chains drawn from the graph.

    Attributes:
        chains: as many as were asked for, in a fixed order.
        complete: these are all, or the last of them.
        cut: how to go on where there are more; give `next` as `chains_cursor`.
    """

    chains: tuple[drawn.Chain, ...]
    complete: bool
    cut: Cut | None


@router.get("", response_model=answer_model(entities.EntityAnswer), summary="One entity")
async def entity(asked: Asked, id: Id, page: RowPage) -> Response:
    """What each source says of it, the posts it holds or who holds it, what it is part of, and its identity.

    An entity that is known but was not there that day is answered, with its last day.
    """
    return await asked.answer(
        lambda view, ids: told(view, entities.entity(view, ids[0], limit=page.limit, cursor=page.cursor)),
        (ENTITY, id),
        cursor=("cursor", page.cursor),
    )


@router.get(
    "/superiors",
    response_model=answer_model(
        hierarchy.Hierarchy,
        chains=(modelled(Drawn) | None, Field(None, description="Single chains; null where the graph is paged")),
    ),
    summary="Everyone above",
)
async def superiors(
    asked: Asked,
    id: Id,
    page: EntityPage,
    depth: Depth = None,
    line: Line = None,
    chains: Annotated[
        int, Query(ge=0, le=1000, description="How many single chains are drawn from the graph", examples=[10])
    ] = 10,
    chains_cursor: Annotated[str | None, Query(description="`chains.cut.next` of the answer before")] = None,
) -> Response:
    """Everything above, link by link up to the top, as a graph by level, with how each branch ends.

    Holders, vacancies, acting holders and job shares are shown. `chains` are drawn from the graph, as many
    as asked for; there may be very many, and `chains.complete` says whether these are all.
    """
    if page.cursor is not None and chains_cursor is not None:
        raise BadParameter("chains_cursor", "it goes on with chains and cursor with entities; give one of the two")

    going_on = ("cursor", page.cursor) if chains_cursor is None else ("chains_cursor", chains_cursor)

    def ask(view: View, ids: Sequence[str]) -> Made:
        whole = hierarchy.superiors(view, ids[0], depth=depth, line=line)
        if page.cursor is None and whole.total <= page.limit:
            return told(view, whole, chains=_drawn(view, whole, chains, chains_cursor))
        if chains_cursor is not None:
            raise BadParameter("limit", f"chains are drawn where the answer is whole; it has {whole.total} entities")
        part = hierarchy.superiors(view, ids[0], depth=depth, line=line, limit=page.limit, cursor=page.cursor)
        return told(view, part, chains=None)

    return await asked.answer(ask, (ENTITY, id), cursor=going_on, short=True)


@router.get("/subordinates", response_model=answer_model(hierarchy.Hierarchy), summary="Everyone below")
async def subordinates(asked: Asked, id: Id, page: EntityPage, depth: Depth = None, line: Line = None) -> Response:
    """Everything below, by level: the exact inverse of `superiors`."""
    return await asked.answer(
        lambda view, ids: told(
            view,
            hierarchy.subordinates(view, ids[0], depth=depth, line=line, limit=page.limit, cursor=page.cursor),
        ),
        (ENTITY, id),
        cursor=("cursor", page.cursor),
    )


@router.get(
    "/chart",
    response_model=answer_model(charts.Chart),
    summary="The org chart below",
    responses={
        200: {
            "content": {
                media_type: {"schema": {"type": "string"}} for form, media_type in FORMS.items() if form != JSON_FORM
            }
        }
    },
)
async def chart(
    asked: Asked,
    request: Request,
    id: Id,
    page: BoxPage,
    depth: Depth = None,
    format: Annotated[
        str | None,
        Query(
            description=f"{', '.join(FORMS)}; without it the header `Accept` decides, and json where that has no wish",
            examples=list(FORMS),
        ),
    ] = None,
) -> Response:
    """The org chart under a unit, post or person, ready to draw; depth counts drawn levels.

    A drawing says how many of all boxes it shows; the header `Link` leads on where it is one page of several.
    """
    form = agreed(format, request.headers.get("Accept"))

    def ask(view: View, ids: Sequence[str]) -> Made:
        found = charts.chart(view, ids[0], depth=depth, limit=page.limit, cursor=page.cursor)
        if form == JSON_FORM:
            return told(view, found)
        caption = f"as of {dates.text(view.as_of)}, {view.certainty} links, revision {view.revision}"
        return Made(DRAWINGS[form].draw(found, caption).encode(), found.cut, FORMS[form])

    return await asked.answer(ask, (ENTITY, id), cursor=("cursor", page.cursor), form=form)


@router.get("/supervision", response_model=answer_model(oversight.Supervision), summary="Who oversees, who is overseen")
async def supervision(
    asked: Asked,
    id: Id,
    page: EntityPage,
    depth: Depth = None,
    direction: Annotated[
        list[str] | None,
        Query(description="`over`, `under` or both by commas; without it both", examples=[["over,under"]]),
    ] = None,
    mode: Annotated[
        list[str] | None,
        Query(description=f"Only these kinds of oversight, by commas: {', '.join(MODES)}", examples=[["inspection"]]),
    ] = None,
    containment: Annotated[
        bool | None,
        Query(
            description="`true`: who oversees a body oversees what it contains, too; `false`: only oversight that is "
            "stated of an entity itself; without it true over the entity and false under it",
            examples=[False],
        ),
    ] = None,
) -> Response:
    """Oversight, which is not the line: who oversees the entity, and whom it oversees, by mode and level.

    Who oversees a body oversees also its parts and the posts in them. Such links have the basis `containment`
    and name in `through` the bodies by which they are reached; the others are stated of the entity itself.
    """
    sides, modes = words(direction or []) or list(oversight.SIDES), words(mode or [])
    return await asked.answer(
        lambda view, ids: told(
            view,
            oversight.supervision(
                view,
                ids[0],
                direction=sides,
                mode=modes,
                containment=containment,
                depth=depth,
                limit=page.limit,
                cursor=page.cursor,
            ),
        ),
        (ENTITY, id),
        cursor=("cursor", page.cursor),
    )


@router.get("/timeline", response_model=answer_model(times.Timeline), summary="What became of it")
async def timeline(
    asked: Asked,
    id: Id,
    page: RowPage,
    kind: Annotated[
        list[str] | None,
        Query(
            description=f"Only these kinds of entry, by commas: {', '.join(times.KINDS)}; without it all but "
            f"{', '.join(each for each in times.KINDS if each not in times.UPWARD)}, which are counted",
            examples=[["holder,gap"]],
        ),
    ] = None,
) -> Response:
    """Names, posts held, holders, bodies, superiors, predecessors and successors over all days, in order of time.

    Every entry has its dates, its certainty and the keys of its statements. The day of the view only decides
    by which of their names other entities are called.
    """
    return await asked.answer(
        lambda view, ids: told(
            view,
            times.timeline(view, ids[0], kind=words(kind or []), limit=page.limit, cursor=page.cursor),
        ),
        (ENTITY, id),
        cursor=("cursor", page.cursor),
    )


def _drawn(view: View, whole: hierarchy.Hierarchy, limit: int, cursor: str | None) -> Drawn | None:
    """So many chains, in the order of the question; None where none are wanted."""
    if limit == 0:
        return None
    found = drawn.chains(view, whole, limit=limit, cursor=cursor)
    return Drawn(found.chains, found.complete, found.cut)
