"""The evidence of one statement."""

from typing import Annotated

from fastapi import Path, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.schemas import answer_model
from graph.errors import BadParameter, BadStatement
from graph.model.statements import start_of
from graph.query import evidence as question

router = calls("statements", prefix=PREFIX)


@router.get("/statements/{key}", response_model=answer_model(question.Evidence), summary="The evidence of a statement")
async def statement(
    asked: Asked,
    key: Annotated[
        str,
        Path(
            description="A key, as it stands at the links of an answer, percent-encoded",
            examples=["post:uk-organogram:cabinet-office:8@0123456789abcdef0123"],
        ),
    ],
) -> Response:
    """Who said it: the source and its version, the locator, the quote, its dates, and every recording of it."""
    try:
        start_of(key)
    except BadStatement as error:
        raise BadParameter("key", str(error)) from error
    return await asked.answer(lambda view, _: told(view, question.evidence(view, key)))
