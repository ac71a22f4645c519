"""For the operator: is it alive, and does its store answer?"""

from fastapi import Request, Response
from pydantic import BaseModel, Field

from api.answering import JSON
from api.calls import calls
from api.errors import KINDS, problem
from api.keeping import Health
from graph.errors import StoreUnavailable

router = calls("health", prefix="/health")


class Live(BaseModel):
    """The process answers."""

    status: str = Field(description="Always `live`", examples=["live"])


class Ready(BaseModel):
    """The service answers, and so does its store."""

    status: str = Field(description="Always `ready`; a service that is not answers 503", examples=["ready"])
    revision: int = Field(description="The revision from which answers come", examples=[3])
    lag: int = Field(description="How many finished revisions the store is ahead of it", examples=[0])
    silent: float = Field(description="Seconds since the store last answered", examples=[0.4])


@router.get("/live", response_model=Live, summary="Is the process alive?")
async def live() -> Response:
    """Answered for as long as the process runs, whatever the store does."""
    return _answered(Live(status="live"))


@router.get("/ready", response_model=Ready, summary="Does the store answer?")
async def ready(request: Request) -> Response:
    """Whether the store answered when it was last looked at, once a second; 503 while it does not.

    The problem that a 503 is has `revision`, `lag` and `silent` as well. Questions go on being answered
    from the revision that is held, except for those that need the store: evidence and the words of sources.
    """
    health: Health = request.app.state.keeper.health()
    known = {"revision": health.revision, "lag": health.lag, "silent": round(health.silent, 3)}
    if health.trouble is not None:
        detail = f"{health.trouble}; answers still come from revision {health.revision}"
        return problem(request, KINDS[StoreUnavailable], detail, **known)
    return _answered(Ready.model_validate({"status": "ready"} | known))


def _answered(found: BaseModel) -> Response:
    return Response(found.model_dump_json(), media_type=JSON)
