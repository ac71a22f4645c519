"""What goes wrong is a problem of RFC 9457 that says what, where and what to do."""

from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

import pytest

from api.app import create_app
from api.errors import ALL_KINDS, KINDS, kind_of
from api.settings import ServiceSettings
from graph import errors
from graph.view.opening import Graph
from tests.api import harbour
from tests.api.client import Client, running

DIRECTOR = "/v1/entities/post:x:director"


def refused(client: Client, path: str, status: int, **parameters: Any) -> dict[str, Any]:
    response = client.get(path, params=parameters or None)
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    found: dict[str, Any] = response.json()
    assert found["status"] == status
    assert found["type"].removeprefix("/docs#problem-") in {kind.slug for kind in ALL_KINDS}
    assert unquote(found["instance"]).startswith(path.partition("?")[0])
    assert found["title"]
    assert found["detail"]
    return found


def test_an_unknown_id_comes_with_the_nearest_names(client: Client) -> None:
    found = refused(client, "/v1/entities/org:x:Pilotag/chart", 404)
    assert "org:x:Pilotage" in [each["id"] for each in found["nearest"]]


def test_an_ambiguous_name_comes_with_its_candidates(client: Client) -> None:
    found = refused(client, "/v1/entities/nguyen van a", 409)
    assert {each["id"] for each in found["candidates"]} == {"person:x:anna", "person:x:namesake"}
    assert {each["note"] for each in found["candidates"]} != {""}


@pytest.mark.parametrize(
    ("path", "parameters", "named"),
    [
        (f"{DIRECTOR}/superiors", {"depth": -1}, "depth"),
        (f"{DIRECTOR}/superiors", {"depth": "deep"}, "depth"),
        (f"{DIRECTOR}/superiors", {"depth": "9" * 5000}, "depth"),
        (f"{DIRECTOR}/superiors", {"line": "crooked"}, "line"),
        (f"{DIRECTOR}/superiors", {"as_of": "2018-02-30"}, "as_of"),
        (f"{DIRECTOR}/superiors", {"as_of": "yesterday"}, "as_of"),
        (f"{DIRECTOR}/superiors", {"as_of": "2018"}, "as_of"),
        (f"{DIRECTOR}/superiors", {"known_at": "soon"}, "known_at"),
        (f"{DIRECTOR}/superiors", {"known_at": "3"}, "known_at"),
        (f"{DIRECTOR}/superiors", {"known_at": "9" * 300}, "known_at"),
        (f"{DIRECTOR}/superiors", {"known_at": "2019-01-01"}, "known_at"),
        (f"{DIRECTOR}/superiors", {"certainty": "perhaps"}, "certainty"),
        (f"{DIRECTOR}/superiors", {"limit": 0}, "limit"),
        (f"{DIRECTOR}/superiors", {"cursor": "!"}, "cursor"),
        (f"{DIRECTOR}/superiors", {"chains_cursor": "AAAA"}, "chains_cursor"),
        (f"{DIRECTOR}/superiors", {"cursor": "a", "chains_cursor": "b"}, "chains_cursor"),
        (f"{DIRECTOR}/supervision", {"mode": "gossip"}, "mode"),
        (f"{DIRECTOR}/supervision", {"direction": "sideways"}, "direction"),
        (f"{DIRECTOR}/chart", {"format": "png"}, "format"),
        ("/v1/audit", {"rule": "love"}, "rule"),
        ("/v1/audit", {"under": "org:x:Audit", "cursor": "love"}, "cursor"),
        ("/v1/audit", {"as_of": "latest"}, "as_of"),
        ("/v1/paths", {"from": "org:x:Audit"}, "to"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "relations": "KNOWS"}, "relations"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "relations": "HOLDS:up"}, "relations"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "time": "never"}, "time"),
        ("/v1/common-superior", {}, "id"),
        ("/v1/common-superior", {"id": "org:x:Audit"}, "id"),
        ("/v1/common-superior", {"id": ["org:x:Audit", "org:x:Audit"]}, "id"),
        ("/v1/common-superior", {"id": ["org:x:Audit", "org:x:Ministry"], "line": "wavy"}, "line"),
        ("/v1/common-superior", {"id": ["org:x:Audit", "org:x:Ministry"], "as_of": "latest"}, "as_of"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "time": "any", "as_of": "2018-01-16"}, "as_of"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "time": "same", "as_of": "latest"}, "as_of"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "max_length": -1}, "max_length"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "k": 0}, "k"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "time": "ever"}, "time"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "avoid": "org:x:Audit"}, "avoid"),
        ("/v1/paths", {"from": "org:x:Audit", "to": "org:x:Ministry", "as_of": "latest"}, "as_of"),
        ("/v1/search", {"q": ""}, "q"),
        ("/v1/search", {"q": "a", "kind": "ship"}, "kind"),
        ("/v1/search", {"q": "a", "as_of": "latest"}, "as_of"),
        ("/v1/statements/nonsense", {}, "key"),
    ],
)
def test_a_parameter_that_cannot_be_taken_is_named(
    client: Client, path: str, parameters: dict[str, Any], named: str
) -> None:
    found = refused(client, path, 422, **parameters)
    assert found["parameter"] == named
    assert found["detail"].startswith(f"{named}: ")


