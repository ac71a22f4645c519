"""The documentation: OpenAPI with true examples, and a page at /docs that needs no network and no one else's script."""

from collections.abc import Callable
from importlib import resources

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.responses import HTMLResponse

from api.documentation.openapi import described
from api.documentation.page import page
from api.documentation.samples import samples

router = APIRouter()

_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src blob:"


def documented(app: FastAPI) -> FastAPI:
    """The app, with its OpenAPI document made by `described` and kept once made."""
    app.openapi = _once(app)  # type: ignore[method-assign]  # FastAPI's own way of extending the document
    return app


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """The calls, their parameters, and a form to try each with ids of what is loaded."""
    return HTMLResponse(await run_in_threadpool(_rendered, request.app), headers={"Content-Security-Policy": _POLICY})


@router.get("/docs/page.css")
async def style() -> Response:
    """How the page looks."""
    return Response(_file("page.css"), media_type="text/css")


@router.get("/docs/page.js")
async def script() -> Response:
    """What lets the page's forms ask."""
    return Response(_file("page.js"), media_type="text/javascript")


def _rendered(app: FastAPI) -> str:
    # Where a token guards the data, the page shows none of it; and no page is worth reading a whole database.
    held = next((each for each in app.state.engines if each.in_memory), None)
    return page(app.openapi(), samples(held) if app.state.open and held is not None else {})


def _file(name: str) -> bytes:
    return resources.files(__package__).joinpath(name).read_bytes()


def _once(app: FastAPI) -> Callable[[], dict[str, object]]:
    def openapi() -> dict[str, object]:
        if app.openapi_schema is None:
            app.openapi_schema = described(app)
        return app.openapi_schema

    return openapi
