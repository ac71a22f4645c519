"""Without a token only this machine may ask; with one, every call carries it."""

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send

from api.app import create_app
from api.security import LocalNamesOnly
from api.settings import ServiceSettings, is_loopback
from graph.errors import BadSetting
from graph.view.opening import Graph
from tests.api import harbour
from tests.api.client import Client, running

TOKEN = "s3cret-token"
PATHS = ("/v1/sources", "/v1/entities/org:x:Audit", "/v1/loads", "/health/live", "/health/ready")


@pytest.fixture
def guarded(harbour_graph: Graph) -> ServiceSettings:
    return ServiceSettings(host="0.0.0.0", token=TOKEN)


def test_every_documented_call_needs_the_token(harbour_graph: Graph, guarded: ServiceSettings) -> None:
    with running(create_app(harbour_graph, harbour.log(), guarded)) as asking:
        calls = list(asking.get("/openapi.json").json()["paths"])
        assert set(PATHS) & set(calls)
        for path in calls:
            response = asking.get(path)
            assert response.status_code == 401, path
            assert response.headers["WWW-Authenticate"].startswith("Bearer")
            assert response.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer ñ"]
)
def test_a_wrong_token_is_refused(harbour_graph: Graph, guarded: ServiceSettings, header: str) -> None:
    with running(create_app(harbour_graph, harbour.log(), guarded)) as asking:
        response = asking.get("/v1/sources", headers={"Authorization": header.encode()})
        assert response.status_code == 401
        assert TOKEN not in response.text


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_the_token_opens_every_call(harbour_graph: Graph, guarded: ServiceSettings, scheme: str) -> None:
    with running(create_app(harbour_graph, harbour.log(), guarded)) as asking:
        for path in PATHS:
            assert asking.get(path, headers={"Authorization": f"{scheme} {TOKEN}"}).status_code == 200


def test_a_guarded_documentation_shows_nothing_of_what_is_loaded(
    harbour_graph: Graph, guarded: ServiceSettings, client: Client
) -> None:
    with running(create_app(harbour_graph, harbour.log(), guarded)) as asking:
        assert "org:x:" not in asking.get("/docs").text
    assert "org:x:" in client.get("/docs").text


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "graph.example", "", "127.0.0.1.example"])
def test_an_open_address_without_a_token_is_refused(host: str) -> None:
    assert not is_loopback(host)
    with pytest.raises(BadSetting, match="ORGTRACE_TOKEN"):
        ServiceSettings(host=host)
    assert ServiceSettings(host=host, token=TOKEN).token == TOKEN


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "localhost", "::1", "[::1]"])
def test_this_machines_own_addresses_need_none(host: str) -> None:
    assert ServiceSettings(host=host).token is None


@pytest.mark.parametrize("token", ["", "with\nnewline", "schlüssel"])
def test_a_token_that_no_header_carries_is_refused(token: str) -> None:
    with pytest.raises(BadSetting, match="token"):
        ServiceSettings(token=token)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        (b"127.0.0.1:8000", 200),
        (b"localhost", 200),
        (b"[::1]:8000", 200),
        (b"evil.example", 421),
        (b"127.0.0.1.evil.example", 421),
    ],
)
def test_a_foreign_name_for_this_machine_is_refused(host: bytes, status: int) -> None:
    sent: list[Message] = []

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(LocalNamesOnly(app)({"type": "http", "headers": [(b"host", host)]}, receive, send))
    assert sent[0]["status"] == status