def test_an_unknown_parameter_is_refused_with_the_nearest(client: Client) -> None:
    found = refused(client, f"{DIRECTOR}/superiors", 422, as_off="2018-01-16")
    assert (found["parameter"], "did you mean as_of?" in found["detail"]) == ("as_off", True)


def test_a_single_parameter_given_twice_is_refused(client: Client) -> None:
    found = refused(client, f"{DIRECTOR}/chart?depth=1&depth=2", 422)
    assert found["parameter"] == "depth"


@pytest.mark.parametrize("beside", [{"as_of": "2018-01-17"}, {"certainty": "certain"}, {"known_at": "1"}])
def test_a_cursor_with_another_view_beside_it_is_refused(client: Client, beside: dict[str, str]) -> None:
    path = "/v1/entities/org:x:Ministry/chart"
    cursor = client.get(path, params={"as_of": harbour.DAY, "limit": 1}).json()["cut"]["next"]
    assert refused(client, path, 422, cursor=cursor, limit=1, **beside)["parameter"] == next(iter(beside))


def test_a_cursor_of_another_question_is_refused(client: Client) -> None:
    path = "/v1/entities/org:x:Ministry/chart"
    cursor = client.get(path, params={"as_of": harbour.DAY, "limit": 1}).json()["cut"]["next"]
    assert refused(client, "/v1/entities/org:x:Audit/chart", 422, cursor=cursor)["parameter"] == "cursor"


def test_an_unknown_statement_and_an_unknown_source_are_not_found(client: Client) -> None:
    refused(client, f"/v1/statements/post:x:director@{'0' * 20}", 404)
    refused(client, "/v1/sources/source:x:none", 404)


def test_an_unknown_call_is_a_problem(client: Client) -> None:
    assert "/docs" in refused(client, "/v2/entities", 404)["detail"]


def test_the_service_is_read_only(client: Client) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        response = client.request(method, "/v1/sources")
        assert (response.status_code, response.headers["Allow"]) == (405, "GET")
        assert response.headers["Content-Type"] == "application/problem+json"


def test_an_earlier_revision_than_the_first_knows_nobody(client: Client) -> None:
    refused(client, DIRECTOR, 404, known_at="2017-01-01")


def test_every_error_of_the_domain_has_a_kind() -> None:
    todo = [errors.OrgtraceError]
    while todo:
        error = todo.pop()
        todo += error.__subclasses__()
        kind = next(KINDS[ancestor] for ancestor in error.__mro__ if ancestor in KINDS)
        assert kind.status >= HTTPStatus.BAD_REQUEST
        assert kind.remedy


def test_a_store_that_is_away_is_worth_asking_again() -> None:
    assert kind_of(errors.StoreUnavailable("away")).status == HTTPStatus.SERVICE_UNAVAILABLE
    assert kind_of(errors.StoreDamaged("broken")).status == HTTPStatus.INTERNAL_SERVER_ERROR


def test_a_fault_of_the_service_is_a_problem_without_its_inside(
    harbour_graph: Graph, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(harbour_graph, harbour.log(), ServiceSettings())

    @app.get("/v1/broken")
    async def broken() -> None:
        raise RuntimeError("the inside")

    with running(app) as asking:
        response = asking.get("/v1/broken")
    assert (response.status_code, response.headers["Content-Type"]) == (500, "application/problem+json")
    assert "the inside" not in response.text
    assert "the inside" in caplog.text
