"""The application: routers, handlers and the background task, put together for one graph."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import RedirectResponse
from fastapi.routing import APIRoute

from api import documentation
from api.answering import seal
from api.errors import add_handlers
from api.keeping import Keeper, LoadLog
from api.parameters import refuse_unknown, taken
from api.routers import audit, changes, common, entities, health, loads, paths, search, sources, statements
from api.security import Guard, guard
from api.settings import ServiceSettings
from graph.view.engine import Engine
from graph.view.engines import Engines

PREFIX = "/v1"
QUESTIONS = (
    search.router,
    entities.router,
    paths.router,
    common.router,
    changes.router,
    audit.router,
    statements.router,
    sources.router,
    loads.router,
)


def create_app(
    graph: Engine, log: LoadLog, settings: ServiceSettings | None = None, *, others: Sequence[Engine] = ()
) -> FastAPI:
    """The service over one store.

    Args:
        graph: what answers come from; it is refreshed in the background while the app runs.
        log: the store, which keeps the log of loads.
        settings: whether a token is asked for, and how often the store is looked at.
        others: engines that a call may name to answer instead.
    """
    engines = Engines(graph, *others)
    given = settings or ServiceSettings()
    keeper = Keeper(engines, log, interval=given.interval, patience=given.patience)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with keeper.keeping():
            yield

    app = documentation.documented(
        FastAPI(
            title="orgtrace",
            version=version("orgtrace"),
            lifespan=lifespan,
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,
            generate_unique_id_function=_operation,
        )
    )
    app.state.engines, app.state.keeper = engines, keeper
    app.state.seal = seal(log.id, version("orgtrace"))
    app.state.open = given.token is None
    add_handlers(app)
    _include(app, given.token)
    app.state.taken = taken(app)
    return app


def _include(app: FastAPI, token: str | None) -> None:
    called = [Depends(_admitting(guard(token)))]
    questions = APIRouter(prefix=PREFIX)
    for router in QUESTIONS:
        questions.include_router(router)
    app.include_router(questions, dependencies=called)
    app.include_router(health.router, dependencies=called)
    app.include_router(documentation.router, include_in_schema=False)
    app.add_api_route("/", _to_documentation, include_in_schema=False)


def _admitting(check: Guard) -> Guard:
    """What every call passes first, in one dependency: each costs a call as much as a level of a chain."""

    async def admit(request: Request) -> None:
        await check(request)
        refuse_unknown(request)

    return admit


def _operation(route: APIRoute) -> str:
    """The operation's name in OpenAPI, and so in clients made from it: that of its function."""
    return route.name


async def _to_documentation() -> RedirectResponse:
    return RedirectResponse("/docs")
