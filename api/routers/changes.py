"""What changed between two days, or in what was known."""

from typing import Annotated

from fastapi import Query, Response

from api.answering import told
from api.calls import PREFIX, calls
from api.comparing import Compared
from api.dependencies import RowPage
from api.schemas import answer_model
from graph.query import changes as question

router = calls("changes", prefix=PREFIX)


@router.get("/changes", response_model=answer_model(question.Changes), summary="What changed between two days")
async def changes(
    compared: Compared,
    page: RowPage,
    under: Annotated[
        str | None,
        Query(
            description="Only in the chart under this entity: its id, or a name that only one entity bears; without "
            "it everywhere",
            examples=["org:example:ministry"],
            min_length=1,
            max_length=1500,
        ),
    ] = None,
    every_post: Annotated[
        bool,
        Query(
            description="Tell junior posts (of many seats, without known holders) one by one instead of counting "
            "them by body",
            examples=[True],
        ),
    ] = False,
) -> Response:
    """What appeared, ended, moved, was renamed or changed hands, each with how it stood before and after.

    Applied to the first day's chart the changes give the second day's. With `known_from` and `known_to` it is
    what was learned between two revisions. `before` is the earlier view, `view` the later one.
    """
    return await compared.answer(
        lambda pair, root: told(
            pair[1],
            question.changes(*pair, under=root, every_post=every_post, limit=page.limit, cursor=page.cursor),
        ),
        under,
        page.cursor,
    )
