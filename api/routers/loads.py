"""The log of loads."""

from fastapi import Request, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import RowPage
from api.schemas import answer_model
from graph.query import loads as question

router = calls("loads", prefix=PREFIX)


@router.get("/loads", response_model=answer_model(question.Loads), summary="The loads")
async def loads(asked: Asked, request: Request, page: RowPage) -> Response:
    """What was loaded or withdrawn, when, and with which counts: each load that finished is one revision."""
    log = request.app.state.keeper
    return await asked.answer(
        lambda view, _: told(view, question.loads(view, log.loads(), limit=page.limit, cursor=page.cursor)),
        cursor=("cursor", page.cursor),
    )
