"""A call reads its parameters as FastAPI documents them."""

from typing import Annotated

import anyio
import httpx
import orjson
import pytest
from fastapi import Depends, FastAPI, Header, Query, Request, Response

from api.calls import calls
from api.errors import add_handlers
from api.security import guard


def answered(app: FastAPI, path: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as asked:
            return await asked.get(path)

    return anyio.run(ask)


async def _least(least: Annotated[int, Query(ge=1)] = 7) -> int:
    return least


async def _doubled(request: Request, least: Annotated[int, Depends(_least)]) -> tuple[str, int]:
    return request.url.path, 2 * least


@pytest.fixture
def app() -> FastAPI:
    router = calls("kites", prefix="/kites")

    @router.get("/{id}")
    async def kite(
        id: str,
        doubled: Annotated[tuple[str, int], Depends(_doubled)],
        colour: Annotated[list[str] | None, Query(alias="color")] = None,
        *,
        size: Annotated[int, Query()],
    ) -> Response:
        return Response(orjson.dumps([id, doubled, colour, size]))

    made = FastAPI()
    made.state.guard = guard(None)
    add_handlers(made)
    made.router.routes.extend(router.routes)
    return made


def test_a_function_is_given_what_it_depends_on_and_its_own_defaults(app: FastAPI) -> None:
    assert answered(app, "/kites/a%20b?size=3").json() == ["a b", ["/kites/a b", 14], None, 3]
    found = answered(app, "/kites/a?size=3&least=1&color=red&color=blue")
    assert found.json() == ["a", ["/kites/a", 2], ["red", "blue"], 3]


@pytest.mark.parametrize(
    ("query", "parameter", "said"),
    [
        ("", "size", "it is needed and was not given"),
        ("?size=big", "size", "'big' was given"),
        ("?size=1&least=0", "least", "'0' was given"),
        ("?size=1&colour=red", "colour", "did you mean color?"),
        ("?size=1&size=2&size=3", "size", "it is given 3 times"),
    ],
)
def test_what_cannot_be_taken_is_told_by_the_name_it_has_in_the_call(
    app: FastAPI, query: str, parameter: str, said: str
) -> None:
    problem = answered(app, f"/kites/a{query}")
    assert problem.status_code == 422
    assert problem.json()["parameter"] == parameter
    assert said in problem.json()["detail"]


def test_a_call_takes_nothing_but_path_and_query() -> None:
    async def kite(colour: Annotated[str, Header()]) -> Response:
        return Response(colour)

    with pytest.raises(TypeError, match="/kites takes more"):
        calls("kites", prefix="").get("/kites")(kite)
