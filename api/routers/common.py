"""Who stands above several entities at once."""

from typing import Annotated

from fastapi import Query, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import Line
from api.schemas import answer_model
from graph.query import common as question

router = calls("paths", prefix=PREFIX)


@router.get(
    "/common-superior", response_model=answer_model(question.CommonSuperiors), summary="The lowest common superiors"
)
async def common_superior(
    asked: Asked,
    id: Annotated[
        list[str],
        Query(
            description="An id, or a name that only one entity bears; give two or more, each as an `id` of its own",
            examples=[["post:example:clerk", "post:example:porter"]],
            min_length=2,
            max_length=100,
        ),
    ],
    line: Line = None,
) -> Response:
    """The lowest entities that stand above all of those asked about, each with its chains; or how all branches end.

    Where one of them stands above the others, it is their common superior. Where lines branch there may be several
    lowest ones; in a circle all that stand above each other are.
    """
    return await asked.answer(
        lambda view, ids: told(view, question.common_superior(view, ids, line=line)), *(("id", each) for each in id)
    )
