"""How two entities are tied."""

from typing import Annotated

from fastapi import Query, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import words
from api.schemas import answer_model
from graph.model.vocabulary import WALKED
from graph.query import paths as question
from graph.query.times import DAY, TIMES, check_asked

router = calls("paths", prefix=PREFIX)

_END = "An id, or a name that only one entity bears"


@router.get("/paths", response_model=answer_model(question.Paths), summary="How two entities are tied")
async def paths(
    asked: Asked,
    source: Annotated[
        str, Query(alias="from", description=_END, examples=["person:example:anna"], min_length=1, max_length=1500)
    ],
    target: Annotated[
        str, Query(alias="to", description=_END, examples=["org:example:ministry"], min_length=1, max_length=1500)
    ],
    relations: Annotated[
        list[str] | None,
        Query(
            description=f"Only these relations, by commas: {', '.join(WALKED)}; each walked both ways, or one way only "
            "with `:out` (from start to end) or `:in` behind it; without it all of them",
            examples=[["HOLDS,POST_IN", "REPORTS_TO:out"]],
        ),
    ] = None,
    max_length: Annotated[
        int | None, Query(ge=0, le=1_000_000, description="The most links that a path may have", examples=[6])
    ] = None,
    k: Annotated[int, Query(ge=1, le=100, description="How many paths, shortest first", examples=[3])] = 1,
    avoid: Annotated[
        list[str] | None,
        Query(
            description="Id of an entity that no path may run through; repeat it for several (ids may hold commas)",
            examples=[["org:example:cabinet"]],
        ),
    ] = None,
    time: Annotated[
        str,
        Query(
            description="`day`: all links of a path held on the day of the view. The others range over all days and "
            "refuse `as_of`: `any`: each link held on some day; `same`: on some day all held, and `possible` and "
            "`certain` say when; `ordered`: the links can be walked forward in time, earliest arrival first, then the "
            "fewest hops",
            examples=list(TIMES),
        ),
    ] = DAY,
) -> Response:
    """The shortest paths between two entities, hop by hop, each hop with all links that tie its ends.

    Two substantive holders of a one-seat post are no tie on a day on which not both surely held it; at different
    times they are. Each path names its weakest hop, and why it is the weakest.

    `verdict` says whether the paths asked for were `found`, whether it is `proved` that there are no more,
    or whether the `limit` of length was reached.
    """
    check_asked(time, asked.when.as_of)
    return await asked.answer(
        lambda view, ids: told(
            view,
            question.paths(
                view,
                ids[0],
                ids[1],
                relations=words(relations or []),
                k=k,
                max_length=max_length,
                avoid=avoid or [],
                time=time,
            ),
        ),
        ("from", source),
        ("to", target),
    )
