"""The documentation is complete, true, and needs nothing from elsewhere."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

import pytest

from api.app import create_app
from api.errors import ALL_KINDS
from api.routers import audit, changes, common, entities, health, loads, paths, search, sources, statements
from graph.view.opening import Graph
from graph.view.snapshot.tables import Tables
from tests.api import harbour
from tests.api.client import Client, running
from tests.api.schema import Schema

ROUTERS = (search, entities, paths, common, audit, changes, statements, sources, loads, health)

CALLS = {
    "/v1/search",
    "/v1/entities/{id}",
    "/v1/entities/{id}/superiors",
    "/v1/entities/{id}/subordinates",
    "/v1/entities/{id}/chart",
    "/v1/entities/{id}/supervision",
    "/v1/entities/{id}/timeline",
    "/v1/paths",
    "/v1/audit",
    "/v1/common-superior",
    "/v1/changes",
    "/v1/statements/{key}",
    "/v1/sources",
    "/v1/sources/{id}",
    "/v1/loads",
    "/health/live",
    "/health/ready",
}


@pytest.fixture(scope="module")
def document(client: Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def test_every_call_is_documented(document: dict[str, Any]) -> None:
    assert set(document["paths"]) == CALLS
    assert sum(len(module.router.routes) for module in ROUTERS) == len(CALLS)


@pytest.mark.parametrize("path", sorted(CALLS))
def test_every_call_has_description_examples_and_problems(document: dict[str, Any], path: str) -> None:
    call = document["paths"][path]["get"]
    assert call["summary"]
    assert len(call["description"]) > 20
    for parameter in call.get("parameters", []):
        assert parameter["description"], parameter
        has_example = parameter["schema"].get("examples") or parameter["name"].endswith("cursor")
        assert has_example, parameter
    answer = call["responses"]["200"]["content"]["application/json"]
    assert "example" in answer or path.startswith("/health")
    assert {"401", "422", "500"} <= set(call["responses"])
    for status, response in call["responses"].items():
        if int(status) >= 400:
            (kind,) = response["content"]
            assert kind == "application/problem+json"


def test_every_field_says_what_it_means(document: dict[str, Any]) -> None:
    silent = [
        f"{name}.{field}"
        for name, schema in document["components"]["schemas"].items()
        for field, told in schema.get("properties", {}).items()
        if not told.get("description")
    ]
    assert silent == []


@pytest.mark.parametrize("path", sorted(path for path in CALLS if path.startswith("/v1")))
def test_the_examples_are_answers_of_their_schema(document: dict[str, Any], path: str) -> None:
    answer = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    Schema(document).check(answer["example"], answer["schema"])
    assert answer["example"]["data"]


@pytest.mark.parametrize(
    "asked",
    [
        "/v1/search?q=clerk",
        "/v1/entities/{id}",
        "/v1/entities/{id}/superiors",
        "/v1/entities/{id}/superiors?limit=1",
        "/v1/entities/{id}/superiors?chains=0",
        "/v1/entities/{id}/subordinates?limit=3",
        "/v1/entities/{id}/chart?limit=3",
        "/v1/entities/{id}/supervision",
        "/v1/entities/{id}/timeline?limit=3",
        "/v1/paths?from=org:x:Audit&to=person:x:anna&k=3",
        "/v1/changes?from=2017-01-01&to=2018-03-01&every_post=true&limit=5",
        "/v1/changes?from=2018-03-01&to=2018-03-01&known_from=1&under=org:x:Ministry",
        "/v1/audit?as_of=2018-01-16",
        "/v1/sources",
        "/v1/loads",
    ],
)
@pytest.mark.parametrize("id", ["post:x:deputy", "org:x:Ministry", "person:x:anna", "post:x:ring1", "post:x:shadow"])
def test_real_answers_are_of_the_documented_schema(
    client: Client, document: dict[str, Any], asked: str, id: str
) -> None:
    path = asked.partition("?")[0]
    answer = client.get(asked.replace("{id}", quote(id)), params=None if "?" in asked else {"as_of": harbour.DAY})
    assert answer.status_code == 200
    schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    Schema(document).check(answer.json(), schema)


def test_a_wrong_answer_would_not_pass_for_one_of_the_schema(document: dict[str, Any]) -> None:
    answer = document["paths"]["/v1/loads"]["get"]["responses"]["200"]["content"]["application/json"]
    for broken in ({"complete": "yes"}, {"data": {"loads": [{"revision": "1"}]}}, {"view": None}):
        with pytest.raises(AssertionError):
            Schema(document).check(answer["example"] | broken, answer["schema"])


class Links(HTMLParser):
    """What a page refers to, and what has an anchor on it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links += [value for name in ("href", "src", "action") if (value := found.get(name)) is not None]
        self.anchors |= {value for value in [found.get("id")] if value}
        if tag not in {"meta", "link", "input", "br", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Links:
    found = Links()
    found.feed(page)
    found.close()
    return found


def test_the_page_refers_to_nothing_outside_the_service(client: Client) -> None:
    response = client.get("/docs")
    page = read(response.text)
    assert page.open == []
    assert [link for link in page.links if not link.startswith(("/", "#"))] == []
    assert not re.search(r"https?://", response.text.replace("http://www.w3.org", ""))
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]


def test_everything_the_page_refers_to_is_there(client: Client) -> None:
    page = read(client.get("/docs").text)
    for link in set(page.links):
        if link.startswith("#"):
            assert link[1:] in page.anchors
        else:
            assert client.get(link).status_code == 200, link


def test_the_page_lets_every_call_be_tried_with_what_is_loaded(client: Client) -> None:
    tried = re.findall(r'Try <a href="([^"]+)"', client.get("/docs").text)
    assert len(tried) == len(CALLS)
    for url in map(unescape, tried):
        response = client.get(url)
        assert response.status_code == 200, url
        if url.startswith("/v1") and "svg" not in url:
            assert response.json()["data"], url


def test_every_kind_of_problem_is_explained(client: Client) -> None:
    anchors = read(client.get("/docs").text).anchors
    assert {f"problem-{kind.slug}" for kind in ALL_KINDS} <= anchors


def test_the_front_page_leads_to_the_documentation(client: Client) -> None:
    response = client.get("/")
    assert (response.status_code, response.headers["Location"]) == (307, "/docs")


def test_an_empty_store_has_documentation_too() -> None:
    empty = Graph.over(Tables.of([], finished_at="2018-01-01T00:00:00+00:00"))
    with running(create_app(empty, harbour.Log())) as asking:
        assert asking.get("/docs").status_code == 200
        assert asking.get("/v1/sources").json()["data"]["sources"] == []
        assert asking.get("/v1/entities/org:x:a").status_code == 404
