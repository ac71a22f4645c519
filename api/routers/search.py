"""Entities by name."""

from typing import Annotated

from fastapi import Query, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import HitPage, words
from api.schemas import answer_model
from graph.query import search as question

router = calls("search", prefix=PREFIX)


@router.get("/search", response_model=answer_model(question.Search), summary="Entities by name")
async def search(
    asked: Asked,
    page: HitPage,
    q: Annotated[
        str,
        Query(
            description="A name, a part of one, or initials; accents, order and one typing error do not matter",
            examples=["nguyen van a", "cabinet secretary"],
            max_length=1000,
        ),
    ],
    kind: Annotated[
        list[str] | None,
        Query(
            description="Only these kinds: organization, post, person; several by commas", examples=[["person,post"]]
        ),
    ] = None,
) -> Response:
    """Entities by any name that any source gave them, best first.

    Search finds entities of all days; `as_of` only says for which day their posts and bodies are told.
    """
    return await asked.answer(
        lambda view, _: told(
            view, question.search(view, q, kind=words(kind or []), limit=page.limit, cursor=page.cursor)
        ),
        cursor=("cursor", page.cursor),
    )
