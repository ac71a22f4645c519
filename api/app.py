"""The application: routers, handlers and the background task, put together for one graph."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.responses import RedirectResponse

from api import documentation
from api.answering import seal
from api.errors import add_handlers
from api.keeping import Keeper, LoadLog
from api.routers import audit, changes, common, entities, health, loads, paths, search, sources, statements
from api.security import guard
from api.settings import ServiceSettings
from graph.view.engine import Engine
from graph.view.engines import Engines

CALLS = (
    search.router,
    entities.router,
    paths.router,
    common.router,
    changes.router,
    audit.router,
    statements.router,
    sources.router,
    loads.router,
    health.router,
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
        )
    )
    app.state.engines, app.state.keeper = engines, keeper
    app.state.seal = seal(log.id, version("orgtrace"))
    app.state.open, app.state.guard = given.token is None, guard(given.token)
    add_handlers(app)
    for router in CALLS:
        # Their routes are complete: FastAPI would look for the one that is called in each router anew.
        app.router.routes.extend(router.routes)
    app.include_router(documentation.router, include_in_schema=False)
    app.add_api_route("/", _to_documentation, include_in_schema=False)
    return app


async def _to_documentation() -> RedirectResponse:
    return RedirectResponse("/docs")
