"""The sources that were loaded."""

from typing import Annotated

from fastapi import Path, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import RowPage
from api.schemas import answer_model
from graph.query import sources as question

router = calls("sources", prefix=PREFIX + "/sources")


@router.get("", response_model=answer_model(question.Sources), summary="The sources")
async def sources(asked: Asked, page: RowPage) -> Response:
    """Every source whose statements stand, with its current version."""
    return await asked.answer(
        lambda view, _: told(view, question.sources(view, limit=page.limit, cursor=page.cursor)),
        cursor=("cursor", page.cursor),
    )


@router.get("/{id}", response_model=answer_model(question.Sources), summary="One source")
async def source(
    asked: Asked,
    id: Annotated[
        str,
        Path(description="The id of a source, percent-encoded", examples=["source:uk-organogram:cabinet-office"]),
    ],
) -> Response:
    """The versions of one source that stand."""
    return await asked.answer(lambda view, _: told(view, question.source(view, id)))
