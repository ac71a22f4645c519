"""What is wrong with oversight on a day."""

from typing import Annotated

from fastapi import Query, Response

from api.answering import Asked, told
from api.calls import PREFIX, calls
from api.dependencies import FindingPage, words
from api.schemas import answer_model
from graph.query.audit import audit as question
from graph.query.audit.rules import RULES

router = calls("audit", prefix=PREFIX)

_RULES = "; ".join(f"`{rule.name}`: {rule.meaning[0].lower()}{rule.meaning[1:-1]}" for rule in RULES.values())


@router.get("/audit", response_model=answer_model(question.Audit), summary="What is wrong with oversight")
async def audit(
    asked: Asked,
    page: FindingPage,
    under: Annotated[
        str | None,
        Query(
            description="An id, or a name that only one entity bears: only findings about oversight by or of it, "
            "or by or of what stands under it (of an organisation what it contains, of a post or person who is below "
            "in the line)",
            examples=["org:example:ministry"],
            min_length=1,
            max_length=1500,
        ),
    ] = None,
    rule: Annotated[
        list[str] | None,
        Query(description=f"Only these rules, by commas; without it all. {_RULES}", examples=[["both-sides"]]),
    ] = None,
) -> Response:
    """Oversight held against rules: each finding in a sentence, with the rule and every link that it rests on.

    `certain` lets only findings through that rest on certain links. `rules` tells how many findings each rule has.
    """
    return await asked.answer(
        lambda view, ids: told(
            view,
            question.audit(view, *ids, rule=words(rule or []), limit=page.limit, cursor=page.cursor),
        ),
        *([] if under is None else [("under", under)]),
        cursor=("cursor", page.cursor),
    )
