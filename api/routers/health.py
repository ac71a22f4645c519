"""For the operator: is it alive, and does its store answer?"""

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from api.errors import KINDS, problem
from api.keeping import Health
from graph.errors import StoreUnavailable

router = APIRouter(prefix="/health", tags=["health"])


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
async def live() -> Live:
    """Answered for as long as the process runs, whatever the store does."""
    return Live(status="live")


@router.get("/ready", response_model=Ready, summary="Does the store answer?")
async def ready(request: Request) -> Ready | Response:
    """Whether the store answered when it was last looked at, once a second; 503 while it does not.

    The problem that a 503 is has `revision`, `lag` and `silent` as well. Questions go on being answered
    from the revision that is held, except for those that need the store: evidence and the words of sources.
    """
    health: Health = request.app.state.keeper.health()
    known = {"revision": health.revision, "lag": health.lag, "silent": round(health.silent, 3)}
    if health.trouble is not None:
        detail = f"{health.trouble}; answers still come from revision {health.revision}"
        return problem(request, KINDS[StoreUnavailable], detail, **known)
    return Ready.model_validate({"status": "ready"} | known)
